import type { Place } from './place.js';
import { within } from './within.js';

/** Cache Storage; an origin that is not secure has none, and its name may then be an element's. */
export const cacheStorage: Place = {
  kind: 'cache',
  names: () => ('CacheStorage' in window && caches instanceof CacheStorage ? caches.keys() : []),
  async remove(name) { return await within(caches.delete(name)) === undefined ? 'in-use' : undefined; },
};
