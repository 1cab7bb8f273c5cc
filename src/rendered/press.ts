import { controlOf } from './flat.js';

/** The innermost element that a press would reach, through open shadow roots. */
export function at(page: Document, x: number, y: number): Element | null {
  // A page may name an element like a method of its document (HTML Standard, "named properties of Document").
  let hit = Document.prototype.elementFromPoint.call(page, x, y);
  for (;;) {
    const root = hit?.shadowRoot;
    const inner = root?.elementFromPoint(x, y);
    // Engines differ in what they give where it is the host itself.
    if (!inner || inner.getRootNode() !== root) return hit;
    hit = inner;
  }
}

const COLUMNS = 8;
const ROWS = 4;

/** Points all over a box, none of them in what a round corner leaves out. */
export const points = ({ left, top, width, height }: DOMRect, columns = COLUMNS, rows = ROWS): [x: number, y: number][] =>
  Array.from({ length: columns * rows }, (_, i) => [left + width * (i % columns + .5) / columns, top + height * (Math.floor(i / columns) + .5) / rows]);

/**
 * How much of a control takes a press, from 0 to 1: what is clipped, covered, outside the window or hidden takes none,
 * by whatever style that was done.
 */
export function pressable(control: Element): number {
  const all = points(control.getBoundingClientRect());
  return all.filter(([x, y]) => controlOf(at(control.ownerDocument, x, y)) === control).length / all.length;
}
