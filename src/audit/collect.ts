import type { Core } from '../core.js';
import { cacheStorage } from '../effects/erase/caches.js';
import { cookies } from '../effects/erase/cookies.js';
import { databases } from '../effects/erase/databases.js';
import { seen } from '../effects/erase/seen.js';
import { storage } from '../effects/erase/storage.js';
import type { Found, FoundKind } from '../policy/found.js';

type Names = (folder: Core['folder']) => readonly string[] | Promise<readonly string[]>;

/** The URLs of the scripts of those of this origin; an origin that is not secure has none. */
const serviceWorkers: Names = async () => {
  const registrations = await (navigator.serviceWorker as ServiceWorkerContainer | undefined)?.getRegistrations() ?? [];
  return registrations.map(({ active, waiting, installing, scope }) => (active ?? waiting ?? installing)?.scriptURL ?? scope);
};

/** What lies in the first folder of the site's own files; an origin that is not secure has none. */
const files: Names = async (open = async () => (navigator.storage as StorageManager | undefined)?.getDirectory?.()) => {
  const names: string[] = [];
  const folder = await open() as { keys(): AsyncIterable<string> } | undefined;
  if (folder) for await (const name of folder.keys()) names.push(name);
  return names;
};

/** In the order in which they are shown. */
const places: readonly (readonly [kind: FoundKind, names: Names])[] = [
  ...[cookies, storage('local'), storage('session'), databases, cacheStorage].map(({ kind, names }) => [kind, () => names([])] as const),
  ['service-worker', serviceWorkers],
  ['files', files],
];

/** Everything that a script of this page can see the browser keep for it, and the places that it can't see. */
export async function collect({ folder }: Core): Promise<{ readonly found: readonly Found[]; readonly unread: readonly FoundKind[] }> {
  const told = await Promise.all(places.map(async ([kind, names]) => {
    // One that is blocked must not hide the others.
    const all = await seen(() => names(folder));
    return { kind, names: all && [...all].sort() };
  }));
  return {
    found: told.flatMap(({ kind, names = [] }) => names.map((name) => ({ kind, name }))),
    unread: told.filter(({ names }) => !names).map(({ kind }) => kind),
  };
}
