/** Everything that a visitor may read, in one language. `{name}` is replaced by what the site declared. */
export interface Locale {
  /** Headline of the first layer. */
  readonly title: string;
  /** What is stored and why, where the site has named who is responsible: `{controller}`, `{purposes}`. */
  readonly text: string;
  /** The same where it has not: `{purposes}`. */
  readonly textAnonymous: string;
  readonly accept: string;
  readonly reject: string;
  readonly customize: string;
  readonly save: string;
  /** Name of the close button of the first layer, which refuses. */
  readonly close: string;
  /** Name of the close button of the second layer, which changes nothing. */
  readonly back: string;
  readonly policy: string;
  readonly imprint: string;
  /** Headline and introduction of the second layer. */
  readonly preferences: string;
  readonly preferencesText: string;
  /** In the place of a switch. */
  readonly required: string;
  readonly on: string;
  readonly off: string;
  /** Opens the list of what a category keeps: `{count}`. */
  readonly details: string;
  readonly provider: string;
  readonly duration: string;
  readonly session: string;
  /** Said once a choice has been kept. */
  readonly saved: string;
  /** Label of the way back. */
  readonly reopen: string;
  /** The statement of no-cookie mode: where nothing at all is stored, and where only necessary items are: `{names}`. */
  readonly noCookies: string;
  readonly necessaryOnly: string;
  /** Labels and descriptions of the usual categories. */
  readonly categories: Readonly<Record<'necessary' | 'functional' | 'analytics' | 'advertising', readonly [label: string, description: string]>>;
}
