import { beforeEach, describe, expect, it } from 'vitest';
import { html, ready } from './documents.js';
import { page, server } from './driver/index.js';
import { config, inside } from './face.js';

const { other } = server.origins;
const body = '<main><h1>A page</h1></main><footer><consent-banner></consent-banner></footer>';
const sid = { 'set-cookie': 'sid=1; path=/' };
const necessary = { categories: [{ id: 'necessary', required: true, cookies: [{ name: 'sid' }] }] };

beforeEach(async () => {
  await page.clear();
  server.reset();
});

interface Visit { readonly with?: object; readonly headers?: Record<string, string>; readonly more?: string }

async function visit({ with: given, headers, more = '' }: Visit): Promise<void> {
  server.page('/page', html({ head: config({ mode: 'no-cookie', policyUrl: '/privacy', ...given }), body: body + more, script: '<script src="/consent-gate.protect.js"></script>' }), headers);
  await page.goto('/page');
  await ready();
}

const text = () => page.run(() => document.querySelector('consent-banner')?.shadowRoot?.textContent?.trim() ?? '');
const told = () => page.run(() => window.consentBanner!.problems.map(({ code, key }) => `${code} ${key}`));
const audited = () => page.run(async () => {
  await window.consentBanner!.audit();
  await new Promise((resolve) => { setTimeout(resolve, 300); });
});

describe('the statement that nothing is kept', () => {
  it.each<[string, Visit]>([
    ['is made where it is true', {}],
    ['is made with `strict` where it is true', { with: { strict: true } }],
    ['is made with `strict` where what is kept is declared as necessary', { with: { strict: true, ...necessary }, headers: sid }],
    ['is made with `strict` where who is asked is one of the origins', { with: { strict: true, origins: [other] }, more: `<img src="${other}/a.png" alt="">` }],
  ])('%s', async (_, given) => {
    await visit(given);
    await page.waitFor(inside('[part=text]'), { until: 'visible' });
    await audited();
    expect(await text()).toMatch(/^This site (uses no cookies|stores only what it needs)/);
    expect(await told()).toEqual([]);
  });

  it.each<[string, Visit, string]>([
    ['a cookie that the server sets', { headers: sid }, 'cookie sid'],
    ['a host that markup asks, where nothing keeps it from that', { with: { protect: false }, more: `<img src="${other}/a.png" alt="">` }, new URL(other).host],
  ])('is told to be untrue by %s, and is withheld with `strict`', async (_, { with: given, ...rest }, key) => {
    await visit({ ...rest, with: given ?? {} });
    await page.waitFor(() => window.consentBanner!.problems.length > 0);
    expect(await told()).toEqual([`untrue-statement ${key}`]);
    expect(await text()).toMatch(/cookies/);

    await visit({ ...rest, with: { ...given, strict: true } });
    await page.waitFor(() => window.consentBanner!.problems.length > 0);
    await audited();
    expect([await told(), await text()]).toEqual([[`untrue-statement ${key}`], '']);
  });

  it('is taken back with `strict` once an audit finds something else, also where its element comes again', async () => {
    await visit({ with: { strict: true } });
    await page.waitFor(inside('[part=text]'), { until: 'visible' });
    server.file('/late', '', { headers: { 'set-cookie': 'late=1; Path=/' } });
    await page.run(async () => { await fetch('/late'); await window.consentBanner!.audit(); });
    await expect.poll(async () => [await told(), await text()]).toEqual([['untrue-statement cookie late'], '']);
    await page.run(() => { const host = document.querySelector('consent-banner')!; host.replaceWith(document.createElement('consent-banner')); });
    expect(await text()).toBe('');
  });

  it('is made where its element is put in later, and follows the address of the policy', async () => {
    server.page('/page', html({ head: config({ mode: 'no-cookie' }), body: '<main></main>', script: '<script src="/consent-gate.protect.js"></script>' }));
    await page.goto('/page');
    await ready();
    await page.run(() => new Promise((resolve) => { setTimeout(resolve, 300); }));
    expect(server.requests('/consent-gate-statement.js')).toHaveLength(0);
    await page.run(() => { document.querySelector('main')!.appendChild(document.createElement('div')).append(document.createElement('consent-banner')); });
    await page.waitFor(inside('[part=text]'), { until: 'visible' });
    for (const address of ['/one', '/two']) {
      await page.on('consent-banner', (host, address) => host.setAttribute('policy-url', address), address);
      await expect.poll(() => page.attribute(inside('a'), 'href')).toBe(address);
    }
  });

  it('is withheld with `strict` where it can not be found out', async () => {
    server.file('/consent-gate-audit.js', '', { status: 404 });
    await visit({ with: { strict: true } });
    await page.waitFor(() => window.consentBanner!.problems.some(({ code }) => code === 'load-failed'));
    expect([await told(), await text()]).toEqual([['load-failed audit'], '']);
  });
});
