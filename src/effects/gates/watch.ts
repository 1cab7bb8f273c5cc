import { all, listen, readyState } from '../../unclobbered.js';
import { isWhole } from './whole.js';

/**
 * Hands over each element that matches, in document order, once it is whole: those that are there, and those that come.
 * `early` says that it was there at the start, or came while the document was parsed; the last of those are whole only
 * when that is over. Gives back what ends it.
 */
export function watch(selector: string, found: (element: Element, early: boolean) => void, root?: ShadowRoot): () => void {
  let waiting = new Set<Element>();
  let early = !root;
  const take = () => {
    const parsing = readyState() === 'loading';
    const elements = waiting;
    const soon = early || parsing;
    early = parsing;
    waiting = new Set();
    for (const element of elements) {
      if (!isWhole(element)) waiting.add(element);
      else if (element.isConnected) found(element, soon);
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
  observer.observe(root ?? document, { childList: true, subtree: true });
  const unlisten = listen('readystatechange', take);
  return () => { observer.disconnect(); unlisten(); };
}
