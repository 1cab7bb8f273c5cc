import type { Guard } from './guard.js';
import type { Realm } from './realm.js';
import { refusalOf } from './refusal.js';
import { replace } from './replace.js';

/** All that a cookie may be set with, in the order in which a browser reads it; each is read once. */
function read(given: object) {
  const { domain, expires, maxAge, name, partitioned, path, sameSite, value } = given as Record<string, unknown>;
  const ends = (expires != null && Number(expires) <= Date.now()) || (maxAge != null && Number(maxAge) <= 0);
  const all = { domain, expires, maxAge, name: name === undefined ? name : `${name}`, partitioned, path, sameSite, value };
  return { ends, ...all.name !== undefined && { name: all.name }, all: Object.fromEntries(Object.entries(all).filter(([, each]) => each !== undefined)) };
}

/** `cookieStore.set`, which Firefox before 140 and Safari before 18.4 have not; what ends a cookie passes. */
export function guardCookieStore(realm: Realm, guard: Guard): void {
  const { fail, nothing } = refusalOf(realm);
  replace(realm.CookieStore?.prototype, 'set', (native: (...given: unknown[]) => Promise<void>) => function (this: CookieStore, ...given: unknown[]) {
    const [first, value] = given;
    try {
      if (given.length > 1) {
        const name = `${first}`;
        return guard.refuses('cookie', name) ? nothing() : native.call(this, name, value);
      }
      if (typeof first !== 'object' || !first) return native.apply(this, given);
      const { ends, name, all } = read(first);
      return ends || name === undefined || !guard.refuses('cookie', name) ? native.call(this, all) : nothing();
    } catch (error) { return fail(error); }
  });
}
