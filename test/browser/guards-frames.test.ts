import { beforeEach, describe, expect, it } from 'vitest';
import { html, ready } from './documents.js';
import { page, server } from './driver/index.js';
import { config } from './face.js';
import { look, nothing } from './stores.js';

const necessary = { id: 'necessary', required: true };
const noCookie = { mode: 'no-cookie', categories: [necessary] };
const script = '<script src="/consent-gate.protect.js"></script>';

interface Told { readonly kind: string; readonly name: string; readonly script: string }
declare global {
  interface Window { all: Told[]; tryAll(view: Window & typeof globalThis, name: string): Promise<string[]> }
}

const tools = `<script>
  window.all = []; document.addEventListener('consent-violation', ({ detail }) => all.push(detail));
  window.tryAll = async (view, name) => {
    const outcomes = [];
    const attempt = async (act) => { try { await act(); outcomes.push('no error'); } catch (error) { outcomes.push(error.name + (error instanceof view.DOMException ? '' : ' of another realm')); } };
    await attempt(() => { view.document.cookie = name + '=1'; });
    await attempt(() => { view.localStorage[name] = '1'; });
    await attempt(() => { view.sessionStorage.setItem(name, '1'); });
    await attempt(() => new Promise((resolve, reject) => { const request = view.indexedDB.open(name); request.onsuccess = () => { request.result.close(); resolve(); }; request.onerror = reject; }));
    await attempt(() => view.caches.open(name));
    return outcomes;
  };
</script>`;

beforeEach(async () => {
  await page.clear();
  server.reset();
});

async function open(body = '', site: unknown = noCookie, head = ''): Promise<void> {
  server.page('/page', html({ head: head + config(site), script, body: tools + body }));
  await page.goto('/page');
  await ready();
}

const shut = ['no error', 'no error', 'no error', 'SecurityError', 'SecurityError'];
const free = ['no error', 'no error', 'no error', 'no error', 'no error'];
const five = (name: string) => ({ ...nothing, cookie: [name], local: [name], session: [name], indexeddb: [name], cache: [name] });
const violations = () => page.run(() => window.all.map(({ kind, name }) => `${kind} ${name}`));
const told = (name: string) => ['cookie', 'local', 'session', 'indexeddb', 'cache'].map((kind) => `${kind} ${name}`);

/** How a page comes by the window of a frame that it has made, in the same breath. */
const reached: [string, string][] = [
  ['contentWindow', 'const frame = document.createElement("iframe"); document.body.append(frame); return frame.contentWindow'],
  ['contentDocument', 'const frame = document.createElement("iframe"); document.body.append(frame); return frame.contentDocument.defaultView'],
  ['contentWindow, in a shadow root', 'const host = document.createElement("div"); document.body.append(host); const root = host.attachShadow({ mode: "closed" }); root.innerHTML = "<iframe></iframe>"; return root.firstChild.contentWindow'],
  ['its number after a moment', 'document.body.append(document.createElement("iframe")); await null; return window[0]'],
  ['its name after a moment', 'document.body.insertAdjacentHTML("beforeend", "<p><iframe name=mine></iframe></p>"); await null; return window.mine'],
  ['its load event', 'const frame = document.createElement("iframe"); const loaded = new Promise((resolve) => { frame.onload = (event) => resolve(event.target.contentWindow); }); document.body.append(frame); return loaded'],
  ['document.open', 'const frame = document.createElement("iframe"); document.body.append(frame); const inside = frame.contentDocument; inside.open(); inside.write("<p>written</p>"); inside.close(); return frame.contentWindow'],
  ['a frame within a frame', 'const frame = document.createElement("iframe"); document.body.append(frame); const inner = frame.contentDocument.createElement("iframe"); frame.contentDocument.body.append(inner); return inner.contentWindow'],
  ['the number of a frame within a frame', 'const frame = document.createElement("iframe"); document.body.append(frame); frame.contentDocument.body.innerHTML = "<iframe></iframe>"; await null; return window[0][0]'],
  ['a frameset', 'const set = document.createElement("frameset"); const frame = document.createElement("frame"); set.append(frame); document.documentElement.append(set); return frame.contentWindow ?? (document.body.append(document.createElement("iframe")), document.querySelector("iframe").contentWindow)'],
  ['a frame that has been loaded for a while', 'const frame = document.createElement("iframe"); document.body.append(frame); await new Promise((resolve) => setTimeout(resolve, 300)); return window[0]'],
  ['a frame that got a srcdoc', 'const frame = document.createElement("iframe"); document.body.append(frame); await new Promise((resolve) => setTimeout(resolve, 100)); const again = new Promise((resolve) => { frame.onload = resolve; }); frame.srcdoc = "<p>again</p>"; await again; return window[0]'],
];

