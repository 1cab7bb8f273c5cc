import type { Core } from './core.js';
import type { Chunks, Load } from './load.js';
import { readDeclared, readPage } from './page.js';
import { createReporter } from './report.js';
import { start } from './start.js';
import { currentScript } from './unclobbered.js';
import { running } from './running.js';

/** Starts the library from its script tag; a second copy stands down. What `here` has need not be loaded. */
export function startTag(protect?: (core: Core) => void, here?: <K extends keyof Chunks>(name: K) => Promise<Chunks[K]> | undefined): void {
  // Read now: it is null as soon as this script has run. A relative import() of a classic script from another origin would
  // resolve against the page (HTML Standard, "HostLoadImportedModule").
  const base = currentScript()?.src || location.href;
  const load: Load = (name) => here?.(name) ?? import(new URL(`consent-gate-${name}.js`, base).href);

  if (running()) createReporter(load)({ code: 'second-copy' });
  else start(readPage(readDeclared(), new URL(base).origin), load, { protect });
}
