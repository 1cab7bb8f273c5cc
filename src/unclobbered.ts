/**
 * What the library asks of `document`, past any element that is named like a property of it: `<img name="currentScript">`
 * shadows the real one (HTML Standard, "named properties of Document"), so getters and methods come from the prototypes.
 */
const get = <T>(name: string) => Object.getOwnPropertyDescriptor(Document.prototype, name)?.get?.call(document) as T;

export const currentScript = (): HTMLScriptElement | null => get('currentScript');
export const isParsing = (): boolean => get('readyState') === 'loading';
export const root = (): HTMLElement => get('documentElement');
export const sheets = (): CSSStyleSheet[] => get('adoptedStyleSheets');

export const all = <E extends Element>(selector: string): NodeListOf<E> => Document.prototype.querySelectorAll.call(document, selector) as NodeListOf<E>;
export const first = <E extends Element>(selector: string): E | undefined => all<E>(selector)[0];
export const create = (tag: string): HTMLElement => Document.prototype.createElement.call(document, tag);
export const insert = (parent: Node, node: Node, before: Node | null): Node => Node.prototype.insertBefore.call(parent, node, before);

export const listen = (type: string, listener: (event: Event) => void): (() => void) => {
  EventTarget.prototype.addEventListener.call(document, type, listener);
  return () => EventTarget.prototype.removeEventListener.call(document, type, listener);
};

/** Dispatches an event of ours; gives false if the page prevented it. */
export const emit = (type: string, detail?: unknown, from: EventTarget = document, cancelable = false): boolean =>
  EventTarget.prototype.dispatchEvent.call(from, new CustomEvent(type, { detail, cancelable, bubbles: true, composed: true }));
