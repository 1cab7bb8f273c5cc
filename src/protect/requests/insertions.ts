import type { Realm } from '../realm.js';
import { ASKING } from './asked.js';
import { isLive, type Hold } from './hold.js';
import { replaceMethod } from './replace.js';

const NODE = ['appendChild', 'insertBefore', 'replaceChild'];
const PARENT = ['append', 'prepend', 'replaceChildren'];
const CHILD = ['before', 'after', 'replaceWith'];

/** Looks at whatever a script puts into the page before it is put in. */
export function guardInsertions(realm: Realm, { look }: Hold): void {
  const lookAt = (node: unknown) => {
    // What is moved within the page was looked at when it came.
    if (!(node instanceof realm.Node) || node.isConnected) return;
    const parent = node as Element | DocumentFragment;
    if (node.nodeType === 1) look(node as Element);
    if (parent.firstElementChild) for (const element of parent.querySelectorAll(ASKING)) look(element);
  };
  const guard = (prototype: object, names: readonly string[]) => {
    for (const name of names) replaceMethod(prototype, name, (native) => function (this: unknown, ...args) {
      // What is in no document asks for nothing but images and films; those were looked at when they were told what for.
      if (this instanceof realm.Node && (isLive(this) || this.nodeName === 'VIDEO' || this.nodeName === 'AUDIO')) args.forEach(lookAt);
      return native.apply(this, args);
    });
  };
  const { Node, Element, Document, DocumentFragment, CharacterData, DocumentType, Range } = realm;
  guard(Node.prototype, NODE);
  for (const { prototype } of [Element, Document, DocumentFragment]) guard(prototype, PARENT);
  for (const { prototype } of [Element, CharacterData, DocumentType]) guard(prototype, CHILD);
  guard(Element.prototype, ['insertAdjacentElement']);
  for (const name of ['insertNode', 'surroundContents']) replaceMethod(Range.prototype, name, (native) => function (this: unknown, ...args) {
    args.forEach(lookAt);
    return native.apply(this, args);
  });
}
