import { actionOf, parentOf } from './flat.js';
import type { Layer } from './layers.js';

/** What an element is called in a key: by its id of a category, its action or its part, or by that of what it stands in. */
export function named(element: Element | null, layer: Layer): string {
  if (!element || element === layer.element) return layer.name;
  const own = element.getAttribute('data-id') ?? (actionOf(element) || element.getAttribute('part')?.split(' ')[0]);
  return own ? `${layer.name}.${own}` : named(parentOf(element), layer);
}
