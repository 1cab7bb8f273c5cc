import type { Guard } from './guard.js';
import type { Realm } from './realm.js';
import { refusalOf } from './refusal.js';
import { replace } from './replace.js';

/** `caches.open`, which only a secure origin has; looking and deleting pass. */
export function guardCaches(realm: Realm, guard: Guard): void {
  const { fail, refuse } = refusalOf(realm);
  replace(realm.CacheStorage?.prototype, 'open', (native: CacheStorage['open']) => function (this: CacheStorage, ...given: Parameters<CacheStorage['open']>) {
    if (given.length) {
      try { given[0] = `${given[0]}`; } catch (error) { return fail(error); }
      if (guard.refuses('cache', given[0])) return refuse(given[0]);
    }
    return native.apply(this, given);
  });
}
