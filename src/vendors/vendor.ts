/** How the signals of a vendor stand. */
export type Signals = Readonly<Record<string, boolean>>;

/** What a site may say of a vendor besides which expression a signal follows. */
export type Options = Readonly<Record<string, unknown>>;

/** The window of the page, with what scripts have put into it. */
export type Page = Record<string, unknown>;

/** How a vendor hears of the decision. */
export interface Vendor {
  /** The names of what it asks leave for, each with the expression that it follows unless the site names another. */
  readonly signals: Readonly<Record<string, string>>;
  /** What else a site may set. */
  readonly options?: readonly string[];
  /**
   * Tells it how its signals stand; `first` in this page means before anything of it was let go. Gives false where nobody is
   * there yet to hear it: then it is told again once another script has loaded.
   */
  tell(page: Page, signals: Signals, first: boolean, options: Options): boolean;
}

/** The word that most of them use. */
export const word = (isGranted: boolean | undefined): 'granted' | 'denied' => (isGranted ? 'granted' : 'denied');

/** The list by which the page talks to a script that may not be there yet. */
export const queue = (page: Page, name: string): unknown[] => (page[name] ??= []) as unknown[];
