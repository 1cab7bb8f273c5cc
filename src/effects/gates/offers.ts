import type { Core } from '../../core.js';
import { listen, readyState } from '../../unclobbered.js';

/** What a visitor sees that something is missing of, unless the site says otherwise. */
const OFFERED = ':is(iframe,video,object,embed):not([data-consent-placeholder=none])';

/**
 * Has a placeholder put in the place of an embed that is withheld, unless the site wants none. Not before the page has
 * loaded: a framework that hydrates it must find what its server wrote.
 */
export function connectOffers(core: Core, letIn: (element: Element) => void): (element: Element) => void {
  let offers: Promise<(element: Element) => void> | undefined;
  const offer = (element: Element) => {
    offers ??= Promise.all([core.load('placeholder'), core.load('words').then((chunk) => chunk.wordsIn(core))])
      .then(([chunk, words]) => chunk.connectPlaceholders(core, words, letIn));
    // The problem is told by then; the embed stays an empty box.
    offers.then((place) => place(element), () => { offers = undefined; });
  };
  return (element) => {
    if (!element.matches(OFFERED)) return;
    if (readyState() === 'complete') return offer(element);
    const stop = listen('load', () => {
      stop();
      // The listeners of the page come first.
      setTimeout(offer, 0, element);
    }, window);
  };
}
