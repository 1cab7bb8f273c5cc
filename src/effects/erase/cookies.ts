import type { DeclaredItem } from '../../policy/doomed.js';
import { cookieOf } from '../../unclobbered.js';
import type { Condemn } from './empty.js';
import { expire, folders } from './expire.js';
import type { Place } from './place.js';
import { within } from './within.js';

/** What Chromium tells of a cookie; others give name and value only, as the standard has it now. */
interface Told extends CookieListItem {
  readonly domain?: string | null;
  readonly path?: string;
  readonly partitioned?: boolean;
}

/** One without an equals sign has no name. */
const names = (): string[] => [...new Set(cookieOf().split('; ').filter((pair) => pair.includes('=')).map((pair) => pair.slice(0, pair.indexOf('='))))];

/** The names of the cookies that a script of this page can see; where they are blocked, none. */
export function visible(): readonly string[] {
  try { return names(); } catch { return []; }
}

/** What `document.cookie` can't name, or is kept from: a folder with a semicolon in it, a setter that the page has taken away. */
async function byStore(name: string): Promise<void> {
  // Where there is none the name may be an element's.
  if (!('CookieStore' in window && cookieStore instanceof CookieStore)) return;
  for (const { domain = null, path, partitioned = false } of await cookieStore.getAll(name) as Told[]) {
    const paths = path ? [path] : folders(location.pathname).filter(Boolean);
    // Chromium refuses a semicolon here too.
    await Promise.all(paths.map((path) => cookieStore.delete({ name, path, domain, partitioned }).catch(() => {})));
  }
}

/** The cookies that a script of this page can see. */
export const cookies: Place = {
  kind: 'cookie',
  names,
  async remove(name, { domain, path }) {
    const isGone = () => !names().includes(name);
    expire(name, isGone, domain, path);
    if (!isGone()) await within(byStore(name).catch(() => {}));
    return undefined;
  },
};

/** Expires those of other folders of this host as well, where it was declared which: no script of this page can see them. */
export function expireElsewhere(denied: readonly DeclaredItem[], condemn: Condemn): void {
  const seen = visible();
  for (const { name, domain, path } of denied) {
    // In WebKitGTK even the end of one that is not ASCII makes a cookie, without a name.
    if (!path || typeof name !== 'string' || /[^ -~]|\*/.test(name) || seen.includes(name) || !condemn(name)) continue;
    try { expire(name, () => true, domain, path); } catch { /* Blocked, as the others are by then. */ }
  }
}
