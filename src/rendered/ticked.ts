import { isDrawn } from './drawn.js';
import { elementsIn } from './flat.js';
import { found } from './found.js';
import type { Layer } from './layers.js';
import type { RenderedState } from './state.js';
import type { RenderedUnfair } from './unfair.js';
import { labelOf } from './words.js';

const TICKED = ':is([role=switch], [role=checkbox], [role=menuitemcheckbox])[aria-checked=true], input[type=checkbox]:checked';

/** What is on before anybody has chosen, the site's own boxes too (Planet49). By opt-out it may be. */
export function ticked({ name, element }: Layer, { mode = 'opt-in', choices = {} }: RenderedState): RenderedUnfair[] {
  if (mode !== 'opt-in') return [];
  return elementsIn(element)
    .filter((each) => each.matches(TICKED) && !each.matches(':disabled, [aria-disabled=true]') && isDrawn(each))
    .map((each) => each.getAttribute('data-id') ?? (each.id || (each as HTMLInputElement).name || labelOf(each)))
    .filter((id) => !Object.hasOwn(choices, id))
    .map((id) => found('pre-ticked', `${name}.${id}`));
}
