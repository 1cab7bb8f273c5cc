import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, server } from './driver/index.js';
import { html, ready } from './documents.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
});

const config = (value: unknown) => `<script type="application/json" id="consent-config">${JSON.stringify(value)}</script>`;
const open = async (head = '', body = '', more: { script?: string } = {}) => {
  server.page('/page', html({ head, body, ...more }));
  await page.goto('/page');
  await ready();
};
const stored = async () => (await page.cookies()).find(({ name }) => name === 'consent');
const fields = async () => new URLSearchParams((await stored())?.value);
const state = () => page.run(() => window.consentBanner!.state);

describe('a decision', () => {
  it('is nothing stored and nothing allowed before it is made', async () => {
    await open();
    await page.waitFor('consent-banner >>> #accept');
    expect(await page.cookies()).toEqual([]);
    expect(await page.run(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    expect(await state()).toMatchObject({ mode: 'opt-in', decided: false, choices: { necessary: 'granted' }, undecided: ['functional', 'analytics', 'advertising'] });
    expect(await page.run(() => ['analytics', 'necessary', '!analytics', 'necessary analytics'].map((e) => window.consentBanner!.allows(e)))).toEqual([false, true, false, false]);
  });

  it('is one cookie that any server can parse, and that lasts 180 days', async () => {
    await open();
    const before = Math.floor(Date.now() / 1000);
    await page.run(() => window.consentBanner!.choose({ analytics: true }));
    const cookie = await stored();
    const record = await fields();
    expect([...record.keys()].join()).toBe('v,t,e,r,m,s,a,d');
    expect(Object.fromEntries(record)).toMatchObject({ v: '1', r: '0', m: 'opt-in', s: 'api', a: 'necessary.analytics', d: 'functional.advertising' });
    expect(Number(record.get('t'))).toBeGreaterThanOrEqual(before);
    expect(Number(record.get('e')) - Number(record.get('t'))).toBe(180 * 86400);
    expect(cookie).toMatchObject({ path: '/', sameSite: 'Lax', httpOnly: false });
    expect(Math.abs(Number(cookie!.expiry) - Number(record.get('e')))).toBeLessThan(5);
    expect(await page.cookies()).toHaveLength(1);
  });

  it('stands on the next page, which does not ask again and loads no Lit', async () => {
    await open();
    await page.run(() => window.consentBanner!.rejectAll());
    await page.waitFor('consent-button');
    server.reset();
    await open();
    await page.waitFor('consent-button');
    expect(await state()).toMatchObject({ decided: true, source: 'api', choices: { analytics: 'denied' } });
    expect(await page.exists('consent-banner')).toBe(false);
    expect(server.requests().map(({ path }) => path).filter((path) => path.includes('consent-gate')).sort()).toEqual(['/consent-gate-live.js', '/consent-gate.js']);
  });

  it('is read from a cookie that a server has set, encoded or not', async () => {
    const now = Math.floor(Date.now() / 1000);
    const record = `v=1&t=${now - 100}&e=${now + 1000}&r=0&m=opt-in&s=accept&a=necessary.analytics&d=functional.advertising`;
    for (const value of [record, encodeURIComponent(record)]) {
      server.page('/page', html({}), { 'set-cookie': `consent=${value}; Path=/; SameSite=Lax` });
      await page.goto('/page');
      await ready();
      // The header came with this page, so that the core has read it.
      expect(await state()).toMatchObject({ decided: true, decidedAt: now - 100, expiresAt: now + 1000, choices: { analytics: 'granted', functional: 'denied' } });
      await page.clear();
    }
  });

  it.each([
    ['noise', '%%%'],
    ['another tool\'s', '{"categories":["analytics"]}'],
    ['half a record', 'v=1&t=1&e='],
    ['expired', 'v=1&t=1000&e=2000&r=0&m=opt-in&s=accept&a=analytics.functional.advertising&d='],
    ['from the future', 'v=1&t=9999999998&e=9999999999&r=0&m=opt-in&s=accept&a=analytics.functional.advertising&d='],
  ])('counts as not made where the cookie is %s', async (_, value) => {
    server.page('/page', html({ body: '<script type="text/plain" data-consent="analytics">window.ran = ["it"]</script>' }));
    await page.goto('/page');
    await page.setCookie({ name: 'consent', value, path: '/' });
    await page.goto('/page');
    await page.waitFor('consent-banner >>> #accept');
    expect(await state()).toMatchObject({ decided: false, choices: { necessary: 'granted' } });
    expect(await page.run(() => window.ran ?? null)).toBeNull();
  });

  it('is asked for again where a category has been added, and stands for the others', async () => {
    await open(config({ categories: [{ id: 'analytics' }] }));
    await page.run(() => window.consentBanner!.acceptAll());
    await open(config({ categories: [{ id: 'analytics' }, { id: 'video' }] }));
    await page.waitFor('consent-banner >>> #accept');
    expect(await state()).toMatchObject({ decided: false, choices: { analytics: 'granted' }, undecided: ['video'] });
  });

  it('is asked for again where the revision was raised', async () => {
    await open(config({ revision: 1 }));
    await page.run(() => window.consentBanner!.acceptAll());
    await open(config({ revision: 2 }));
    await page.waitFor('consent-banner >>> #accept');
    expect(await state()).toMatchObject({ decided: false, choices: { necessary: 'granted' } });
  });

  it.each([['local', 'localStorage'], ['session', 'sessionStorage']] as const)('is kept in %s storage where the site wants that', async (storage, area) => {
    await open(config({ storage }));
    await page.run(() => window.consentBanner!.rejectAll());
    expect(await page.cookies()).toEqual([]);
    expect(await page.run((name) => window[name].getItem('consent'), area)).toMatch(/^v=1&.*&d=functional\.analytics\.advertising$/);
    await open(config({ storage }));
    expect(await state()).toMatchObject({ decided: true });
  });

  it('is kept nowhere with storage "memory"', async () => {
    await open(config({ storage: 'memory' }));
    await page.run(() => window.consentBanner!.rejectAll());
    expect(await state()).toMatchObject({ decided: true });
    expect(await page.cookies()).toEqual([]);
    await open(config({ storage: 'memory' }));
    expect(await state()).toMatchObject({ decided: false });
  });

  it('goes under the name and the path that the site gives', async () => {
    server.page('/shop/page', html({ head: config({ cookie: { name: 'choice', path: '/shop/', sameSite: 'Strict' } }) }));
    await page.goto('/shop/page');
    await ready();
    await page.run(() => window.consentBanner!.rejectAll());
    expect(await page.cookies()).toMatchObject([{ name: 'choice', path: '/shop/', sameSite: 'Strict' }]);
  });

  it('is forgotten on request: the record is gone, and the next page asks', async () => {
    await open();
    await page.run(() => window.consentBanner!.acceptAll());
    await page.run(() => window.consentBanner!.forget());
    expect(await page.cookies()).toEqual([]);
    expect(await state()).toMatchObject({ decided: false, choices: { necessary: 'granted' } });
    await page.reload();
    await page.waitFor('consent-banner >>> #accept');
  });

  it('that cannot be kept holds until the page is left, with one problem', async () => {
    await open('', '', { script: `<script>
      Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set() { throw new Error('blocked') } });
    </script><script src="/consent-gate.js"></script>` });
    await page.run(() => window.consentBanner!.acceptAll());
    await page.waitFor(() => window.consentBanner!.problems.length > 0);
    expect(await page.run(() => window.consentBanner!.problems.map(({ code }) => code))).toEqual(['storage-blocked']);
    expect(await page.run(() => window.consentBanner!.allows('analytics'))).toBe(true);
  });

  it('resolves whenAllowed, calls subscribers back, and is announced once with what has changed', async () => {
    await open(`<script>window.heard = []; document.addEventListener('consent-changed', ({ detail }) => heard.push([detail.granted, detail.denied, detail.source, detail.previous.decided, detail.state.decided]));</script>`);
    expect(await page.run(async () => {
      const seen: boolean[] = [];
      let resolved = false;
      window.consentBanner!.whenAllowed('analytics').then(() => { resolved = true; });
      const stop = window.consentBanner!.subscribe((now) => seen.push(now.decided));
      await window.consentBanner!.rejectAll();
      const early = resolved;
      await window.consentBanner!.choose({ analytics: true });
      stop();
      await window.consentBanner!.choose({ analytics: true });
      return { seen, early, resolved, heard: (window as unknown as { heard: unknown }).heard };
    })).toEqual({
      seen: [false, true, true], early: false, resolved: true,
      heard: [[[], ['functional', 'analytics', 'advertising'], 'api', false, true], [['analytics'], [], 'api', true, true]],
    });
  });

  it('takes only true for a yes', async () => {
    await open();
    await page.run(() => window.consentBanner!.choose({ analytics: 'yes', functional: 1, advertising: true } as unknown as Record<string, boolean>));
    expect(await state()).toMatchObject({ choices: { analytics: 'denied', functional: 'denied', advertising: 'granted' } });
  });

  it('cannot be made by events that the page dispatches', async () => {
    await open();
    await page.run(() => {
      for (const type of ['consent-changed', 'consent-ready', 'consent-shown', 'consent-released']) {
        document.dispatchEvent(new CustomEvent(type, { bubbles: true, detail: { state: { choices: { analytics: 'granted' } }, granted: ['analytics'], denied: [], source: 'accept' } }));
      }
    });
    expect(await state()).toMatchObject({ decided: false });
    expect(await page.cookies()).toEqual([]);
  });
});

describe('a page that gets in the way', () => {
  it('by elements named like what the library reads, changes nothing', async () => {
    server.file('/a.js', '(window.ran ??= []).push("a")', { type: 'text/javascript' });
    const names = ['currentScript', 'body', 'head', 'cookie', 'readyState', 'querySelectorAll', 'querySelector', 'addEventListener', 'dispatchEvent', 'documentElement', 'consentBanner', 'adoptedStyleSheets', 'all', 'forms'];
    server.page('/page', `<!doctype html><html lang="en"><title>Clobbered</title><body>${names.map((name) => `<img name="${name}"><form name="${name}"></form><a id="${name}" name="${name}"></a>`).join('')}
      <form id="consent-config"><input name="text"></form>${config({ revision: 3 })}
      <script src="/consent-gate.js"></script><script type="text/plain" data-consent="analytics" src="/a.js"></script></body></html>`);
    // The driver, too, would look at names that are shadowed here.
    await page.goto('/page', { wait: 'start' });
    await page.waitFor(() => window.consentBanner?.state?.view === 'banner' && !!document.getElementsByTagName('consent-banner')[0]?.shadowRoot?.getElementById('accept'));
    await page.run(() => document.getElementsByTagName('consent-banner')[0]!.shadowRoot!.getElementById('accept')!.click());
    await page.waitFor(() => (window.ran ?? []).length === 1);
    expect(await state()).toMatchObject({ decided: true, revision: 3, source: 'accept' });
  });

  it('by a page whose cookies and storage throw, which still asks, and releases for its life', async () => {
    server.file('/a.js', '(window.ran ??= []).push("a")', { type: 'text/javascript', headers: { 'access-control-allow-origin': '*' } });
    server.page('/page', html({ body: '<script type="text/plain" data-consent="analytics" src="/a.js"></script>' }), { 'content-security-policy': 'sandbox allow-scripts' });
    for (const chunk of ['ui', 'panel', 'embeds', 'live', 'check', 'erase', 'keep']) server.answer(`/consent-gate-${chunk}.js`, { body: readFileSync(new URL(`../../dist/consent-gate-${chunk}.js`, import.meta.url)), type: 'text/javascript', headers: { 'access-control-allow-origin': '*' } });
    await page.goto('/page');
    await page.waitFor('consent-banner >>> #accept');
    await page.run(() => window.consentBanner!.acceptAll());
    await page.waitFor(() => (window.ran ?? []).length === 1);
    expect(await page.run(() => window.consentBanner!.problems.map(({ code }) => code))).toEqual(['storage-blocked']);
  });

  it('by a listener that throws, stops nothing, and is told', async () => {
    await open();
    expect(await page.run(async () => {
      let called = 0;
      window.consentBanner!.subscribe(() => { throw new Error('mine'); });
      window.consentBanner!.subscribe(() => { called++; });
      await window.consentBanner!.rejectAll();
      return called;
    })).toBe(2);
    await page.waitFor(() => window.consentBanner!.problems.length > 0);
    expect(await page.run(() => window.consentBanner!.problems.map(({ code }) => code))).toEqual(['listener-threw']);
  });

  it('by a second copy, has one library, and a problem', async () => {
    await open('<script>window.heard = []; document.addEventListener("consent-problem", ({ detail }) => heard.push(detail.code))</script>', '<script>window.firstCopy = window.consentBanner</script><script src="/consent-gate.js"></script>');
    await page.waitFor(() => (window as unknown as { heard: string[] }).heard.length === 1);
    expect(await page.run(() => [(window as unknown as { heard: string[] }).heard, (window as unknown as { firstCopy: unknown }).firstCopy === window.consentBanner])).toEqual([['second-copy'], true]);
    expect(await page.run(() => document.querySelectorAll('consent-banner').length)).toBe(1);
  });

  it('by preventing the prompt, is not asked, and can ask by itself', async () => {
    await open('<script>document.addEventListener("consent-prompt", (event) => event.preventDefault())</script>');
    expect(await page.exists('consent-banner')).toBe(false);
    await page.run(() => window.consentBanner!.show('banner'));
    await page.waitFor('consent-banner >>> #accept');
  });

  it('by swapping its body, keeps its banner', async () => {
    await open();
    await page.waitFor('consent-banner >>> #accept');
    await page.run(() => document.body.replaceWith(document.createElement('body')));
    await page.waitFor('consent-banner >>> #accept');
    await page.click('consent-banner >>> #reject');
    await page.waitFor(() => window.consentBanner!.state.decided);
  });

  it('by not serving the other files, has nothing released and one problem a file', async () => {
    server.file('/alone/consent-gate.js', await (await fetch(server.origin + '/consent-gate.js')).text(), { type: 'text/javascript' });
    await open('', '<script type="text/plain" data-consent="analytics">window.ran = ["it"]</script>', { script: '<script src="/alone/consent-gate.js"></script>' });
    await page.waitFor(() => window.consentBanner!.problems.length >= 2);
    await page.run(() => window.consentBanner!.acceptAll());
    expect(await page.run(() => window.ran ?? null)).toBeNull();
    expect(await page.run(() => [...new Set(window.consentBanner!.problems.map(({ code }) => code))])).toEqual(['load-failed']);
    expect(await page.run(() => document.title)).toBe('Test');
  });
});
