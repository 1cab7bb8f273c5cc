import type { Realm } from '../realm.js';
import { NAMES } from './asked.js';
import type { Hold } from './hold.js';
import type { Reader } from './read.js';
import { isScript, revoke } from './silence.js';

/** How nodes have come: by the parser or a guarded call, as text that a script has set, or as text that it has written. */
type Way = 'parsed' | 'set' | 'written';

/** Runs what brings nodes in that way, and looks at them right after. */
export type Bringing = <T>(way: Way, root: Node, act: () => T) => T;

/**
 * Looks at what comes into the document past every guard: what the parser puts in, before a script is prepared (HTML Standard,
 * "the text insertion mode": a microtask checkpoint comes first), and attributes that were changed in a roundabout way.
 */
export function observe(realm: Realm, { isConnected, isParsing, each }: Reader, { look }: Hold): Bringing {
  const { document } = realm;
  /** Scripts that came as text never run (HTML Standard, "already started"). */
  const idle = new WeakSet<Element>();
  let way: Way = 'parsed';

  const take = (element: Element) => {
    if (!isScript(element)) look(element, true);
    else if (way === 'set') idle.add(element);
    // After parsing each that runs was put in by a call.
    else if (!idle.has(element) && isParsing(document) && look(element) && way === 'written') revoke(element);
  };
  const takeAll = (records: readonly MutationRecord[]) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') {
        if (!isScript(target as Element)) look(target as Element, true);
      } else for (let index = 0; index < addedNodes.length; index += 1) each(addedNodes[index] as Node, take);
    }
  };

  const observer = new realm.MutationObserver(takeAll);
  observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: NAMES });

  return (next, root, act) => {
    takeAll(observer.takeRecords());
    const before = way;
    way = next;
    try {
      const result = act();
      takeAll(observer.takeRecords());
      // What is in no document is not observed, and asks for images all the same.
      if (!isConnected(root)) each(root, take);
      return result;
    } finally { way = before; }
  };
}
