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

/** Languages that write without blanks have a purpose within a longer word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Whether the text names anything that is asked for: an id, or a word of the library's own list, which stands in the
 * place of a slot also where the site has put its own text there. A short word of that may be an "and".
 */
function names(layer: Layer, { choices = {}, undecided = [] }: RenderedState): boolean {
  const list = (layer.element.getRootNode() as ShadowRoot).querySelector('[part=text] b');
  if (list && said(list).length) return true;
  const text = said(layer.element).filter((each) => !controlOf(each.in)).flatMap(({ text }) => wordsOf(text));
  const ids = [...undecided, ...Object.keys(choices)].flatMap(wordsOf).filter((word) => word !== 'necessary');
  return ids.some((id) => text.includes(id)) || wordsOf(list?.textContent ?? '').some((word) =>
    (UNSPACED.test(word) ? text.join(' ').includes(word) : word.length > 3 && text.includes(word)));
}

/** What the first layer has to tell: where to read more, and what is asked for. */
export function told(layer: Layer, state: RenderedState): RenderedUnfair[] {
  if (layer.name !== 'first') return [];
  return [
    ...(elementsIn(layer.element).some((each) => each.localName === 'a' && leads(each)) ? [] : [found('no-policy-link', layer.name)]),
    ...(names(layer, state) ? [] : [found('purposes-not-named', layer.name)]),
  ];
}
