/** What of the library's state the check needs. */
export interface RenderedState {
  readonly mode?: string;
  readonly choices?: Readonly<Record<string, string | undefined>>;
  readonly undecided?: readonly string[];
}
