import { phraseIn, wordsOf } from '../fairness/phrases.js';
import { isLink } from '../policy/link.js';
import { actionOf, controlOf, elementsIn } from './flat.js';
import { found } from './found.js';
import type { Layer } from './layers.js';
import type { RenderedState } from './state.js';
import type { RenderedUnfair } from './unfair.js';
import { labelOf, said } from './words.js';

/** What leads to who answers for a site, and not to what it stores. */
const IMPRINT = ['imprint', 'legal notice', 'impressum', 'anbieterkennzeichnung', 'mentions légales', 'aviso legal', 'note legali', 'colofon'];

const leads = (link: Element): boolean => {
  const href = link.getAttribute('href') ?? '';
  const label = labelOf(link);
  return isLink(href) && !/^\s*(mailto:.*|#?\s*)$/i.test(href) && !actionOf(link) && label !== '' && !phraseIn(label, IMPRINT);
};

/**
 * Words of which one at least has to be in the text: those of the library's own list, which stands in the place of a
 * slot also where the site has put its own text there, and the ids of what can be refused.
 */
function purposes(layer: Layer, { choices = {}, undecided = [] }: RenderedState): string[] {
  const own = (layer.element.getRootNode() as ShadowRoot).querySelector('[part=text] b')?.textContent ?? '';
  return [own, ...undecided, ...Object.keys(choices)].flatMap(wordsOf).filter((word) => word.length > 3 && word !== 'necessary');
}

/** What the first layer has to tell: where to read more, and what is asked for. */
export function told(layer: Layer, state: RenderedState): RenderedUnfair[] {
  if (layer.name !== 'first') return [];
  const texts = said(layer.element).filter((each) => !controlOf(each.in)).flatMap(({ text }) => wordsOf(text));
  return [
    ...(elementsIn(layer.element).some((each) => each.localName === 'a' && leads(each)) ? [] : [found('no-policy-link', layer.name)]),
    ...(purposes(layer, state).some((word) => texts.includes(word)) ? [] : [found('purposes-not-named', layer.name)]),
  ];
}
