import { isClipped, isDrawn } from './drawn.js';
import { actionOf, elementsIn } from './flat.js';
import { found } from './found.js';
import type { Layer } from './layers.js';
import { named } from './named.js';
import type { RenderedUnfair } from './unfair.js';

/** WCAG 2.5.8, less what engines round. */
const LEAST = 24 - 0.5;

/** A link in a sentence may be as low as its line. */
const isInline = (element: Element): boolean => element.localName === 'a' && getComputedStyle(element).display === 'inline' && !actionOf(element);

/** A box that has a label is as large as that. */
const boxOf = (element: Element): DOMRect => ((element as HTMLInputElement).labels?.[0] ?? element).getBoundingClientRect();

/** Controls that are hard to hit. */
export function targets(layer: Layer): RenderedUnfair[] {
  return elementsIn(layer.element).flatMap((each) => {
    if (!(each.matches('button, a[href], input:not([type=hidden]), select, summary, [role=switch], [role=button]') || actionOf(each))) return [];
    if (!isDrawn(each) || isClipped(each) || isInline(each)) return [];
    const { width, height } = boxOf(each);
    return width > 0 && height > 0 && Math.min(width, height) < LEAST ? [found('small-target', named(each, layer), `${Math.round(width)}x${Math.round(height)}`)] : [];
  });
}
