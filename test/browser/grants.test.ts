import { fileURLToPath } from 'node:url';
import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { beforeEach, describe, expect, it } from 'vitest';
import { html, ran } from './documents.js';
import { page, server } from './driver/index.js';
import { config, inside, long } from './face.js';
import { connected, denied, granted, heard, nothing, quiet, record, script, stands, visit } from './two.js';

const frame = '<iframe data-consent="functional" data-src="/frame" title="A frame"></iframe>';
const gates = `${script}${frame}<script type="text/plain" data-consent="functional | advertising">(window.ran ??= []).push('inline')</script>`;

beforeEach(async () => {
  await page.clear();
  server.reset();
  server.file('/a.js', '(window.ran ??= []).push("a")', { type: 'text/javascript' });
  server.page('/frame', '<!doctype html><title>Frame</title>');
});

/** Nothing is granted, told, written or let go. */
const shut = async (outcome = nothing) => {
  await quiet(page);
  expect([await stands(page), await ran(), await page.exists('iframe[src]')]).toEqual([outcome, [], false]);
  expect(await page.run(() => ['analytics', 'functional', 'advertising'].map((id) => window.consentBanner!.allows(id)))).toEqual([false, false, false]);
  expect([server.requests('/a.js'), server.requests('/frame')]).toEqual([[], []]);
  if (outcome === nothing) expect([await record(), await page.run(() => window.heard ?? []), await page.run(() => localStorage.length + sessionStorage.length)]).toEqual([undefined, [], 0]);
};
const open = (more: { head?: string; body?: string; with?: object } = {}) => visit(page, '/page', { body: gates, ...more });

const state = { mode: 'opt-in', decided: true, decidedAt: 1, expiresAt: 9999999999, source: 'accept', revision: 0, view: 'none', gpc: false, choices: { necessary: 'granted', functional: 'granted', analytics: 'granted', advertising: 'granted' }, undecided: [], assumed: ['analytics'] };

