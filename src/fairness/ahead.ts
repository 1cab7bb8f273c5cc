import { isObject } from '../policy/object.js';
import { found } from './found.js';
import type { Given, Owner } from './given.js';
import { held, placesOf, type Place } from './places.js';
import type { Unfair } from './unfair.js';
import { usesOf } from './uses.js';

/**
 * Whether an objection is enough there, so that a category may be allowed before anybody has chosen. In the UK it is for
 * statistics and appearance, and not for advertising (Data (Use and Access) Act 2025); in Switzerland (FMG 45c) and the US for both.
 */
const mayObject = ({ region }: Place, { id, value }: Owner): boolean =>
  /^(US|CH)(-|$)/.test(region) || (/^GB(-|$)/.test(region) && value['sale'] !== true && !usesOf(id).includes('advertising'));

/** The places where a category is allowed before anybody has chosen, though the mode there is opt-in, out of all that are told apart. */
function early({ declared, mode }: Given, { value: { model } }: Owner): { places: readonly Place[]; of: number } {
  const all = placesOf(declared, mode, isObject(model) ? Object.keys(model) : []);
  const places = all.filter((place) => place.mode === 'opt-in' && (isObject(model) ? held(model, place.region) : model) === 'opt-out');
  return { places, of: all.length };
}

/** What would run before a visitor has said anything. */
export function ahead(given: Given): Unfair[] {
  const { declared, mode, places, owners } = given;
  const refusable = owners.filter(({ service, required }) => !service && !required);
  const optsOut = places.some((place) => place.mode === 'opt-out') || refusable.some((category) => early(given, category).places.length);
  return [
    ...(mode === 'notice' || mode === 'no-cookie' ? refusable.map(({ key }) => found('gated-in-notice', key, mode)) : []),
    ...refusable.flatMap((category) => {
      const { places, of } = early(given, category);
      const place = places.find((place) => !mayObject(place, category));
      return place ? [found('pre-ticked', `${category.key}.model`, place.region !== '*' ? `in ${place.region}` : of > 1 ? 'everywhere else' : 'everywhere')] : [];
    }),
    ...(optsOut && declared['gpc'] === 'ignore' ? [found('gpc-ignored', 'gpc')] : []),
  ];
}
