import { found } from './found.js';
import type { Given, Owner } from './given.js';
import type { Place } from './places.js';
import type { Unfair } from './unfair.js';
import { usesOf } from './uses.js';

/**
 * Whether an objection is enough there, so that a category may be allowed before anybody has chosen. In the UK it is for
 * statistics and appearance, and not for advertising (Data (Use and Access) Act 2025); in Switzerland (FMG 45c) and the US for both.
 */
const mayObject = ({ region }: Place, { id, value }: Owner): boolean =>
  /^(US|CH)(-|$)/.test(region) || (/^GB(-|$)/.test(region) && value['sale'] !== true && !usesOf(id).includes('advertising'));

/** What would run before a visitor has said anything. */
export function ahead({ declared, mode, places, owners }: Given): Unfair[] {
  const refusable = owners.filter(({ service, required }) => !service && !required);
  const early = refusable.filter(({ value }) => value['model'] === 'opt-out');
  const optsOut = places.some((place) => place.mode === 'opt-out') || (early.length > 0 && places.some((place) => place.mode === 'opt-in'));
  return [
    ...(mode === 'notice' || mode === 'no-cookie' ? refusable.map(({ key }) => found('gated-in-notice', key, mode)) : []),
    ...early.flatMap((category) => {
      const place = places.find((place) => place.mode === 'opt-in' && !mayObject(place, category));
      return place ? [found('pre-ticked', `${category.key}.model`, place.region !== '*' ? `in ${place.region}` : places.length > 1 ? 'everywhere else' : 'everywhere')] : [];
    }),
    ...(optsOut && declared['gpc'] === 'ignore' ? [found('gpc-ignored', 'gpc')] : []),
  ];
}
