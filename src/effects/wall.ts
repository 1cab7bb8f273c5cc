import type { Core } from '../core.js';
import { ORIGIN } from '../policy/origin.js';
import { WALL } from '../policy/walls.js';
import { create, first } from '../unclobbered.js';

/**
 * Has the browser itself keep the page to its own origin, the library's and the `origins` that the site allows: a wall around
 * origins, and no policy for scripts. A policy that the site sends stays, since a request must pass them all, and no script
 * can take one back (CSP Level 3, section 8.1, "The effect of multiple policies"; HTML Standard, "Content security policy state").
 */
export function raiseWall({ config: { origins }, origin }: Core): void {
  const meta = create('meta') as HTMLMetaElement;
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = `${WALL} ${[origin].concat(origins ?? []).filter((each) => ORIGIN.test(each)).join(' ')}`;
  first('head')?.append(meta);
}
