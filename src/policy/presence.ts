import type { DeclaredItem, Kind } from './doomed.js';
import { matches } from './pattern.js';
import { isHere } from './unreachable.js';

/** Whether something that was declared is in this browser; `unseen` where a page can't tell. */
export type Presence = 'yes' | 'no' | 'unseen';

/** The names of what a page can see of each kind; a kind that this browser lets no page look into is missing. */
export type Seen = Readonly<Partial<Record<Kind, readonly string[]>>>;

/** Whether a cookie of this path is shown to a page there (RFC 6265, section 5.1.4). */
const covers = (path: string, pathname: string): boolean =>
  pathname === path || (pathname.startsWith(path) && (path.endsWith('/') || pathname[path.length] === '/'));

/** Whether what was declared is here, as far as a page at this address can tell: it sees no cookie that is HttpOnly, or of another host or folder. */
export function presence(item: DeclaredItem, seen: Seen, { hostname, pathname }: { readonly hostname: string; readonly pathname: string }): Presence {
  const { kind, name, path, httpOnly } = item;
  const names = seen[kind];
  const isOurs = isHere(item, hostname);
  if (!names || (kind === 'cookie' && !isOurs)) return 'unseen';
  if (names.some((each) => matches(name, each))) return 'yes';
  if (!isOurs) return 'unseen';
  return kind === 'cookie' && (httpOnly === true || (path !== undefined && !covers(path, pathname))) ? 'unseen' : 'no';
}
