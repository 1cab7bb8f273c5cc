import type { Tab } from '../tab.js';

export interface Cookie {
  name: string;
  value: string;
  path?: string;
  domain?: string;
  secure?: boolean;
  httpOnly?: boolean;
  /** In seconds since 1970; a session cookie has none. */
  expiry?: number;
  /** Engines do not agree on what to call a cookie that was set without it. */
  sameSite?: 'Strict' | 'Lax' | 'None';
}

/** Runs in an empty document of the origin. */
async function emptyOrigin(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  for (const { name } of await indexedDB.databases()) {
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name!);
      request.onsuccess = resolve;
      request.onerror = reject;
    });
  }
  // Neither is there on an origin that is not secure.
  if ('caches' in self) for (const key of await caches.keys()) await caches.delete(key);
  if ('serviceWorker' in navigator) for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
}

/** Everything that the tab's present origin stores, cookies aside. */
export function emptyStorage(tab: Tab): Promise<void> {
  return tab.run(emptyOrigin);
}

/** The cookies that go with the present document, HttpOnly ones too. */
export function cookies(tab: Tab): Promise<Cookie[]> {
  return tab.send('GET', 'cookie');
}

/** Sets a cookie for the present document's host. */
export async function setCookie(tab: Tab, cookie: Cookie): Promise<void> {
  await tab.send('POST', 'cookie', { cookie });
}
