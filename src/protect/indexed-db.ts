import type { Guard } from './guard.js';
import type { Realm } from './realm.js';
import { refusalOf } from './refusal.js';
import { replace } from './replace.js';

/** `indexedDB.open`, which throws as it does in an opaque origin (Indexed Database API, section 4.3); deleting passes. */
export function guardDatabases(realm: Realm, guard: Guard): void {
  const { refusal } = refusalOf(realm);
  replace(realm.IDBFactory?.prototype, 'open', (native: IDBFactory['open']) => function (this: IDBFactory, ...given: Parameters<IDBFactory['open']>) {
    if (given.length) {
      given[0] = `${given[0]}`;
      if (guard.refuses('indexeddb', given[0])) throw refusal(given[0]);
    }
    return native.apply(this, given);
  });
}
