import { page, server } from './driver/index.js';

/** What a browser really keeps, as a page sees it that has no library. */

export interface Stores {
  readonly cookie: readonly string[];
  readonly local: readonly string[];
  readonly session: readonly string[];
  readonly indexeddb: readonly string[];
  readonly cache: readonly string[];
  readonly 'service-worker': readonly string[];
  readonly files: readonly string[];
}

export const nothing: Stores = { cookie: [], local: [], session: [], indexeddb: [], cache: [], 'service-worker': [], files: [] };

/** Goes to a page without the library, of the same origin, and lists what every store holds. */
export async function look(origin = ''): Promise<Stores> {
  server.page('/look', '<!doctype html><title>Look</title>');
  await page.goto(`${origin}/look`);
  const cookie = (await page.cookies()).map(({ name }) => name).sort();
  return { cookie, ...await page.run(async () => {
    const files: string[] = [];
    // WebKitGTK has no such files where it keeps nothing on disk.
    const root = await navigator.storage?.getDirectory?.().catch(() => undefined);
    if (root) for await (const name of (root as unknown as { keys(): AsyncIterable<string> }).keys()) files.push(name);
    return {
      local: Object.keys(localStorage).sort(),
      session: Object.keys(sessionStorage).sort(),
      indexeddb: (await indexedDB.databases()).map(({ name }) => name!).sort(),
      cache: 'caches' in window ? (await caches.keys()).sort() : [],
      'service-worker': 'serviceWorker' in navigator ? (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope) : [],
      files: files.sort(),
    };
  }) };
}

/** The rig does not know of these. */
export const removeFiles = () => page.run(async () => {
  const root = await navigator.storage?.getDirectory?.().catch(() => undefined);
  if (!root) return;
  const names: string[] = [];
  for await (const name of (root as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
  for (const name of names) await root.removeEntry(name, { recursive: true });
});
