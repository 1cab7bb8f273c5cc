/**
 * What the library asks of `document` and `window`, past any element that is named like a property of theirs:
 * `<img name="currentScript">` shadows the real one (HTML Standard, "named properties of Document" and of Window),
 * so getters and methods come from the prototypes.
 */
// The npm entry can be imported where there is no DOM.
const own = globalThis.Document?.prototype;
const get = <T>(name: keyof Document) => Reflect.get(own, name, document) as T;

export const currentScript = (): HTMLScriptElement | null => get('currentScript');
export const readyState = (): DocumentReadyState => get('readyState');
export const prerendering = (): boolean => get('prerendering' as 'hidden');
export const cookieOf = (): string => get('cookie');
export const setCookie = (text: string): boolean => Reflect.set(own, 'cookie', text, document);
export const sheets = (): CSSStyleSheet[] => get('adoptedStyleSheets');

export const all = <E extends Element>(selector: string): NodeListOf<E> => own.querySelectorAll.call(document, selector) as NodeListOf<E>;
/** Not the first of all: that would look through the whole document, each time that something is put into it. */
export const first = <E extends Element>(selector: string): E | null => own.querySelector.call(document, selector) as E | null;
export const create = (tag: string): HTMLElement => own.createElement.call(document, tag);
export const insert = (parent: Node, node: Node, before: Node | null): Node => own.insertBefore.call(parent, node, before);

export function listen(type: string, listener: (event: Event) => void, target: EventTarget = document, capture = false): () => void {
  own.addEventListener.call(target, type, listener, capture);
  return () => own.removeEventListener.call(target, type, listener, capture);
}

/** Dispatches an event of ours; gives false if the page prevented it. */
export const emit = (type: string, detail?: unknown, target: EventTarget = document, cancelable = false): boolean =>
  own.dispatchEvent.call(target, new CustomEvent(type, { composed: true, bubbles: true, cancelable, detail }));
