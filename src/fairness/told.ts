import { normalizeConfig } from '../policy/config.js';
import { isLink } from '../policy/link.js';
import { isObject } from '../policy/object.js';
import { found } from './found.js';
import { isSaid, type Given } from './given.js';
import type { Unfair } from './unfair.js';

/** These have a description in every language of the library. */
const usual = normalizeConfig({}).categories.map(({ id }) => id);

const isTold = (words: unknown) => isSaid(words) || (isObject(words) && Object.values(words).some(isSaid));

const nameOf = (name: unknown) => (typeof name === 'string' || name instanceof RegExp ? String(name) : '?');

/** What a visitor has to be told before deciding: where to read more, who asks, what each category is for and whose each service is. */
export function told({ declared, places, owners }: Given): Unfair[] {
  const { policyUrl, controller } = declared;
  return [
    ...(isSaid(policyUrl) && isLink(policyUrl) ? [] : [found('no-policy-link', 'policyUrl')]),
    // Where nothing is stored nobody asks for anything.
    ...(isSaid(controller) || places.every(({ mode }) => mode === 'no-cookie') ? [] : [found('no-controller', 'controller')]),
    ...owners.flatMap(({ service, key, id, value }) => {
      if (service) return isSaid(value['provider']) ? [] : [found('service-without-provider', key, id)];
      return isTold(value['description']) || usual.includes(id) ? [] : [found('category-without-description', key, id)];
    }),
    ...owners.flatMap(({ cookies }) => cookies).flatMap(({ key, value: { name, purpose, duration } }) => [
      ...(isTold(purpose) ? [] : [found('cookie-without-purpose', key, nameOf(name))]),
      ...(isSaid(duration) ? [] : [found('cookie-without-duration', key, nameOf(name))]),
    ]),
  ];
}
