import type { Core } from '../core.js';
import { guardCaches } from './caches.js';
import { guardCookie } from './cookie.js';
import { holdForms } from '../effects/forms.js';
import type { Config } from '../policy/config.js';
import { guardCookieStore } from './cookie-store.js';
import { guardFiles } from './files.js';
import { guardFrames } from './frames.js';
import { createGuard, type Guard } from './guard.js';
import { guardDatabases } from './indexed-db.js';
import { connectPolicy } from './policy.js';
import type { Realm } from './realm.js';
import { guardRequests } from './requests/requests.js';
import { guardServiceWorker } from './service-worker.js';
import { guardWebStorage } from './web-storage.js';

/** Everything in a realm by which something is kept. */
function guardRealm(realm: Realm, guard: Guard): void {
  guardCookie(realm, guard);
  guardCookieStore(realm, guard);
  guardWebStorage(realm, guard);
  guardDatabases(realm, guard);
  guardCaches(realm, guard);
  guardServiceWorker(realm, guard);
  guardFiles(realm, guard);
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
  guardFrames(window, guard, guardRealm);
  connectPolicy(guard);
  const { config } = core;
  // Where the mode follows from the region it is raised with the wall.
  if (config.mode === 'no-cookie' && !config.regional) holdForms(config);
  if (config.protect) guardRequests(window, guard);
  // What says so may be put into the page at any time.
  if (config.mode === 'no-cookie' && !config.regional) new MutationObserver(core.ask).observe(document, { childList: true, subtree: true });
}
