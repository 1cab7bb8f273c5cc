import { cacheStorage } from './effects/erase/caches.js';
import { cookies } from './effects/erase/cookies.js';
import { databases } from './effects/erase/databases.js';
import { seen } from './effects/erase/seen.js';
import { storage } from './effects/erase/storage.js';
import type { Config } from './policy/config.js';
import { declaredItems, type DeclaredItem } from './policy/doomed.js';
import { presence, type Presence, type Seen } from './policy/presence.js';

export { describe } from './policy/declaration.js';

const places = [cookies, storage('local'), storage('session'), databases, cacheStorage];

/** Looks whether what is declared is in this browser now, where anything was declared to be and nowhere else. It changes nothing and never rejects. */
export async function look(config: Config): Promise<(item: DeclaredItem) => Presence> {
  const declared = declaredItems(config);
  const found = await Promise.all(places.map(async ({ kind, names }) => {
    const items = declared.filter((item) => item.kind === kind);
    const exact = items.flatMap(({ name }) => (typeof name === 'string' && !name.includes('*') ? [name] : []));
    return [kind, items.length ? await seen(names, exact) : undefined] as const;
  }));
  const all: Seen = Object.fromEntries(found.filter(([, names]) => names));
  return (item) => presence(item, all, location);
}
