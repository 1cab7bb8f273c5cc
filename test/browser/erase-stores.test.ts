import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { html } from './documents.js';
import { page, server } from './driver/index.js';
import { CONFIG, STORE, erase, names, open, secure, where } from './eraser.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
});

/** Makes databases of these names, each with something in it, and closes them. */
const makeDatabases = (...names: string[]) => page.run(async (names: string[]) => {
  for (const name of names) {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => { request.result.createObjectStore('things').put(1, 1); };
      request.onerror = () => reject(request.error);
      request.onsuccess = () => { request.result.close(); resolve(); };
    });
  }
}, names);
const databases = () => page.run(async () => (await indexedDB.databases()).map(({ name }) => name!).sort());

describe('web storage that is denied', () => {
  it.each(['local', 'session'])('is erased from %s storage, and nothing else is', async (kind) => {
    await open();
    const keys = ['d_1', 'd_2', 'exact', 'length', 'key', 'getItem', 'removeItem', '__proto__', 'd ü;='];
    const others = ['u_1', 'exact2', 'clear'];
    await page.run((keys: string[]) => { for (const area of [localStorage, sessionStorage]) for (const key of keys) Storage.prototype.setItem.call(area, key, '1'); }, [...keys, ...others]);
    const { erased, kept } = await erase({ cookies: [{ name: 'd*', kind }, ...keys.slice(2, -1).map((name) => ({ name, kind }))] });
    expect([names(erased), kept]).toEqual([[...keys].sort(), []]);
    expect(erased[0]).toEqual({ kind, name: erased[0]!.name, category: 'analytics' });
    const left = await page.run(() => [localStorage, sessionStorage].map((area) => Array.from({ length: area.length }, (_, i) => area.key(i)!).sort()));
    const whole = [...keys, ...others].sort();
    expect(left).toEqual(kind === 'local' ? [[...others].sort(), whole] : [whole, [...others].sort()]);
  });

  it('is another thing than a cookie of the same name', async () => {
    await open();
    await page.run(() => { document.cookie = 'a=1'; localStorage['a'] = sessionStorage['a'] = '1'; });
    expect((await erase({ cookies: [{ name: 'a', kind: 'session' }] })).erased).toEqual([{ kind: 'session', name: 'a', category: 'analytics' }]);
    expect(await page.run(() => [document.cookie, localStorage['a'], sessionStorage['a'] ?? null])).toEqual(['a=1', '1', null]);
    await page.run(() => { document.cookie = 'a=; Max-Age=0'; });
  });
});

describe('a database that is denied', () => {
  it.each([secure, 'http://plain.example'])('is erased at %s, and no other is', async (origin) => {
    await open(origin + where);
    await makeDatabases('d_1', 'd_2', 'exact', 'u_1', 'exact2');
    const { erased, kept } = await erase({ cookies: [{ name: 'd_*', kind: 'indexeddb' }, { name: 'exact', kind: 'indexeddb' }, { name: 'never', kind: 'indexeddb' }] });
    expect([names(erased), kept]).toEqual([['d_1', 'd_2', 'exact'], []]);
    expect(await databases()).toEqual(['exact2', 'u_1']);
  });

  it('is in use while it is open, holds nothing up for long, and goes when it is closed', async () => {
    await open();
    await makeDatabases('open', 'closed');
    await page.run(() => new Promise<void>((resolve) => {
      const request = indexedDB.open('open');
      request.onsuccess = () => { Object.assign(window, { connection: request.result }); resolve(); };
    }));
    const begun = Date.now();
    const { erased, kept } = await erase({ cookies: [{ name: 'open', kind: 'indexeddb' }, { name: 'closed', kind: 'indexeddb' }] });
    expect(Date.now() - begun).toBeLessThan(4000);
    expect([names(erased), kept]).toEqual([['closed'], [{ kind: 'indexeddb', name: 'open', category: 'analytics', reason: 'in-use' }]]);
    await page.run(() => (window as unknown as { connection: IDBDatabase }).connection.close());
    await page.waitFor(async () => !(await indexedDB.databases()).length, { message: 'the database is still there' });
  });

  it('is erased at once where who has it open lets go', async () => {
    await open();
    await makeDatabases('polite');
    await page.run(() => new Promise<void>((resolve) => {
      const request = indexedDB.open('polite');
      request.onsuccess = () => {
        request.result.onversionchange = () => request.result.close();
        resolve();
      };
    }));
    expect(names((await erase({ cookies: [{ name: 'polite', kind: 'indexeddb' }] })).erased)).toEqual(['polite']);
    expect(await databases()).toEqual([]);
  });

  it('is found by its exact name in a browser that has no list, and none is made by looking', async () => {
    await open();
    await makeDatabases('exact', 'u_1');
    await page.run(() => { Object.assign(window, { list: IDBFactory.prototype.databases }); delete (IDBFactory.prototype as Partial<IDBFactory>).databases; });
    const { erased, kept } = await erase({ cookies: [{ name: 'exact', kind: 'indexeddb' }, { name: 'never', kind: 'indexeddb' }, { name: 'u*', kind: 'indexeddb' }] });
    expect([names(erased), kept]).toEqual([['exact'], []]);
    await page.run(() => { IDBFactory.prototype.databases = (window as unknown as { list: IDBFactory['databases'] }).list; });
    expect(await databases()).toEqual(['u_1']);
  });
});

