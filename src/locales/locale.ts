/** Everything that a visitor may read, in one language. `{name}` is replaced by what the site declared. */
export interface Locale {
  /** The language of all of it, as in the attribute `lang`. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** What stands between names in a row, where that is another than `, `; from right to left with a mark, or two Latin names would change places (UAX #9). */
  readonly comma?: string;
  /** Headline of the first layer. */
  readonly title: string;
  /** What is stored and why: `{controller}`, `{purposes}`. */
  readonly text: string;
  /** `{controller}` where the site has not named who is responsible: no sentence begins with it. */
  readonly site: string;
  /** Headline of the first layer where everything is allowed until it is refused, and label of the way back there (CCPA regulations, section 7013). */
  readonly choices: string;
  /** What is stored and why, and that it can be refused: `{controller}`, `{purposes}`. */
  readonly optOut: string;
  /** Name of the close button there, which changes nothing. */
  readonly later: string;
  /** Headline, text (`{controller}`) and button of a notice, which asks nothing. */
  readonly notice: string;
  readonly noticeText: string;
  readonly ok: string;
  /** That Global Privacy Control was honoured. */
  readonly gpc: string;
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
  /** How a switch stands: it says the outcome, since a bare "on" may confuse (CCPA regulations, section 7004(a)(3)). */
  readonly on: string;
  readonly off: string;
  /** Opens the list of what a category keeps: `{count}`. */
  readonly details: string;
  readonly provider: string;
  readonly duration: string;
  readonly session: string;
  /** Said once a choice has been kept. */
  readonly saved: string;
  /** What became of what was denied: how many things are gone (`{count}`), and what could not be erased (`{names}`). */
  readonly erased: string;
  readonly kept: string;
  /** Label of the way back. */
  readonly reopen: string;
  /** In the place of an embed: from whom it is and why it is withheld (`{provider}`, `{purposes}`), and its two buttons. */
  readonly withheld: string;
  readonly once: string;
  readonly always: string;
  /** The statement of no-cookie mode: where nothing at all is stored, and where only necessary items are: `{names}`. */
  readonly noCookies: string;
  readonly necessaryOnly: string;
  /** Headline of the table of everything that is declared, and of its columns besides provider and duration. */
  readonly declaration: string;
  readonly name: string;
  readonly purpose: string;
  readonly kind: string;
  readonly found: string;
  /** What stands in the column `found`: it is in this browser, it is not, a page can't see whether it is. */
  readonly yes: string;
  readonly no: string;
  readonly unseen: string;
  /** A category for which nothing is declared. */
  readonly nothing: string;
  /** When the present choice was made (`{date}`) and how long it holds (`{until}`), or that there is none yet. */
  readonly decided: string;
  readonly undecided: string;
  /** Takes back everything that was allowed. */
  readonly withdraw: string;
  /** Gives the visitor a file that says what was shown and chosen. */
  readonly receipt: string;
  /** What each kind of item is called. */
  readonly kinds: Readonly<Record<'cookie' | 'local' | 'session' | 'indexeddb' | 'cache', string>>;
  /** Labels and descriptions of the usual categories. */
  readonly categories: Readonly<Record<string, readonly [label: string, description: string]>>;
}
