import type { Guard } from './guard.js';
import type { Realm } from './realm.js';
import { replace } from './replace.js';

/** A document that no server sent: nobody can have put the gate into it. */
const UNSENT = /^(about|blob):/;

/**
 * Guards the first document of each frame of the same origin, and of each window that is opened without an address, in this realm
 * and in those within. A page that is then loaded into one loads the gate itself, and is left alone.
 */
export function guardFrames(realm: Realm, guard: Guard, guardRealm: (realm: Realm, guard: Guard) => void): void {
  /** What was last seen to be such a document, by what each realm has of its own. */
  const firsts = new WeakMap<object, { document: Document }>();
  const seen = new WeakSet<object>();
  /** Documents that were looked at when they were asked for: a page asks for the same again and again. */
  const reached = new WeakSet<Document>();

  /** Throws where it is of another origin. */
  const enter = (view: Realm): void => {
    const { document } = view;
    const prototype = Reflect.getPrototypeOf(document) as object;
    const isUnsent = UNSENT.test(view.location.href);
    const known = firsts.get(prototype);
    if (!isUnsent || known?.document === document) return;
    if (known) {
      // Firefox may put another empty document into the same window soon after.
      known.document = document;
      watch(view);
      return;
    }
    const first = { document };
    firsts.set(prototype, first);
    const isFirst = (): boolean => {
      try {
        const now = view.document;
        // What a page is loaded into may be the same window (HTML Standard, "create and initialize a Document object").
        return now === first.document || Reflect.getPrototypeOf(now) !== prototype || UNSENT.test(view.location.href);
      } catch { return true; }
    };
    const within: Guard = {
      ...guard,
      allows: (kind, name) => !isFirst() || guard.allows(kind, name),
      refuses: (kind, name) => isFirst() && guard.refuses(kind, name),
    };
    guardRealm(view, within);
    connect(view);
  };
  const tryToEnter = (view: Window | null | undefined) => {
    try { if (view) enter(view as Realm); } catch { /* It is of another origin, or no window. */ }
  };

  /** No element can be named like a number, nor can a page replace what stands behind one. */
  const look = (view: Window, isNew = (frame: Window) => !seen.has(frame)) => {
    for (let index = 0, frame; (frame = view[index]); index += 1) {
      if (!isNew(frame)) continue;
      seen.add(frame);
      tryToEnter(frame);
    }
  };
  const all = () => true;

  const watch = (view: Realm) => {
    const { document } = view;
    new MutationObserver(() => look(view)).observe(document, { childList: true, subtree: true });
    // What is loaded into a frame later may have a realm of its own.
    EventTarget.prototype.addEventListener.call(document, 'load', ({ target }) => {
      if (/^(i?frame|object|embed)$/i.test((target as Partial<Node>).nodeName ?? '')) look(view, all);
    }, true);
    look(view);
  };

  const connect = (view: Realm) => {
    for (const { prototype } of [view.HTMLIFrameElement, view.HTMLFrameElement, view.HTMLObjectElement]) {
      const [documentOf, windowOf] = ['contentDocument', 'contentWindow'].map((key) => {
        const get = Reflect.getOwnPropertyDescriptor(prototype, key)?.get;
        if (get) Reflect.defineProperty(prototype, key, { get(this: Element) { reach(this); return get.call(this) as unknown; } });
        return get;
      });
      const reach = (element: Element) => {
        // Null where it is of another origin, which the window would have to be asked with a throw.
        const document = documentOf?.call(element) as Document | null | undefined;
        if (!document || reached.has(document)) return;
        reached.add(document);
        tryToEnter(windowOf?.call(element) as Window);
      };
      replace(prototype, 'getSVGDocument', (native: () => Document | null) => function (this: Element) { reach(this); return native.call(this); });
    }
    replace(view.HTMLEmbedElement?.prototype, 'getSVGDocument', (native: () => Document | null) => function (this: Element) { look(view, all); return native.call(this); });
    // With three words the other opens a window too.
    for (const target of [view, view.Document.prototype]) {
      replace(target, 'open', (native: (...given: unknown[]) => Window) => function (this: unknown, ...given: unknown[]) {
        const opened = native.apply(this, given);
        tryToEnter(opened);
        return opened;
      });
    }
    watch(view);
  };
  connect(realm);
}
