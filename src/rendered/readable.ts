import { found } from './found.js';
import type { Layer } from './layers.js';
import { named } from './named.js';
import { READABLE, ratio } from './paler.js';
import { textContrast } from './paint.js';
import type { RenderedUnfair } from './unfair.js';
import { said } from './words.js';

/** WCAG 1.4.3: large text, of 24 pixels or 18.66 in bold, needs less. */
function needed(element: Element): number {
  const { fontSize, fontWeight } = getComputedStyle(element);
  return parseFloat(fontSize) >= 24 || (parseFloat(fontSize) >= 18.66 && Number(fontWeight) >= 600) ? 3 : READABLE;
}

/** Texts that are hard to read; what is disabled may be. */
export function readable(layer: Layer): RenderedUnfair[] {
  return said(layer.element).flatMap(({ in: element }) => {
    const contrast = element.closest(':disabled') ? undefined : textContrast(element);
    return contrast !== undefined && contrast < needed(element) ? [found('low-contrast', named(element, layer), ratio(contrast))] : [];
  });
}
