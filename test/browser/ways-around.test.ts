import { beforeEach, describe, expect, it } from 'vitest';
import { html, ready } from './documents.js';
import { engine, page, server, type Engine } from './driver/index.js';
import { config } from './face.js';
import { look, removeFiles } from './stores.js';

/**
 * The ways around the guards that are known, with what really happens on a site that uses no cookies: the README lists what is
 * not stopped. A browser that changes its ways fails here.
 */

const script = '<script src="/consent-gate.protect.js"></script>';
const noCookie = { mode: 'no-cookie', categories: [{ id: 'necessary', required: true }] };
/** What a document tries that has a realm of its own. */
const inside = `<!doctype html><title>Inside</title><script>
  document.cookie = 'x=1'; localStorage.x = 1; const request = indexedDB.open('x'); request.onsuccess = () => request.result.close();
</script>`;
const quoted = inside.replaceAll('"', '&quot;').replaceAll('\n', ' ');
const blob = `URL.createObjectURL(new Blob([${JSON.stringify(inside).replaceAll('</', '<\\/')}], { type: 'text/html' }))`;
const three = ['cookie x', 'indexeddb x', 'local x'];
// In Chromium a document of a blob: URL has no cookies.
const withoutCookie = ['indexeddb x', 'local x'];
const add = (tag: string, more: string) => `const made = document.createElement('${tag}'); ${more}; document.body.append(made); await wait()`;

interface Way {
  readonly way: string;
  /** What the page does, with the library in place. */
  readonly code: string;
  readonly before?: string;
  readonly headers?: Record<string, string>;
  /** What is in the browser afterwards, in each engine that it matters for: nothing where it is stopped. */
  readonly kept: readonly string[] | Readonly<Record<Engine['name'], readonly string[]>>;
}

const noFiles = (list: readonly string[]) => ({ chromium: list, firefox: list, webkit: list.filter((each) => !each.startsWith('files')) });