describe('the first document of a frame', () => {
  it.each(reached)('is guarded however its window is come by: %s', async (_, code) => {
    await open();
    const outcomes = await page.run(async (code: string) => {
      const view = await new (Object.getPrototypeOf(async () => {}) as { constructor: new (code: string) => () => Promise<Window & typeof globalThis> }).constructor(code)();
      return window.tryAll(view, 'x');
    }, code);
    expect(outcomes).toEqual(shut);
    expect(await violations()).toEqual(told('x'));
    expect(await look()).toEqual(nothing);
  });

  it('stays guarded in the hands of a page when the frame is gone', async () => {
    await open();
    await page.run(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const { localStorage: local, document: inside, sessionStorage: session } = frame.contentWindow as Window & typeof globalThis;
      frame.remove();
      for (const act of [() => { local['x'] = '1'; }, () => session.setItem('x', '1'), () => { inside.cookie = 'x=1'; }]) try { act(); } catch { /* Some engines say that it is gone. */ }
    });
    expect(await look()).toEqual(nothing);
  });

  it('is guarded where the frame is written in the page, and told with the page at fault', async () => {
    await open('<iframe></iframe><script>window[0].document.cookie = "x=1"; frames[0].localStorage.x = 1</script>');
    expect(await page.run(() => window.all)).toEqual(['cookie', 'local'].map((kind) => ({ kind, name: 'x', script: `${server.origin}/page` })));
    expect(await look()).toEqual(nothing);
  });

  it('lets a page that is then loaded into it alone, since that loads the gate itself', async () => {
    server.page('/inner', '<!doctype html><title>Inner</title>');
    await open('<iframe src="/inner"></iframe>');
    await page.waitFor(() => (window[0] as Window & typeof globalThis).document.title === 'Inner');
    expect(await page.run(() => window.tryAll(window[0] as Window & typeof globalThis, 'x'))).toEqual(free);
    // By the getter too.
    expect(await page.run(() => window.tryAll(document.querySelector('iframe')!.contentWindow as Window & typeof globalThis, 'x'))).toEqual(free);
    expect(await violations()).toEqual([]);
    expect(await look()).toEqual(five('x'));
  });

  it('follows the decision of the page that it is in', async () => {
    await open('<iframe></iframe>', { protect: true, categories: [necessary, { id: 'analytics', cookies: ['cookie', 'local', 'session', 'indexeddb', 'cache'].map((kind) => ({ name: 'x', kind })) }] });
    const attempt = () => page.run(() => window.tryAll(window[0] as Window & typeof globalThis, 'x'));
    expect(await attempt()).toEqual(shut);
    await page.run(() => window.consentBanner!.acceptAll());
    expect(await attempt()).toEqual(free);
    expect(await look()).toEqual({ ...five('x'), cookie: ['consent', 'x'] });
  });

  it('is guarded in a window that is opened without an address', async () => {
    await open('<button onclick="const opened = window.open(\'\'); tryAll(opened, \'o\').then((outcomes) => { window.outcomes = outcomes; opened.close(); })">Open</button>');
    await page.click('button');
    await page.waitFor(() => 'outcomes' in window);
    expect(await page.run(() => (window as unknown as { outcomes: string[] }).outcomes)).toEqual(shut);
    expect(await violations()).toEqual(told('o'));
    // Firefox brings the session storage of an earlier test back to a page that opens a window.
    expect(Object.values(await look()).flat().filter((name) => name !== 'x')).toEqual([]);
  });
});

describe('a frame of another origin', () => {
  it('is let alone, and nothing breaks by it', async () => {
    server.page(`${server.origins.other}/there`, '<!doctype html><title>There</title>');
    await open(`<iframe id="there" src="${server.origins.other}/there"></iframe><iframe id="box" sandbox srcdoc="x"></iframe><iframe id="own"></iframe><img name="frames"><p id="HTMLIFrameElement"></p>`, { protect: true, origins: [server.origins.other], categories: [necessary] },
      '<script>window.errors = []; addEventListener("error", ({ message }) => errors.push(message))</script>');
    await page.waitFor(() => { try { return !document.querySelector<HTMLIFrameElement>('#there')!.contentWindow!.document; } catch { return true; } });
    expect(await page.run(() => {
      const frame = document.querySelector<HTMLIFrameElement>('#there')!;
      document.body.append(document.createElement('p'));
      return [frame.contentDocument, typeof frame.contentWindow, frame.contentWindow === window[0], (window as unknown as { errors: string[] }).errors];
    })).toEqual([null, 'object', true, []]);
    expect(await page.run(() => window.tryAll(document.querySelector<HTMLIFrameElement>('#own')!.contentWindow as Window & typeof globalThis, 'x'))).toEqual(shut);
    expect(await page.run(() => (window as unknown as { errors: string[] }).errors)).toEqual([]);
  });
});
