/** What a visitor decided in another tool. */
export interface Answer {
  /** Its own ids, each with whether it was granted; what it does not say, and what it can't do without, is left out. `*` stands for all others, and only refuses. */
  readonly choices: readonly (readonly [id: string, granted: boolean])[];
  /** Unix seconds, where it says when. */
  readonly at?: number | undefined;
}

/** Another tool, as far as what it leaves in a browser goes. */
export interface Tool<Name extends string = string> {
  readonly name: Name;
  /**
   * The names under which it keeps a choice, the one that a site can change first; `*` stands for any run of characters. All of them are
   * removed once the choice is taken over.
   */
  readonly keys: readonly [string, ...string[]];
  /** Its ids that mean the same on every site, by the usual ids of this library. */
  readonly map: Readonly<Record<string, string>>;
  /** The decision in what one place (the cookies, or one storage) holds under those names; nothing where nobody has decided. It never throws. */
  read(stored: ReadonlyMap<string, string>): Answer | undefined;
}