const ways: readonly Way[] = [
  // Not stopped: no script of a page can.
  { way: 'a worker has stores of its own', code: `const worker = new Worker('/worker.js'); await new Promise((resolve) => { worker.onmessage = resolve; })`, kept: noFiles(['cache x', 'files x', 'indexeddb x']) },
  { way: 'a worker that the page makes of its own text', code: `const worker = new Worker(URL.createObjectURL(new Blob([await (await fetch('/worker.js')).text()]))); await new Promise((resolve) => { worker.onmessage = resolve; })`, kept: noFiles(['cache x', 'files x', 'indexeddb x']) },
  { way: 'a frame\'s window by its number, in the same breath, where a page is on its way', code: `const made = document.createElement('iframe'); made.src = '/clean'; document.body.append(made); window[0].document.cookie = 'x=1'; window[0].localStorage.x = 1`, kept: ['cookie x', 'local x'] },
  { way: 'what was saved before the library', before: `<script>window.saved = { cookie: Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').set, local: localStorage }</script>`, code: `saved.cookie.call(document, 'x=1'); saved.local.x = 1`, kept: ['cookie x', 'local x'] },
  { way: 'a method that was saved before the library, for what the page has now', before: `<script>window.saved = Storage.prototype.setItem</script>`, code: `try { saved.call(localStorage, 'x', '1') } catch {}`, kept: [] },
  { way: 'a header of the page', headers: { 'set-cookie': 'x=1' }, code: '', kept: ['cookie x'] },
  { way: 'a header of an answer', code: `await fetch('/cookie')`, kept: ['cookie x'] },
  { way: 'a frame with a page that has no gate', code: add('iframe', `made.src = '/inside'`), kept: three },
  { way: 'a navigation to a page that has no gate', code: `setTimeout(() => { location.href = '/inside' })`, kept: three },
  { way: 'a frame in a shadow root, with a document of its own', code: `const host = document.createElement('div'); document.body.append(host); host.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(`<iframe srcdoc="${quoted}"></iframe>`).replaceAll('</', '<\\/')}; await wait()`, kept: three },
  // Stopped in some.
  { way: 'a frame with srcdoc', code: add('iframe', `made.srcdoc = ${JSON.stringify(inside).replaceAll('</', '<\\/')}`), kept: { chromium: [], firefox: [], webkit: three } },
  { way: 'a frame with a javascript: URL', code: add('iframe', `made.src = 'javascript:' + JSON.stringify(${JSON.stringify(inside).replaceAll('</', '<\\/')})`), kept: { chromium: [], firefox: [], webkit: three } },
  { way: 'an object with a blob: URL', code: add('object', `made.type = 'text/html'; made.data = ${blob}`), kept: { chromium: withoutCookie, firefox: three, webkit: [] } },
  { way: 'an embed with a blob: URL', code: add('embed', `made.type = 'text/html'; made.src = ${blob}`), kept: { chromium: withoutCookie, firefox: three, webkit: [] } },
  // Stopped.
  { way: 'an empty frame\'s window by its number, in the same breath', code: `document.body.append(document.createElement('iframe')); window[0].document.cookie = 'x=1'; window[0].localStorage.x = 1`, kept: [] },
  { way: 'a frame with a blob: URL', code: add('iframe', `made.src = ${blob}`), kept: [] },
  { way: 'a property of the window that is deleted', code: `delete window.localStorage; try { localStorage.x = 1 } catch {}; delete Document.prototype.cookie; document.cookie = 'x=1'; delete Storage.prototype.setItem; try { sessionStorage.setItem('x', 1) } catch {}`, kept: [] },
  { way: 'the prototypes of another frame, for this page', code: `const made = document.createElement('iframe'); document.body.append(made); const other = made.contentWindow;
    Object.getOwnPropertyDescriptor(other.Document.prototype, 'cookie').set.call(document, 'x=1'); other.Storage.prototype.setItem.call(localStorage, 'x', 1); try { other.IDBFactory.prototype.open.call(indexedDB, 'x') } catch {}
    Object.getOwnPropertyDescriptor(other, 'localStorage').get.call(window).x = 1; other.Reflect.set(other.Object.create(null), 'x', 1, localStorage)`, kept: [] },
  { way: 'a storage bucket', code: `if (navigator.storageBuckets) { try { await (await navigator.storageBuckets.open('x')).getDirectory() } catch {} window.buckets = await navigator.storageBuckets.keys() }`, kept: [] },
  { way: 'the old file system of Chromium', code: `if (window.webkitRequestFileSystem) { window.error = await new Promise((resolve) => webkitRequestFileSystem(0, 10, resolve, resolve));
    window.resolved = await new Promise((resolve) => webkitResolveLocalFileSystemURL('filesystem:' + location.origin + '/temporary/', resolve, resolve)); if (resolved.getFile) await new Promise((resolve) => resolved.getFile('x', { create: true }, resolve, resolve)); if (error.name + resolved.name !== 'SecurityErrorSecurityError') throw new Error('it was opened') }`, kept: [] },
  { way: 'what is asked for a frame of another site', code: `try { const handle = await document.requestStorageAccess({ localStorage: true, indexedDB: true }); window.handle = Object.keys(handle ?? {}); handle.localStorage.x = 1; } catch (error) { window.handle = error.name }`, kept: [] },
  { way: 'a document that is parsed, and a meta element', code: `new DOMParser().parseFromString('', 'text/html').cookie = 'x=1'; document.implementation.createHTMLDocument().cookie = 'x=1'; const meta = document.createElement('meta'); meta.httpEquiv = 'Set-Cookie'; meta.content = 'x=1'; document.head.append(meta); await wait()`, kept: [] },
];

beforeEach(async () => {
  await page.clear();
  server.reset();
  server.page('/clean', '');
  await page.goto('/clean');
  await removeFiles();
  server.page('/inside', inside);
  server.file('/cookie', '', { headers: { 'set-cookie': 'x=1; Path=/' } });
  server.file('/worker.js', `(async () => {
    try { const request = indexedDB.open('x'); await new Promise((resolve) => { request.onsuccess = resolve; request.onerror = resolve; }); request.result.close(); } catch {}
    try { await caches.open('x'); } catch {}
    try { await (await navigator.storage.getDirectory()).getFileHandle('x', { create: true }); } catch {}
    try { await cookieStore.set('x', '1'); } catch {}
    try { localStorage.x = 1; } catch {}
    postMessage('done');
  })()`, { type: 'text/javascript' });
});

