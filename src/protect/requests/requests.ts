import type { Guard } from '../guard.js';
import type { Realm } from '../realm.js';
import { createAsk } from './ask.js';
import { guardConnections } from './connect.js';
import { createHold } from './hold.js';
import { guardInsertions } from './insertions.js';
import { guardMarkup } from './markup.js';
import { observe } from './observe.js';
import { createReader } from './read.js';
import { guardSetters } from './setters.js';

/** Everything in a realm by which something is asked of another host. */
export function guardRequests(realm: Realm, guard: Guard): void {
  const reader = createReader(realm);
  const ask = createAsk(realm, reader, guard);
  const hold = createHold(guard, reader, ask);
  guardMarkup(realm, observe(realm, reader, hold));
  guardInsertions(realm, reader, hold);
  guardSetters(realm, hold);
  guardConnections(realm, guard, ask);
}
