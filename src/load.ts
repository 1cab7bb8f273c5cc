import type { Locale } from './locales/locale.js';

/** What is loaded only when it is needed, by name. */
export interface Chunks {
  /** The first layer, with Lit, and what keeps a decision: who is asked makes one. */
  readonly ui: typeof import('./ask.js');
  /** The words of a language. */
  readonly [language: `lang-${string}`]: { readonly default: Locale };
  /** Which language it is, and its words, for what is shown without the first layer. */
  readonly words: typeof import('./wording.js');
  /** What keeps a decision, for one that is made without the first layer. */
  readonly keep: typeof import('./keep.js');
  /** The way back, for a visitor who has decided. */
  readonly live: typeof import('./live.js');
  /** Gates other than the scripts of the markup. */
  readonly embeds: typeof import('./effects/gates/embeds.js');
  /** What stands in the place of an embed that is withheld. */
  readonly placeholder: typeof import('./placeholder/connect.js');
  /** What holds where the visitor is. */
  readonly region: typeof import('./region.js');
  /** Where each time zone lies. */
  readonly zones: typeof import('./policy/zones.js');
  /** What another tab has decided. */
  readonly tabs: typeof import('./tabs.js');
  /** Erases what is denied. */
  readonly erase: typeof import('./erase.js');
  /** Guards, where they were not there from the first. */
  readonly guards: typeof import('./guards.js');
  /** What is on the page against what was declared, for development; it defines the panel too. */
  readonly audit: typeof import('./auditing.js');
  /** What `<consent-preferences>` and `<consent-declaration>` show. */
  readonly elements: typeof import('./elements.js');
  /** All that is declared, and what of it is in this browser. */
  readonly declared: typeof import('./declared.js');
  /** What was shown and chosen. */
  readonly receipt: typeof import('./receipt.js');
  /** Tells the vendors that the site declared. */
  readonly vendors: typeof import('./effects/vendors.js');
  /** Sends receipts to the site's own endpoint. */
  readonly records: typeof import('./records/connect.js');
  /** What is wrong, in sentences. */
  readonly check: typeof import('./check.js');
}

/** Loads a chunk: beside the script (script tag), or as the bundler split it (npm). Rejects where it can't be had, which the core then reports. */
export type Load = <K extends keyof Chunks>(name: K) => Promise<Chunks[K]>;
