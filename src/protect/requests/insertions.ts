import type { Realm } from '../realm.js';
import type { Hold } from './hold.js';
import type { Reader } from './read.js';
import { replace } from '../replace.js';

const NODE = ['appendChild', 'insertBefore', 'replaceChild'];
const PARENT = ['append', 'prepend', 'replaceChildren'];
const CHILD = ['before', 'after', 'replaceWith'];
/** What asks for what is in it, in no document too. */
const MEDIA: ReadonlySet<unknown> = new Set(['VIDEO', 'AUDIO']);

/** Looks at whatever a script puts into the page before it is put in. */
export function guardInsertions(realm: Realm, { isConnected, isLive, each }: Reader, { look }: Hold): void {
  const lookAt = (node: unknown) => {
    // What is moved within the page was looked at when it came.
    if (!isConnected(node)) each(node, (element) => { look(element); });
  };
  const guard = (prototype: object, names: readonly string[]) => {
    for (const name of names) replace(prototype, name, (native) => function (this: unknown, ...args) {
      // What is in no document asks for nothing but images and films; those were looked at when they were told what for.
      if (isLive(this) || MEDIA.has((this as Node | undefined)?.nodeName)) args.forEach(lookAt);
      return native.apply(this, args);
    });
  };
  const { Node, Element, Document, DocumentFragment, CharacterData, DocumentType, Range } = realm;
  guard(Node.prototype, NODE);
  for (const { prototype } of [Element, Document, DocumentFragment]) guard(prototype, PARENT);
  for (const { prototype } of [Element, CharacterData, DocumentType]) guard(prototype, CHILD);
  guard(Element.prototype, ['insertAdjacentElement']);
  for (const name of ['insertNode', 'surroundContents']) replace(Range.prototype, name, (native) => function (this: unknown, ...args) {
    args.forEach(lookAt);
    return native.apply(this, args);
  });
}
