import { MARK } from '../effects/gates/gated.js';
import { all } from '../unclobbered.js';
import { HELD, why, type Facts } from './why.js';

/** An element that is held back. */
export interface AuditGated {
  readonly element: Element;
  /** What it waits for, as the page has written it; empty where guards hold it back. */
  readonly expression: string;
  /** One sentence that says why. */
  readonly why: string;
}

/** An element that was held back, and has been released. */
export interface AuditReleased {
  readonly element: Element;
  readonly expression: string;
}

/** Those of the document and of each open shadow root in it, which the document's own queries do not find. */
function every(selector: string): readonly Element[] {
  const found: Element[] = [];
  const look = (elements: Iterable<Element>) => {
    for (const element of elements) {
      if (element.matches(selector)) found.push(element);
      if (element.shadowRoot) look(element.shadowRoot.querySelectorAll('*'));
    }
  };
  look(all('*'));
  return found;
}

const expressionOf = (element: Element): string => element.getAttribute('data-consent') ?? element.getAttribute('data-consent-show') ?? '';

export const findGated = (facts: Facts): readonly AuditGated[] => every(HELD)
  .map((element) => ({ element, expression: expressionOf(element), why: why(element, facts) }));

/** One that could not run stays where it is, and another runs in its place. */
export const findReleased = (): readonly AuditReleased[] => every(`[${MARK}]:not([${MARK}=renewed])`)
  .map((element) => ({ element, expression: expressionOf(element) }));