describe('nothing is granted by', () => {
  it('scrolling, the mouse, keys elsewhere and Escape', async () => {
    await open({ body: long + gates });
    await page.run(() => { scrollTo(0, 1000); });
    await page.press('PageDown', 'End', 'Escape', 'Enter', ' ');
    await page.hover(inside('#accept'));
    await page.run(() => { scrollTo(0, 0); });
    await page.click('#a0');
    await shut();
    expect(await page.visible(inside('#accept'))).toBe(true);
  });

  it('Escape on a control of the first layer, nor by Escape on the second', async () => {
    await open();
    await page.on(inside('#accept'), (button) => button.focus());
    await page.press('Escape');
    await page.click(inside('#customize'));
    await page.waitFor(() => !!document.querySelector('consent-banner')!.shadowRoot!.querySelector('dialog[open]'));
    await page.press('Escape');
    await page.waitFor(() => document.querySelector('consent-banner')!.getAttribute('view') === 'banner');
    await shut();
  });

  it('a modal first layer that is escaped', async () => {
    await open({ with: { modal: true } });
    await page.press('Escape');
    await page.press('Escape');
    await shut();
  });

  it('the close button, which refuses', async () => {
    await open({ with: { closeButton: true } });
    await page.click(inside('#close'));
    await page.waitFor(() => window.consentBanner!.state.decided);
    await shut(denied);
    expect(await record()).toEqual(denied);
  });

  it('waiting: an hour, and more than a record lasts', async () => {
    // Time runs as fast as the test asks: what waits for it is called at once, but for the limit that WebKit's driver sets a script.
    await open({ head: `<script>{
      const { now } = Date; const waits = []; const own = setTimeout; let more = 0;
      Date.now = () => now() + more;
      window.setTimeout = (act, wait = 0, ...args) => { if (wait > 500 && wait !== 20_000) return waits.push([wait, act]); return own(act, wait, ...args); };
      window.setInterval = (act, wait = 0) => waits.push([wait, act]);
      window.later = (by) => { more += by; for (const [, act] of waits.splice(0)) act(); };
    }</script>` });
    for (const days of [1 / 24, 1, 400]) {
      await page.run((by) => { (window as unknown as { later: (by: number) => void }).later(by); document.dispatchEvent(new Event('visibilitychange')); }, days * 86_400_000);
      await shut();
    }
  });

  it('going away and back, to a page of the site and by a hash', async () => {
    await open();
    await page.run(() => { location.hash = '#there'; });
    await page.run(() => { history.pushState(1, '', '/page?more'); history.back(); });
    await page.goto('/.blank');
    await page.back();
    await connected(page);
    await page.reload();
    await connected(page);
    await shut();
  });

  it('events of the page, by any name of the library\'s, on whatever', async () => {
    await open();
    await page.run((now) => {
      const change = { state: now, previous: now, granted: ['functional', 'analytics', 'advertising'], denied: [], source: 'accept' };
      const banner = document.querySelector('consent-banner')!;
      const gate = document.querySelector('[data-consent]')!;
      const targets: EventTarget[] = [window, document, document.documentElement, banner, gate, ...banner.shadowRoot!.querySelectorAll('*')];
      for (const type of ['ready', 'changed', 'prompt', 'shown', 'hidden', 'released', 'withheld', 'erased', 'violation', 'problem', 'accept', 'grant', 'save']) for (const detail of [now, change, { element: gate, expression: 'analytics' }]) for (const target of targets) {
        target.dispatchEvent(new CustomEvent(`consent-${type}`, { detail, bubbles: true, composed: true, cancelable: true }));
      }
      for (const type of ['pageshow', 'visibilitychange', 'prerenderingchange', 'storage', 'focus', 'load', 'DOMContentLoaded', 'submit', 'toggle', 'close', 'cancel', 'pointerdown', 'pointerup', 'mousedown', 'keydown', 'change', 'input']) for (const target of targets) target.dispatchEvent(new Event(type, { bubbles: true }));
      window.heard = [];
    }, state);
    await shut();
  });

  it('messages: on the channel of the library, to the window, or a changed storage', async () => {
    await open();
    await page.run((now) => {
      const channel = new BroadcastChannel('consent:consent');
      const record = `v=1&t=${Math.floor(Date.now() / 1000)}&e=9999999999&r=0&m=opt-in&s=accept&a=necessary.functional.analytics.advertising&d=`;
      for (const data of ['', record, { record }, now, { type: 'adopt', decision: now }, 'acceptAll']) {
        channel.postMessage(data);
        window.postMessage(data, '*');
        window.dispatchEvent(new StorageEvent('storage', { key: 'consent', newValue: record, storageArea: localStorage }));
      }
    }, state);
    await page.run(() => new Promise((resolve) => { setTimeout(resolve, 1100); }));
    await shut();
  });

  it('hiding the banner, taking it away, or styling it away', async () => {
    await open({ head: '<style>.no { display: none !important }</style>' });
    await page.run(() => { document.querySelector('consent-banner')!.toggleAttribute('hidden', true); });
    await shut();
    await page.run(() => { document.querySelector('consent-banner')!.className = 'no'; });
    await shut();
    await page.run(() => { document.querySelector('consent-banner')!.removeAttribute('view'); window.consentBanner!.hide(); });
    await shut();
    await page.run(() => { window.consentBanner!.show('banner'); document.querySelector('consent-banner')!.remove(); });
    await shut();
  });

  it('a clone of the banner, its markup, or one that the page has written', async () => {
    await open();
    await page.run(() => {
      const banner = document.querySelector('consent-banner')!;
      const clone = banner.cloneNode(true) as HTMLElement;
      const written = document.createElement('div');
      written.innerHTML = `<consent-banner view="banner"></consent-banner><button id="accept" class="accept" data-action="accept">Accept</button>${banner.shadowRoot!.innerHTML}`;
      document.body.append(clone, written);
      clone.click();
      for (const each of [...clone.shadowRoot?.querySelectorAll('button') ?? [], ...written.querySelectorAll('button')]) each.click();
    });
    await shut();
  });

  it('a second script tag, whatever it says', async () => {
    await open({ body: `${gates}<script src="/consent-gate.js" data-mode="opt-out" data-region="US-CA"></script>${config({ mode: 'opt-out', categories: [{ id: 'analytics', required: true }] })}<script src="/consent-gate.js?again"></script>` });
    await shut();
    expect(await page.run(() => [document.querySelectorAll('consent-banner').length, window.consentBanner!.state.mode])).toEqual([1, 'opt-in']);
  });

  it('the package beside the script tag, in either order', async () => {
    const entry = fileURLToPath(new URL('./app.js', import.meta.url));
    const build = await rollup({ input: entry, plugins: [{ name: 'app', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? `import { startConsent } from 'consent-banner'; window.mine = startConsent({ mode: 'opt-out' });` : null) }, nodeResolve({ exportConditions: ['production'] })] });
    const { output } = await build.generate({ format: 'es', entryFileNames: 'app.js', chunkFileNames: '[name]-[hash].js' });
    for (const file of output) if (file.type === 'chunk') server.file(`/${file.fileName}`, file.code, { type: 'text/javascript' });
    await open({ body: `${gates}<script type="module" src="/app.js"></script>` });
    await page.waitFor(() => 'mine' in window);
    await shut();
    expect(await page.run(() => (window as unknown as { mine: unknown }).mine === window.consentBanner)).toBe(true);
    // The other comes first, and is the one that counts: a script tag behind it changes nothing.
    server.page('/late', html({ script: '', head: '<script type="module">import "/app.js"; const late = document.createElement("script"); late.src = "/consent-gate.js"; late.onload = () => { window.late = true; }; document.head.append(late);</script>' }));
    await page.goto('/late');
    await page.waitFor(() => 'late' in window);
    expect(await page.run(() => [window.consentBanner!.state.mode, window.consentBanner!.problems.length, (window as unknown as { mine: unknown }).mine === window.consentBanner])).toEqual(['opt-out', 0, true]);
    expect(await record()).toBeUndefined();
  });
});

describe('all is granted by', () => {
  it.each([
    ['a click', () => page.click(inside('#accept'))],
    ['Enter on the control', async () => { await page.on(inside('#accept'), (button) => button.focus()); await page.press('Enter'); }],
    ['the space bar on the control', async () => { await page.on(inside('#accept'), (button) => button.focus()); await page.press(' '); }],
    ['a click() on the control, as privacy tools do it', () => page.on(inside('#accept'), (button) => button.click())],
  ] as const)('%s, once', async (_, act) => {
    await open();
    await act();
    await page.waitFor(() => (window.ran ?? []).length === 2 && !!document.querySelector('iframe[src]'));
    expect([await stands(page), await record(), (await heard(page)).length, await page.run(() => [window.written.length, window.consentBanner!.state.source])]).toEqual([granted, granted, 1, [1, 'accept']]);
  });
});