describe('a cache that is denied', () => {
  it('is erased, and no other is', async () => {
    await open();
    await page.run(async () => { for (const name of ['d_1', 'exact', 'u_1']) await (await caches.open(name)).put('/x', new Response('x')); });
    const { erased, kept } = await erase({ cookies: [{ name: 'd*', kind: 'cache' }, { name: 'exact', kind: 'cache' }, { name: 'never', kind: 'cache' }] });
    expect([names(erased), kept]).toEqual([['d_1', 'exact'], []]);
    expect(await page.run(() => caches.keys())).toEqual(['u_1']);
  });

  it('is not there on an origin that is not secure, which is no mistake', async () => {
    await open('http://plain.example' + where);
    expect(await page.run(() => 'caches' in window)).toBe(false);
    expect(await erase({ cookies: [{ name: 'd*', kind: 'cache' }, { name: 'exact', kind: 'cache' }] })).toEqual({ erased: [], kept: [] });
  });
});

describe('a page that is let at nothing', () => {
  it('hears of each denied thing that it is blocked, and of nothing else', async () => {
    // The sandbox makes the origin opaque: each store throws, or answers with an error.
    const chunk = readFileSync(new URL('../../dist/consent-gate-erase.js', import.meta.url), 'utf8');
    server.file('/erase.js', chunk, { type: 'text/javascript', headers: { 'access-control-allow-origin': '*' } });
    server.page('/shut', '<!doctype html><title>Shut</title>', { 'content-security-policy': 'sandbox allow-scripts' });
    await page.goto('/shut');
    expect(await page.run(() => { try { return document.cookie; } catch (error) { return (error as Error).name; } })).toBe('SecurityError');
    const kinds = ['cookie', 'local', 'session', 'indexeddb', 'cache'];
    const outcome = await page.run(async (kinds: string[], chunk: string, [CONFIG, STORE]: readonly [string, string]) => {
      const { erase } = await import(chunk) as typeof import('../../src/effects/erase/erase.js');
      const config = { ids: [], categories: [
        { id: 'a', cookies: [...kinds.flatMap((kind) => [{ name: 'x*', kind }, { name: 'shared', kind }]), { name: 'sid', httpOnly: true }] },
        { id: 'b', cookies: kinds.flatMap((kind) => [{ name: 'shared', kind }, { name: 'allowed', kind }]) },
      ] };
      return erase({ [CONFIG]: config, [STORE]: { get: () => ({ decidedAt: 1, choices: { a: 'denied', b: 'granted' } }) } } as unknown as Parameters<typeof erase>[0]);
    }, kinds, '/erase.js', [CONFIG, STORE] as const);
    expect(outcome.erased).toEqual([]);
    const caches = await page.run(() => 'caches' in window);
    expect(outcome.kept.map(({ kind, name, reason }) => `${kind} ${name} ${reason}`)).toEqual([
      'cookie x* blocked', 'cookie sid blocked', 'local x* blocked', 'session x* blocked', 'indexeddb x* blocked', ...caches ? ['cache x* blocked'] : [],
    ]);
  });
});

describe('a refusal in the moment in which the page looks for what is left', () => {
  it.each(['DOMContentLoaded', 'load', 'idle'])('reports all that was there, and it is told once (%s)', async (moment) => {
    await open(`${secure}/before`);
    await page.run(() => { document.cookie = 'x=1; path=/'; localStorage['x'] = sessionStorage['x'] = '1'; });
    await makeDatabases('x');
    const cookies = ['cookie', 'local', 'session', 'indexeddb'].map((kind) => ({ name: 'x', kind }));
    server.page(`${secure}/page`, html({ head: `<script type="application/json" id="consent-config">${JSON.stringify({ categories: [{ id: 'analytics', cookies }] })}</script>`, body: `<script>
      window.told = [];
      document.addEventListener('consent-erased', ({ detail }) => told.push(...detail.erased));
      const refuse = () => { window.refused = consentBanner.rejectAll(); };
      if (${JSON.stringify(moment)} === 'idle') addEventListener('load', () => (window.requestIdleCallback ?? setTimeout)(refuse));
      else addEventListener(${JSON.stringify(moment)}, refuse);
    </script>` }));
    await page.goto(`${secure}/page`);
    await page.waitFor(() => 'refused' in window);
    const { erased } = await page.run(() => (window as unknown as { refused: Promise<{ erased: { kind: string; name: string }[] }> }).refused);
    const kinds = (items: readonly { kind: string }[]) => items.map(({ kind }) => kind).sort();
    expect(kinds(erased)).toEqual(['cookie', 'indexeddb', 'local', 'session']);
    // What looks at the page comes in an idle moment.
    await page.run(() => new Promise((resolve) => { setTimeout(resolve, 500); }));
    expect(kinds(await page.run(() => (window as unknown as { told: { kind: string }[] }).told))).toEqual(kinds(erased));
  });
});
