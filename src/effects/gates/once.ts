import type { Core } from '../../core.js';
import { optional } from '../../policy/decision.js';

/** What a visitor let in by itself, on this page, whatever is allowed. */
export interface Once {
  add(element: Element): void;
  has(element: Element): boolean;
}

/**
 * Ends with the page, and with a refusal: of something that the element waits for, or of everything, also where that was
 * refused before.
 */
export function createOnce({ config, store }: Core, expressionOf: (element: Element) => string): Once {
  const elements = new Set<Element>();
  let before = store.get().choices;
  store.subscribe(({ choices }) => {
    if (choices === before) return;
    const grantsNothing = optional(config).every(({ id }) => choices[id] !== 'granted');
    const refused = (id: string) => choices[id] === 'denied' && before[id] !== 'denied';
    for (const element of elements) {
      if (grantsNothing || (expressionOf(element).match(/[a-z][a-z0-9-]*/g) ?? []).some(refused)) elements.delete(element);
    }
    before = choices;
  });
  return { add: (element) => { elements.add(element); }, has: (element) => elements.has(element) };
}
