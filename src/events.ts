import type { Problem } from './report.js';
import type { Source } from './policy/decision.js';
import type { Report } from './policy/report.js';
import type { Violation } from './policy/violation.js';
import type { State } from './policy/update.js';

/** What changed, as the detail of `consent-changed`. */
export interface Change {
  readonly state: State;
  readonly previous: State;
  /** Ids whose standing became granted; never a required one. */
  readonly granted: readonly string[];
  /** Ids whose standing became denied; never a required one. */
  readonly denied: readonly string[];
  readonly source: Source | undefined;
}

/** The detail of `consent-released` and `consent-withheld`. */
export interface Gated {
  readonly element: Element;
  readonly expression: string;
}

/** The events on `document`, with the type of their detail. Only `consent-prompt` can be prevented. */
export interface ConsentEvents {
  'consent-ready': State;
  'consent-changed': Change;
  'consent-prompt': State;
  'consent-shown': State;
  'consent-hidden': State;
  'consent-released': Gated;
  'consent-withheld': Gated;
  'consent-erased': Report;
  'consent-violation': Violation;
  'consent-problem': Problem;
}

type Dispatched = { [K in keyof ConsentEvents]: CustomEvent<ConsentEvents[K]> };

declare global {
  interface DocumentEventMap extends Dispatched {}
  interface HTMLElementTagNameMap {
    'consent-banner': HTMLElement;
    'consent-button': HTMLElement;
    'consent-placeholder': HTMLElement;
    'consent-preferences': HTMLElement;
    'consent-declaration': HTMLElement;
    'consent-audit': HTMLElement;
  }
}
