import type { Load } from './load.js';
import { readDeclared, readPage } from './page.js';
import { start } from './start.js';
import { currentScript } from './unclobbered.js';

/** A class of the library is running; a form or an image of that name is not. */
const running = window.consentBanner;
const own = currentScript();

if (typeof running?.acceptAll === 'function') console.warn('consent-banner: second-copy');
else if (own) {
  // A relative import() of a classic script resolves against the page, where the script is from another origin (HTML Standard, "module script fetch").
  const load: Load = (name) => import(new URL(`consent-gate-${name}.js`, own.src || location.href).href);
  const consent = start(readPage(readDeclared()), load);
  Object.defineProperty(window, 'consentBanner', { value: consent, configurable: true });
}
