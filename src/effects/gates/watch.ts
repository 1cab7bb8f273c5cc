import { all, listen } from '../../unclobbered.js';
import { isParsing, isWhole } from './whole.js';

/**
 * Hands over each element that matches, in document order, once it is whole: those that are there, and those that come.
 * `early` says that it was there at the start, or came while the document was parsed; the last of those are whole only
 * when that is over. Gives back what ends it.
 */
export function watch(selector: string, found: (element: Element, early: boolean) => void, root?: ShadowRoot): () => void {
  const waiting = new Set<Element>();
  let early = !root;
  const take = () => {
    const parsing = isParsing();
    const soon = early || parsing;
    early = parsing;
    for (const element of waiting) {
      if (parsing && !isWhole(element)) continue;
      waiting.delete(element);
      if (element.isConnected) found(element, soon);
    }
  };
  const observer = new MutationObserver((records) => {
    // By index: thousands may come at once, and each would cost a list's iterator twice what looking at it does.
    for (const { addedNodes } of records) for (let index = 0; index < addedNodes.length; index += 1) {
      const node = addedNodes[index];
      if (!(node instanceof Element)) continue;
      if (node.matches(selector)) waiting.add(node);
      if (node.firstElementChild) node.querySelectorAll(selector).forEach((element) => { waiting.add(element); });
    }
    if (waiting.size) take();
  });
  for (const element of root?.querySelectorAll(selector) ?? all(selector)) waiting.add(element);
  take();
  observer.observe(root ?? document, { subtree: true, childList: true });
  const unlisten = listen('readystatechange', take);
  return () => { observer.disconnect(); unlisten(); };
}
