import type { Core } from '../core.js';
import { guardCookie } from './cookie.js';
import { holdForms } from '../effects/forms.js';
import type { Config } from '../policy/config.js';
import { createGuard, type Guard } from './guard.js';
import { connectPolicy } from './policy.js';
import type { Realm } from './realm.js';
import { guardRequests } from './requests/requests.js';

/** Everything in a realm by which something is kept. */
function guardRealm(realm: Realm, guard: Guard): void {
  guardCookie(realm, guard);
}

/** Whether a page is to be guarded, or may be: where the region leads to no-cookie mode that is known later. */
const isDue = ({ protect, mode, regional }: Config): boolean => !!protect || (protect !== false && (mode === 'no-cookie' || regional));

/** Refuses to keep or to ask for what is not allowed, from the first, where a page is to be guarded. */
export function protect(core: Core): void {
  if (isDue(core.config)) connectGuards(core);
}

/** Refuses it from now on. */
export function connectGuards(core: Core): void {
  const guard = createGuard(core);
  guardRealm(window, guard);
  connectPolicy(guard);
  const { config } = core;
  // Where the mode follows from the region it is raised with the wall.
  if (config.mode === 'no-cookie' && !config.regional) holdForms(config);
  if (config.protect) guardRequests(window, guard);
}
