import type { Guard } from './guard.js';
import type { Realm } from './realm.js';
import { refusalOf } from './refusal.js';
import { replace } from './replace.js';

/** A service worker, which goes on keeping things when the page is gone. One that is there can be taken away. */
export function guardServiceWorker(realm: Realm, guard: Guard): void {
  const { fail, refuse } = refusalOf(realm);
  const { URL } = realm;
  type Register = ServiceWorkerContainer['register'];
  replace(realm.ServiceWorkerContainer?.prototype, 'register', (native: Register) => function (this: ServiceWorkerContainer, ...given: Parameters<Register>) {
    if (!given.length) return native.apply(this, given);
    let url;
    try {
      const text = `${given[0]}`;
      // What the page's Trusted Types have passed is passed on as it is.
      if (typeof given[0] !== 'object' || given[0] instanceof realm.URL) given[0] = text;
      url = new URL(text, realm.document.baseURI).href;
    } catch (error) { return fail(error); }
    return guard.refuses('service-worker', url) ? refuse(url) : native.apply(this, given);
  });
}
