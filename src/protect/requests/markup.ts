import type { Realm } from '../realm.js';
import type { Bringing } from './observe.js';
import { replace, replaceSetter } from '../replace.js';

/**
 * Has what a script puts in as markup looked at right after: an image asks only once the script has ended (HTML Standard,
 * "update the image data"), which an observer hears of too late.
 */
export function guardMarkup({ Element, ShadowRoot, Document }: Realm, bringing: Bringing): void {
  const parentOf = (node: Node) => node.parentNode ?? node;
  const setter = (prototype: object, name: string, rootOf: (node: Node) => Node) => {
    replaceSetter(prototype, name, (native) => function (this: unknown, value) {
      bringing('set', rootOf(this as Node), () => native.call(this, value));
    });
  };
  const method = (prototype: object, name: string, rootOf: (node: Node) => Node, way: 'set' | 'written' = 'set') => {
    replace(prototype, name, (native) => function (this: unknown, ...args) {
      return bringing(way, rootOf(this as Node), () => native.apply(this, args));
    });
  };
  for (const { prototype } of [Element, ShadowRoot]) {
    setter(prototype, 'innerHTML', (node) => node);
    method(prototype, 'setHTMLUnsafe', (node) => node);
  }
  setter(Element.prototype, 'outerHTML', parentOf);
  method(Element.prototype, 'insertAdjacentHTML', parentOf);
  for (const name of ['write', 'writeln']) method(Document.prototype, name, (node) => node, 'written');
}
