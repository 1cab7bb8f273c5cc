import type { Guard } from '../guard.js';
import type { Realm } from '../realm.js';
import { createAsk } from './ask.js';
import { guardConnections } from './connect.js';
import { createHold } from './hold.js';
import { guardInsertions } from './insertions.js';
import { guardMarkup } from './markup.js';
import { observe } from './observe.js';
import { guardSetters } from './setters.js';

/** Everything in a realm by which something is asked of another host. */
export function guardRequests(realm: Realm, guard: Guard): void {
  const ask = createAsk(realm, guard);
  const hold = createHold(realm, guard, ask);
  guardMarkup(realm, observe(realm, hold));
  guardInsertions(realm, hold);
  guardSetters(realm, hold);
  guardConnections(realm, guard, ask);
}
