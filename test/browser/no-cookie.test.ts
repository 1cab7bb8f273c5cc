import { beforeEach, describe, expect, it } from 'vitest';
import { html, ready } from './documents.js';
import { engine, page, server } from './driver/index.js';
import { config } from './face.js';
import { look, nothing, removeFiles } from './stores.js';

/** A whole visit of a site that says that it uses no cookies: what it says is true of every store, whatever its scripts try. */

const site = { mode: 'no-cookie', policyUrl: '/privacy', categories: [{ id: 'necessary', required: true }] };
const script = '<script src="/consent-gate.protect.js"></script>';

/** As what is copied into pages does: it tries everything, and goes on where it may not. */
const eager = `(async () => {
  const tried = [];
  const attempt = async (name, act) => { try { await act(); } catch (error) { tried.push(name + ' ' + error.name); } };
  await attempt('cookie', () => { document.cookie = '_id=1; path=/; max-age=99999'; });
  await attempt('cookie store', () => cookieStore.set('_id', '1'));
  await attempt('local', () => { localStorage._id = '1'; localStorage.setItem('_id', '1'); });
  await attempt('session', () => { sessionStorage._id = '1'; sessionStorage.setItem('_id', '1'); });
  await attempt('database', () => indexedDB.open('_id'));
  await attempt('cache', () => caches.open('_id'));
  await attempt('worker', () => navigator.serviceWorker.register('/worker.js'));
  await attempt('files', async () => { await (await navigator.storage.getDirectory()).getFileHandle('_id', { create: true }); });
  await attempt('frame', () => { const frame = document.createElement('iframe'); document.body.append(frame); frame.contentDocument.cookie = '_id=1'; frame.contentWindow.localStorage._id = '1'; });
  window.tried = tried;
})();`;

beforeEach(async () => {
  await page.clear();
  server.reset();
  server.page('/clean', '');
  await page.goto('/clean');
  await removeFiles();
  server.file('/eager.js', eager, { type: 'text/javascript' });
  server.file('/gated.js', 'window.ran = ["gated"]; document.cookie = "gated=1"; localStorage.gated = 1', { type: 'text/javascript' });
  server.file('/worker.js', '', { type: 'text/javascript' });
  for (const path of ['/', '/contact', '/privacy']) {
    server.page(path, html({
      head: config(site), script,
      body: `<main><h1>A site</h1><a href="/contact" id="contact">Contact</a><consent-banner></consent-banner><button id="own" data-consent-open>Cookies</button></main>
        <script src="/eager.js"></script><script type="text/plain" data-consent="analytics" src="/gated.js"></script>`,
    }));
  }
});

const refused = ['database SecurityError', 'cache SecurityError', 'worker SecurityError', engine.name === 'webkit' ? 'files TypeError' : 'files SecurityError'];

describe('a site that uses no cookies', () => {
  it('leaves every store of the browser empty after a visit of some pages, on which everything is tried', async () => {
    for (const path of ['/', '/privacy', '/']) {
      await page.goto(path);
      await ready();
      await page.waitFor(() => 'tried' in window);
      expect(await page.run(() => (window as unknown as { tried: string[] }).tried)).toEqual(refused);
      const length = await page.run(() => history.length);
      await page.run(async () => {
        const consent = window.consentBanner!;
        await consent.acceptAll();
        await consent.choose({ analytics: true, necessary: false });
        consent.show('preferences');
        consent.show('banner');
        consent.hide();
        await consent.withdraw();
        await consent.rejectAll();
        await consent.forget();
      });
      await page.waitFor('consent-banner >>> [part=text]', { until: 'visible' });
      expect(await page.text('consent-banner >>> [part=text]')).toContain('uses no cookies');
      expect(await page.run(() => [history.state as unknown, history.length, window.name, location.hash, window.ran ?? [], window.consentBanner!.problems.map(({ code }) => code)])).toEqual([null, length, '', '', [], ['unknown-id']]);
      expect(await page.cookies()).toEqual([]);
    }
    await page.click('#contact');
    await page.waitFor(() => location.pathname === '/contact' && 'tried' in window);
    await page.back();
    await ready();
    expect(server.requests('/gated.js')).toEqual([]);
    expect(server.requests().filter(({ headers }) => headers.cookie)).toEqual([]);
    expect(await look()).toEqual(nothing);
    expect(await page.run(() => [document.cookie, history.state as unknown, window.name])).toEqual(['', null, '']);
  });

  it('tells the site what was tried, and by whom', async () => {
    await page.goto('/');
    await ready();
    await page.run(() => { document.addEventListener('consent-violation', ({ detail }) => { (window.ran ??= []).push(`${detail.kind} ${detail.name} ${new URL(detail.script).pathname}`); }); localStorage['later'] = '1'; });
    server.file('/later.js', 'document.cookie = "later=1"', { type: 'text/javascript' });
    await page.run(() => new Promise((resolve) => { const later = document.createElement('script'); later.src = '/later.js'; later.onload = resolve; document.body.append(later); }));
    expect((await page.run(() => window.ran!)).pop()).toBe('cookie later /later.js');
    expect(await page.run(() => window.ran![0]!.split(' ').slice(0, 2))).toEqual(['local', 'later']);
  });

  it('is told nothing of the library itself, which looks at what is kept', async () => {
    server.page('/quiet', html({ head: config(site), script, body: '<main><h1>A site</h1><consent-banner></consent-banner></main>' }));
    await page.goto('/quiet');
    await ready();
    await page.waitFor(() => /uses no cookies/.test(document.querySelector('consent-banner')?.shadowRoot?.textContent ?? ''));
    const { items, unread, violations } = await page.run(() => window.consentBanner!.audit());
    expect({ items, violations, problems: await page.run(() => window.consentBanner!.problems.map(({ code }) => code)) }).toEqual({ items: [], violations: [], problems: [] });
    expect(unread.filter((kind) => kind !== 'files' || engine.name !== 'webkit')).toEqual([]);
  });
});
