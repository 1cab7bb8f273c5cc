import type { HostVerdict } from '../../policy/hosts.js';
import type { Guard } from '../guard.js';
import type { Ask } from './ask.js';
import { askedBy, urlsIn, type Asked } from './asked.js';
import type { Reader } from './read.js';
import { isScript, runs, silence } from './silence.js';

/** What a released element carries. */
const MARK = 'data-consent-released';
/** What an element carries that asked for something which nobody declared: nothing releases it. */
const WITHHELD = 'data-consent-withheld';

/** Elements whose content goes on until the node is put in anew. */
const FRAMES = 'iframe,frame,embed,object';

export interface Hold {
  /**
   * Looks at an element, and holds it back where one of its URLs may not be asked for: as a gate of the library, which
   * releases it once its service is allowed. `began` tells that it was in the document already, and may have asked.
   * Gives whether it was held back.
   */
  look(element: Element, began?: boolean): boolean;
  /** Whether an attribute is to be set; if not, its value waits beside it. */
  sets(element: Element, name: string, value: string): boolean;
}

/** The attribute that a value waits in. */
const beside = (name: string) => `data-${name.replace('xlink:', '')}`;

/** What has been asked for is dropped, as far as an element can drop it. */
const drop = (element: Element) => {
  if (element.matches(FRAMES)) {
    const { parentNode, nextSibling } = element;
    element.remove();
    parentNode?.insertBefore(element, nextSibling);
  }
  // WebKit applies a style sheet that it has asked for to the same node, whatever its address is by then.
  if (element.matches('link')) element.replaceWith(element.cloneNode());
  if (element.matches('video,audio,source')) element.closest<HTMLMediaElement>('video,audio')?.load();
};

/** Holds elements back, each told of once. */
export function createHold({ core, tell }: Guard, { isLive }: Reader, ask: Ask): Hold {
  const told = new WeakSet<Element>();
  /** What was put beside each attribute of an element, and what it was marked with. */
  const waiting = new WeakMap<Element, Set<string>>();
  /** What came with something that a gate let go. */
  const free = new WeakSet<Element>();
  let letting = false;
  core.pass ??= (act) => {
    const before = letting;
    letting = true;
    try { return act(); } finally { letting = before; }
  };

  /** A gate has let it go, or does so now: that is the site's own word, or the visitor's. */
  const isFree = (element: Element): boolean => {
    if (letting) free.add(element);
    if (free.has(element) || element.hasAttribute(MARK)) return true;
    const expression = element.getAttribute('data-consent');
    return expression !== null && core.gates.allows(expression);
  };

  const note = (element: Element, name: string) => { (waiting.get(element) ?? waiting.set(element, new Set()).get(element))?.add(name); };

  /** Makes it a gate, or marks it as one that nothing opens. */
  const mark = (element: Element, url: string, { consent, category }: HostVerdict, { kind }: Asked) => {
    const name = consent ? 'data-consent' : WITHHELD;
    // One that has a gate waits for what the site has written.
    if (!element.hasAttribute('data-consent')) {
      element.setAttribute(name, consent ?? '');
      note(element, name);
    }
    if (told.has(element)) return;
    told.add(element);
    tell(kind, ask.whole(url), category);
    // Whoever waits for it hears what they would hear of a network that fails; what may come yet is waited for.
    if (!consent && kind !== 'frame') setTimeout(() => element.dispatchEvent(new Event('error')));
  };

  /** Holds it back for one of its attributes, if that names what may not be asked for. */
  const holds = (element: Element, asked: Asked, name: string, value: string): boolean => {
    for (const url of urlsIn(name, value)) {
      const verdict = ask(url);
      if (verdict.allowed) continue;
      if (isScript(element)) silence(element);
      else {
        element.setAttribute(beside(name), value);
        note(element, beside(name));
        element.removeAttribute(name);
      }
      mark(element, url, verdict, asked);
      return true;
    }
    return false;
  };

  /** What waited is no longer wanted, since something else is asked for. */
  const forget = (element: Element, name: string) => {
    const names = waiting.get(element);
    if (!names?.delete(beside(name))) return;
    element.removeAttribute(beside(name));
    if ([...names].some((each) => each !== 'data-consent' && each !== WITHHELD)) return;
    for (const each of names) element.removeAttribute(each);
    waiting.delete(element);
  };

  return {
    look(element, began) {
      const asked = askedBy(element);
      if (!asked || isFree(element) || (isScript(element) && !runs(element))) return false;
      let held = false;
      for (const name of asked.attributes) {
        const value = element.getAttribute(name);
        if (value !== null && holds(element, asked, name, value)) held = true;
      }
      if (held && began) drop(element);
      return held;
    },
    sets(element, name, value) {
      // Most that is set may be asked for, which is to cost next to nothing.
      if (name !== 'rel' && !waiting.has(element) && (name.endsWith('srcset') ? urlsIn(name, value).every((url) => ask(url).allowed) : ask(value).allowed)) return true;
      const asked = askedBy(element, name === 'rel' ? value : undefined);
      const href = name === 'rel' && asked && isLive(element) && !isFree(element) ? element.getAttribute('href') : null;
      if (asked && href !== null) holds(element, asked, 'href', href);
      // What asks only in a document is looked at when it is put in.
      if (!asked?.attributes.includes(name) || !(asked.anywhere || isLive(element)) || isFree(element)) return true;
      // A script that has begun begins no second time, and one of another type not at all.
      if (isScript(element) && (!runs(element) || element.hasAttribute(name) || element.textContent)) return true;
      if (!holds(element, asked, name, value)) {
        forget(element, name);
        return true;
      }
      // The gates see what is put in, and not what is changed.
      if (element.isConnected && element.hasAttribute('data-consent')) core.gates.take(element);
      return isScript(element);
    },
  };
}
