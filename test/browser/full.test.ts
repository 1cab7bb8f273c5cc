import { beforeEach, describe, expect, it } from 'vitest';
import { html, ran, ready } from './documents.js';
import { page, server } from './driver/index.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
  server.page('/frame.html', '<!doctype html><title>frame</title>');
});

const config = { policyUrl: '/privacy', categories: [{ id: 'necessary', required: true }, { id: 'functional' }, { id: 'analytics', cookies: [{ name: '_x*', purpose: 'Counts', duration: 'P1Y' }] }] };
const body = `<script type="text/plain" data-consent="analytics">(window.ran ??= []).push("analytics"); document.cookie = "_x1=1; path=/"</script>
  <iframe data-consent="functional" data-src="/frame.html" title="A film" width="400" height="300"></iframe>`;

async function open(more: object = {}, extra = ''): Promise<void> {
  server.page('/', html({ head: `<script type="application/json" id="consent-config">${JSON.stringify({ ...config, ...more })}</script>`, script: '<script src="/consent-gate.full.js"></script>', body: body + extra }));
  await page.goto('/');
  await ready();
}
/** What was asked for of the library. */
const files = () => [...new Set(server.requests().map(({ path }) => path).filter((path) => path.includes('consent-gate')))];
const control = (name: string) => `consent-banner >>> ${name}`;
const idle = () => page.run(() => new Promise((resolve) => { setTimeout(resolve, 500); }));

describe('the library in one file', () => {
  it('asks, keeps the choice, releases, and has the way back, with nothing beside it', async () => {
    await open();
    await page.waitFor(control('#accept'), { until: 'visible' });
    expect(await ran()).toEqual([]);
    await page.waitFor('consent-placeholder');
    await page.click(control('#customize'));
    await page.waitFor(control('#save'), { until: 'visible' });
    await page.click(control('[data-id="analytics"]'));
    await page.click(control('#save'));
    await expect.poll(ran).toEqual(['analytics']);
    await open({ reloadOnWithdrawal: false });
    await page.waitFor('consent-button');
    expect(await ran()).toEqual(['analytics']);
    expect(await page.exists('consent-banner[view]')).toBe(false);

    const { erased } = await page.run(() => window.consentBanner!.withdraw());
    expect(erased.map(({ name }) => name)).toEqual(['_x1']);
    await idle();
    expect(files()).toEqual(['/consent-gate.full.js']);
    expect(await page.run(() => window.consentBanner!.problems)).toEqual([]);
  });

  it('has the elements of a policy page, a receipt, regions and the sentences of its problems', async () => {
    await open({ mode: 'opt-in', regions: { US: 'opt-out', '*': 'opt-in' }, layuot: 'box' }, '<consent-preferences></consent-preferences><consent-declaration></consent-declaration>');
    await page.waitFor('consent-declaration >>> table');
    await page.waitFor('consent-preferences >>> .save');
    expect(await page.run(async () => (await window.consentBanner!.receipt()).schema)).toBeTruthy();
    await expect.poll(() => page.run(() => window.consentBanner!.problems.map(({ message }) => message))).toEqual(['The configuration has a key "layuot" that is not known; did you mean "layout"?']);
    expect(files()).toEqual(['/consent-gate.full.js']);
  });

  it('states that a site uses no cookies', async () => {
    await open({ mode: 'no-cookie', protect: false, categories: [{ id: 'necessary', required: true }] }, '<consent-banner></consent-banner>');
    await page.waitFor(() => /cookies/.test(document.querySelector('consent-banner')!.shadowRoot?.textContent ?? ''));
  });

  it('speaks another language where its file lies beside it, and English where that can not be had', async () => {
    await open({ lang: 'de' });
    await expect.poll(() => page.text(control('#reject'))).toBe('Alle ablehnen');
    expect(files()).toEqual(['/consent-gate.full.js', '/consent-gate-lang-de.js']);
    server.file('/consent-gate-lang-fr.js', 'none', { type: 'text/plain', headers: { 'cache-control': 'no-store' } });
    await open({ lang: 'fr' });
    await expect.poll(() => page.text(control('#reject'))).toBe('Reject all');
    expect(await page.run(() => window.consentBanner!.problems.map(({ code, key }) => [code, key]))).toEqual([['load-failed', 'lang-fr']]);
  });

  it('stands down where the other build runs already, and the other way round', async () => {
    for (const order of [['', '.full'], ['.full', '']]) {
      server.page('/two', html({ script: order.map((name) => `<script src="/consent-gate${name}.js"></script>`).join('') }));
      await page.goto('/two');
      await ready();
      await page.waitFor(control('#accept'), { until: 'visible' });
      expect(await page.run(() => document.querySelectorAll('consent-banner').length)).toBe(1);
    }
  });
});
