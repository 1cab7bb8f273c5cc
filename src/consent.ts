import type { Audit } from './audit/audit.js';
import type { Registered } from './effects/gates/register.js';
import type { Receipt } from './policy/receipt.js';
import type { State, View } from './policy/update.js';
import type { Problem } from './report.js';
import type { Report } from './policy/report.js';

/** The JavaScript API: what `startConsent` gives, and `window.consentBanner` is. */
export interface Consent {
  /** How everything stands now; frozen, and another one after each change. */
  readonly state: State;
  /** Whether an expression over categories and services holds: `'analytics'`, `'analytics | functional'`, `'!advertising'`. */
  allows(expression: string): boolean;
  /** Resolves once the expression holds; at once if it does. It never rejects. */
  whenAllowed(expression: string): Promise<void>;
  /** Calls back now and on each change, until the function that it gives back is called. */
  subscribe(listener: (state: State) => void): () => void;
  acceptAll(): Promise<Report>;
  rejectAll(): Promise<Report>;
  /** Sets what it names: a category with all its services, or a service. Others stay; undecided ones become denied. */
  choose(choices: Readonly<Record<string, boolean>>): Promise<Report>;
  /**
   * Denies everything that was allowed, or one category or service. What had been let go is stopped or taken back, what was
   * declared is erased, and the page is loaded anew where something runs on (`reloadOnWithdrawal`). The report says all that.
   */
  withdraw(id?: string): Promise<Report>;
  /** Runs a script, or a `start` and its `stop`, as the expression holds and no longer holds. Gives what takes it back. */
  register(item: Registered): () => void;
  /** Holds back and releases what is gated in an open shadow root, now and later. Gives what ends that. */
  observe(root: ShadowRoot): () => void;
  /** As if nothing had been decided: it withdraws everything, the record is erased too, and the next page asks. */
  forget(): Promise<Report>;
  /**
   * What is on the page against what was declared: what the browser keeps, the other hosts that were asked, what is held back and
   * why, what was released and what was refused. A promise, since what does that is loaded when it is first asked for, and databases,
   * caches and workers are told by the browser in its own time. It never rejects where its file can be loaded, and changes nothing;
   * with it comes `<consent-audit>`, the panel that shows all this in a page.
   */
  audit(): Promise<Audit>;
  /**
   * What was shown and chosen, for the visitor to keep. A promise, since what makes it is loaded when it is first asked for; it asks nobody
   * and keeps nothing.
   */
  receipt(): Promise<Receipt>;
  show(view: Exclude<View, 'none'>): void;
  hide(): void;
  /** What has been wrong so far; later ones come as `consent-problem`. */
  readonly problems: readonly Problem[];
  /** Ends the watching for new gates and for presses, and takes the floating button away. What is gated stays so; what is released or registered already still follows the choice. */
  stop(): void;
}

declare global {
  interface Window {
    /** The one that is running in this page. */
    consentBanner?: Consent;
  }
}