async function open({ before = '', headers = {}, body = '' }: { before?: string | undefined; headers?: Record<string, string> | undefined; body?: string }): Promise<void> {
  server.page('/page', html({ head: before + config(noCookie), script, body: `<script>window.wait = () => new Promise((resolve) => setTimeout(resolve, 400))</script>${body}` }), headers);
  await page.goto('/page');
  await ready();
}

const kept = async () => Object.entries(await look()).flatMap(([kind, names]) => (names as readonly string[]).map((name) => `${kind} ${name}`)).sort();
const here = (expected: Way['kept']) => (Array.isArray(expected) ? expected as readonly string[] : (expected as Readonly<Record<Engine['name'], readonly string[]>>)[engine.name]);

describe('a way around', () => {
  it.each(ways)('$way', async ({ code, before, headers, kept: expected }) => {
    await open({ before, headers });
    await page.run(async (code: string) => { await (new Function(`return (async () => { ${code} })()`) as () => Promise<void>)(); }, code);
    if (code.includes('location.href')) await page.waitFor(() => document.title === 'Inside', { message: 'the page has not been left' });
    await page.run(() => new Promise((resolve) => setTimeout(resolve, 200)));
    await expect.poll(kept, { timeout: 5000 }).toEqual([...here(expected)].sort());
  });

  it('by a second window: one without an address is guarded, one with a page that has no gate is that page\'s affair', async () => {
    await open({ body: `<button id="blank" onclick="const other = document.open('about:blank', '_blank', ''); other.document.cookie = 'x=1'; other.localStorage.x = 1; other.close()">Blank</button>
      <button id="page" onclick="window.other = window.open('/inside')">Page</button>` });
    await page.click('#blank');
    await page.run(() => new Promise((resolve) => setTimeout(resolve, 300)));
    expect(await page.run(() => [document.cookie, Object.keys(localStorage)])).toEqual(['', []]);
    await page.click('#page');
    await page.waitFor(() => document.cookie === 'x=1');
    await page.run(() => { (window as unknown as { other: Window }).other.close(); });
    expect(await kept()).toContain('cookie x');
  });

  it('by what outlives a page and is no store: the address, the name of the window, the state of its history', async () => {
    await open({});
    await page.run(() => { location.hash = 'x'; history.replaceState({ x: 1 }, ''); window.name = 'x'; });
    await page.reload();
    expect(await page.run(() => [location.hash, history.state as unknown, window.name])).toEqual(['#x', { x: 1 }, 'x']);
    await page.run(() => { window.name = ''; });
  });

  it('by speculation rules, for what Chromium fetches ahead of another host', async () => {
    server.page('/ahead', '');
    await open({});
    await page.run((url: string) => {
      const rules = document.createElement('script');
      rules.type = 'speculationrules';
      rules.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [url], eagerness: 'immediate' }] });
      document.head.append(rules);
    }, `${server.origins.other}/ahead`);
    const asked = () => server.requests('/ahead').length;
    if (engine.name === 'chromium') await expect.poll(asked, { timeout: 5000 }).toBe(1);
    else await page.run(() => new Promise((resolve) => { setTimeout(resolve, 500); }));
    expect(asked()).toBe(engine.name === 'chromium' ? 1 : 0);
  });

  it('by what was opened while it was allowed: a database goes on being written to until it is closed', async () => {
    server.page('/page', html({ head: config({ protect: true, categories: [{ id: 'necessary', required: true }, { id: 'analytics', cookies: [{ name: 'x', kind: 'indexeddb' }, { name: 'x', kind: 'cache' }] }] }), script }));
    await page.goto('/page');
    await ready();
    const outcome = await page.run(async () => {
      await window.consentBanner!.acceptAll();
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('x');
        request.onupgradeneeded = () => { request.result.createObjectStore('s'); };
        request.onsuccess = () => resolve(request.result);
      });
      await window.consentBanner!.rejectAll();
      return new Promise<string>((resolve) => {
        const change = database.transaction('s', 'readwrite');
        change.objectStore('s').put(1, 1);
        change.oncomplete = () => resolve('written');
        change.onabort = () => resolve('aborted');
      }).finally(() => database.close());
    });
    expect(outcome).toBe('written');
  });
});
