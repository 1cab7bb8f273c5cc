import { unclear } from '../fairness/label.js';
import { same } from '../fairness/phrases.js';
import { found } from './found.js';
import { further } from './further.js';
import { hiddenBy } from './hidden.js';
import { offered, withAction, type Layer } from './layers.js';
import { paler } from './paler.js';
import { smaller } from './smaller.js';
import type { RenderedUnfair } from './unfair.js';
import { labelOf, langOf } from './words.js';

const isButton = (control: Element): boolean =>
  control.matches('button, input:is([type=button], [type=submit], [type=image]), [role=button]:not(a)');

/** The same kind of element counts too, whatever it is. */
const isKin = (reject: Element, accept: Element): boolean =>
  isButton(reject) || (reject.localName === accept.localName && reject.getAttribute('role') === accept.getAttribute('role'));

/** What sets a refusal apart from what accepts. */
function beside({ name, element }: Layer, reject: Element, accept: Element): RenderedUnfair[] {
  const key = `${name}.reject`;
  const size = smaller(reject, accept);
  const contrast = paler(reject, accept);
  const distance = further(element, reject, accept);
  return [
    ...(size ? [found('refusal-smaller', key, size)] : []),
    ...(contrast ? [found('refusal-paler', key, contrast)] : []),
    ...(distance ? [found('refusal-further', key, distance)] : []),
    ...(isKin(reject, accept) ? [] : [found('refusal-not-a-button', key, reject.localName)]),
    ...(same(labelOf(reject), labelOf(accept)) ? [found('same-labels', key)] : []),
  ];
}

/** Of several refusals a visitor needs one that is fair. */
const best = (all: readonly RenderedUnfair[][]): RenderedUnfair[] =>
  all.reduce((one, other) => (other.length < one.length ? other : one));

/** Refusing has to be as easy as accepting, on each layer (taskforce, EDPB; CNIL; California 7004). */
export function refusal(layer: Layer): RenderedUnfair[] {
  const key = `${layer.name}.reject`;
  const all = withAction(layer, 'reject');
  if (!all.length) return [found('no-refusal', layer.name)];
  const seen = all.filter((control) => !hiddenBy(control));
  if (!seen.length) return [found('refusal-hidden', key, hiddenBy(all[0] as Element))];
  const accepts = offered(layer, 'accept');
  return best(seen.map((reject) => {
    const why = unclear(labelOf(reject), langOf(reject));
    const set = accepts.flatMap((accept) => beside(layer, reject, accept));
    return [...set, ...(why && !set.some(({ code }) => code === 'same-labels') ? [found('refusal-unclear', key, why)] : [])]
      .filter(({ code }, i, each) => each.findIndex((other) => other.code === code) === i);
  }));
}
