import type { Realm } from '../realm.js';
import { ASKING, isAsking } from './asked.js';

/** What is asked of nodes past whatever is named like a property of theirs: a form, and the document, give the element of that name instead. */
export interface Reader {
  /** False for what is no node at all. */
  isConnected(node: unknown): boolean;
  /** Whether an element there asks as soon as it is told for what: it is in a document, or it is a shadow root, of an element that may come into one. */
  isLive(node: unknown): boolean;
  /** All elements that ask for something: this one, and those in it. */
  each(node: unknown, act: (element: Element) => void): void;
  baseOf(document: Document): string;
  isParsing(document: Document): boolean;
}

export function createReader({ Node, Element, Document, DocumentFragment }: Realm): Reader {
  const getter = <T>(prototype: object, name: string) => {
    const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
    return (node: unknown) => get?.call(node) as T;
  };
  const connected = getter<boolean>(Node.prototype, 'isConnected');
  const baseOf = getter<string>(Node.prototype, 'baseURI');
  const nodeType = getter<number>(Node.prototype, 'nodeType');
  const readyState = getter<string>(Document.prototype, 'readyState');
  const search = new Map([[1, Element.prototype.querySelectorAll], [9, Document.prototype.querySelectorAll], [11, DocumentFragment.prototype.querySelectorAll]]);
  // A getter that is called takes Firefox ten times as long as a property that is read, and what shadows one is an element.
  const isConnected = (value: unknown) => {
    const { isConnected: is } = (value ?? {}) as Partial<Node>;
    return typeof is === 'object' ? connected(value) : !!is;
  };
  const typeOf = (value: unknown) => {
    const { nodeType: type } = (value ?? {}) as Partial<Node>;
    return typeof type === 'object' ? nodeType(value) : type;
  };
  return {
    isConnected,
    isLive: (value) => isConnected(value) || (typeOf(value) === 11 && 'host' in (value as object)),
    each(value, act) {
      const type = typeOf(value);
      if (type === 1 && isAsking(value as Element)) act(value as Element);
      if ((value as Partial<Element> | null)?.firstElementChild) for (const found of search.get(type ?? 0)?.call(value as Element, ASKING) ?? []) act(found);
    },
    baseOf,
    isParsing: (of) => readyState(of) === 'loading',
  };
}
