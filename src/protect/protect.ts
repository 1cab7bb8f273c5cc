import type { Core } from '../core.js';
import { guardCookie } from './cookie.js';
import { holdForms } from '../effects/forms.js';
import { createGuard, type Guard } from './guard.js';
import { connectPolicy } from './policy.js';
import type { Realm } from './realm.js';

/** Everything in a realm by which something is kept. */
function guardRealm(realm: Realm, guard: Guard): void {
  guardCookie(realm, guard);
}

/** Refuses, from now on, to keep or to ask for what is not allowed. */
export function protect(core: Core): void {
  const guard = createGuard(core);
  guardRealm(window, guard);
  connectPolicy(guard);
  const { config } = core;
  // Where the mode follows from the region it is raised with the wall.
  if (config.mode === 'no-cookie' && !config.regional) holdForms(config);
}
