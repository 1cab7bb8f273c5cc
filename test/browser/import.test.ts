import { beforeEach, describe, expect, it } from 'vitest';
import type { Imported } from '../../src/import.js';
import { html, ran, ready } from './documents.js';
import { page, server } from './driver/index.js';
import { bundled } from './unfair.js';
import { asked, record, scripts } from './visitors.js';

const DAY = 864e5;
const config = { policyUrl: '/privacy', categories: [{ id: 'necessary', required: true }, { id: 'functional' }, { id: 'analytics' }, { id: 'advertising' }] };
const tag = (attributes = '') => `<script src="/consent-gate-import.js" ${attributes}></script><script src="/consent-gate.js"></script>`;
const block = (more = {}) => `<script type="application/json" id="consent-config">${JSON.stringify({ ...config, ...more })}</script>`;
const body = scripts('functional', 'analytics', 'advertising');
const app = await bundled(`
  import { importConsent } from 'consent-banner/import';
  import { startConsent } from 'consent-banner';
  const config = window.config ?? ${JSON.stringify(config)};
  window.imported = importConsent(config, window.options);
  window.isFrozen = Object.isFrozen(window.imported) && Object.isFrozen(window.imported?.choices);
  startConsent(config);
  window.importConsent = () => importConsent(config);
`);

/** What Cookiebot leaves, of so many days ago. */
const cookiebot = (granted: boolean | 'statistics', days = 1, method = 'explicit') => {
  const is = (id: string) => granted === true || granted === id;
  return `CookieConsent={stamp:%27oJ35LBg==%27%2Cnecessary:true%2Cpreferences:${is('preferences')}%2Cstatistics:${is('statistics')}%2Cmarketing:${is('marketing')}%2Cmethod:%27${method}%27%2Cver:1%2Cutc:${Date.now() - days * DAY}%2Cregion:%27de%27}`;
};

/** A page of this origin before the library was there, on which something is left. */
async function before(cookies: readonly string[], local: Readonly<Record<string, string>> = {}, path = '/old'): Promise<void> {
  server.page(path, html({ script: '' }));
  await page.goto(path);
  await page.run((cookies, local) => {
    for (const cookie of cookies) document.cookie = cookie;
    for (const [key, value] of Object.entries(local)) localStorage.setItem(key, value);
  }, cookies, local);
}

async function open({ attributes = '', more = {}, head = '', path = '/page' } = {}): Promise<void> {
  server.page(path, html({ script: block(more) + head + tag(attributes), body }));
  await page.goto(path);
  await ready();
}

async function openApp(options?: object, declared?: object): Promise<Imported | undefined> {
  server.file('/app.js', app, { type: 'text/javascript' });
  server.page('/app', html({ script: `<script>${options ? `window.options = ${JSON.stringify(options)};` : ''}${declared ? `window.config = ${JSON.stringify(declared)};` : ''}</script><script type="module" src="/app.js"></script>`, body }));
  await page.goto('/app');
  await ready();
  return page.run(() => (window as unknown as { imported?: Imported }).imported);
}

const names = async () => (await page.cookies()).map(({ name }) => name).sort();
const state = () => page.run(() => window.consentBanner!.state);
const problems = () => page.run(() => window.consentBanner!.problems.map(({ code }) => code));
const keys = () => page.run(() => Object.keys(localStorage).sort());
const isAsked = () => page.waitFor('consent-banner >>> #accept');

beforeEach(async () => {
  await page.clear();
  server.reset();
});

describe('the script tag that takes over', () => {
  it('asks nobody who has refused elsewhere, and runs nothing', async () => {
    await before([cookiebot(false)]);
    await open();
    expect(await state()).toMatchObject({ decided: true, source: 'import', view: 'none', choices: { functional: 'denied', analytics: 'denied', advertising: 'denied' } });
    await page.waitFor('consent-button');
    expect([await asked(), await ran(), await names(), await problems()]).toEqual([false, [], ['consent'], []]);
    expect(await page.run(() => Object.keys(window).filter((name) => /import|cookiebot|takeOver/i.test(name)))).toEqual([]);
  });

  it('asks nobody who has accepted elsewhere as lately as here, and runs what was accepted, on this page and the next', async () => {
    await before([cookiebot(true, 100)]);
    await open();
    await page.waitFor(() => window.ran?.length === 3);
    const { t, e, m, s } = await record();
    expect([Math.round((Date.now() / 1000 - Number(t)) / 86400), Number(e) - Number(t), m, s]).toEqual([100, 180 * 86400, 'opt-in', 'import']);
    expect(await names()).toEqual(['consent']);
    await open({ path: '/next' });
    await page.waitFor(() => window.ran?.length === 3);
    expect(await asked()).toBe(false);
  });

  it('keeps a mixed choice as it was', async () => {
    await before([cookiebot('statistics')]);
    await open();
    await page.waitFor(() => window.ran?.length === 1);
    expect([await ran(), (await state()).choices]).toEqual([['analytics'], { necessary: 'granted', functional: 'denied', analytics: 'granted', advertising: 'denied' }]);
  });

  it.each<[string, string, object]>([
    ['longer ago than a choice lasts here', cookiebot(true, 181), {}],
    ['without being asked', cookiebot(true, 1, 'implied'), {}],
    ['to less than is asked here', cookiebot(true), { categories: [...config.categories, { id: 'social' }] }],
    ['of which nobody knows when', 'cookieyes-consent=consentid:x,consent:yes,action:yes,necessary:yes,functional:yes,analytics:yes,performance:yes,advertisement:yes', {}],
  ])('asks who has agreed %s, and leaves all as it is', async (_, cookie, more) => {
    await before([cookie]);
    await open({ more });
    await isAsked();
    expect([await ran(), await names()]).toEqual([[], [cookie.split('=')[0]]]);
  });

  it('asks only about what was not refused', async () => {
    await before(['klaro=%7B%22matomo%22%3Atrue%2C%22ads%22%3Afalse%7D'], { klaro: '%7B%22ads%22%3Afalse%7D' });
    await open({ attributes: `data-from="klaro" data-map='{"matomo":"analytics","ads":"advertising"}'` });
    await isAsked();
    expect((await state()).undecided).toEqual(['functional', 'analytics']);
    expect([await record(), await names(), await keys()]).toMatchObject([{ a: 'necessary', d: 'advertising', s: 'import' }, ['consent'], []]);
  });

  it('lets a choice that was made here stand, and removes the older one for good', async () => {
    await before([cookiebot(true, 3)]);
    const t = Math.floor(Date.now() / 1000) - 86400;
    await before([`consent=v=1&t=${t}&e=${t + 8640000}&r=0&m=opt-in&s=reject&a=necessary&d=functional.analytics.advertising`]);
    await open();
    expect([(await state()).source, await ran(), await names()]).toEqual(['reject', [], ['consent']]);
    await page.run(() => window.consentBanner!.forget().then(() => {}));
    await open({ path: '/next' });
    await isAsked();
    expect([await ran(), await names()]).toEqual([[], []]);
  });

  it('leaves a record that is later than the one here alone, and takes nothing of it', async () => {
    const t = Math.floor(Date.now() / 1000) - 5 * 86400;
    await before([cookiebot(true, 1), `consent=v=1&t=${t}&e=${t + 8640000}&r=0&m=opt-in&s=reject&a=necessary&d=functional.analytics.advertising`]);
    await open();
    expect([(await state()).source, await ran(), await names()]).toEqual(['reject', [], ['CookieConsent', 'consent']]);
  });

  it('does not answer for a visitor who is to be asked again', async () => {
    const t = Math.floor(Date.now() / 1000) - 3600;
    await before([cookiebot(true, 1), `consent=v=1&t=${t}&e=${t + 8640000}&r=0&m=opt-in&s=reject&a=necessary&d=functional.analytics.advertising`]);
    await open({ more: { revision: 1 } });
    await isAsked();
    expect(await ran()).toEqual([]);
  });

  it('asks again after it was forgotten, wherever the other record lay', async () => {
    for (const where of [';path=/', ';path=/deep/', ';path=/;domain=site.example', ';path=/deep;domain=site.example']) {
      const site = `${server.origins.secure}/deep/`;
      await page.clear();
      await before([cookiebot(true) + where], {}, `${site}old`);
      await open({ path: `${site}page` });
      await page.waitFor(() => window.ran?.length === 3, { message: where });
      expect(await names(), where).toEqual(['consent']);
      await page.run(() => window.consentBanner!.forget().then(() => {}));
      await open({ path: `${site}next` });
      await isAsked();
      expect([await ran(), await names()], where).toEqual([[], []]);
    }
  });

  it('says nothing where two records of one name differ', async () => {
    const site = `${server.origins.secure}/deep/`;
    await before([`${cookiebot(true)};path=/`, `${cookiebot(false)};path=/deep`], {}, `${site}old`);
    await open({ path: `${site}page` });
    await isAsked();
    expect(await ran()).toEqual([]);
  });

  it('takes the last of several tools, and removes them all', async () => {
    await before([cookiebot(true, 20), `CookieControl=${JSON.stringify({ optionalCookies: { analytics: 'revoked' }, consentDate: Date.now() - DAY, interactedWith: true })}`]);
    await open();
    expect([(await state()).choices['analytics'], await ran(), await names()]).toEqual(['denied', [], ['consent']]);
  });

  it('looks only for the tools that are named', async () => {
    await before([cookiebot(true)]);
    await open({ attributes: 'data-from="klaro, onetrust"' });
    await isAsked();
    expect(await names()).toEqual(['CookieConsent']);
  });

  it.each([['data-map', `data-map='{"marketing":'`], ['data-from', 'data-from="cookiebot other"']])('takes nothing over where %s is wrong, and says so', async (name, attributes) => {
    await before([cookiebot(true)]);
    await open({ attributes, head: '<script>said = []; console.warn = (text) => said.push(text)</script>' });
    await isAsked();
    const said = await page.run(() => (window as unknown as { said: string[] }).said);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(name);
    expect([await ran(), await names()]).toEqual([[], ['CookieConsent']]);
  });

  it.each<[string, object]>([
    ['keeps nothing', { mode: 'no-cookie', categories: [config.categories[0]] }], ['only tells', { mode: 'notice', categories: [config.categories[0]] }], ['keeps it for the page', { storage: 'memory' }],
    ['may keep nothing in some region', { regions: { DE: 'no-cookie', '*': 'opt-in' } }],
  ])('takes nothing over on a site that %s', async (_, more) => {
    await before([cookiebot(false)]);
    await open({ more });
    expect(await page.run(() => document.cookie)).toMatch(/^CookieConsent=[^;]*$/);
  });

  it('takes nothing over where the configuration does not parse', async () => {
    await before([cookiebot(true)]);
    server.page('/page', html({ script: `<script type="application/json" id="consent-config">{</script>${tag()}`, body }));
    await page.goto('/page');
    await ready();
    expect([await names(), await ran()]).toEqual([['CookieConsent'], []]);
  });

  it('takes nothing over behind the core, and says so', async () => {
    await before([cookiebot(true)]);
    server.page('/page', html({ script: `<script>said = []; console.warn = (text) => said.push(text)</script>${block()}<script src="/consent-gate.js"></script><script src="/consent-gate-import.js"></script>`, body }));
    await page.goto('/page');
    await isAsked();
    expect(await page.run(() => (window as unknown as { said: string[] }).said[0])).toContain('before');
    expect([await names(), await ran()]).toEqual([['CookieConsent'], []]);
  });

  it('breaks nothing where cookies and storages are blocked, and takes nothing over that it cannot keep', async () => {
    const blocked = `<script>
      Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set() { throw new Error('blocked') } });
      for (const kind of ['localStorage', 'sessionStorage']) Object.defineProperty(window, kind, { get() { throw new Error('blocked') } });</script>`;
    await before([cookiebot(true)]);
    await open({ head: blocked });
    await isAsked();
    expect([await ran(), await names()]).toEqual([[], ['CookieConsent']]);
    // It can be read, and nothing can be written.
    await open({ path: '/full', head: `<script>{ const { get } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie'); Object.defineProperty(Document.prototype, 'cookie', { get, set() {} }) }</script>` });
    await isAsked();
    expect([await ran(), await names()]).toEqual([[], ['CookieConsent']]);
  });

  it('leaves the other record where its own could not be kept', async () => {
    await before([cookiebot(false)]);
    await open({ more: { storage: 'local' }, head: '<script>Storage.prototype.setItem = () => { throw new Error("full") }</script>' });
    await isAsked();
    expect([await names(), await keys()]).toEqual([['CookieConsent'], []]);
  });

  it('never lets a record from the future come back', async () => {
    await before([cookiebot(false, -9)]);
    const t = Math.floor(Date.now() / 1000);
    await before([`consent=v=1&t=${t}&e=${t + 8640000}&r=0&m=opt-in&s=reject&a=necessary&d=functional.analytics.advertising`]);
    await open();
    expect([(await state()).source, await names()]).toEqual(['reject', ['consent']]);
  });

  it('is not misled by elements that are named like what it reads', async () => {
    await before([cookiebot(false)]);
    await open({ head: '<form id="consent-config"></form><img name="currentScript"><img name="querySelector"><img name="cookieStore">' });
    expect([(await state()).source, await names()]).toEqual(['import', ['consent']]);
  });
});

describe('importConsent', () => {
  it('gives what it has taken over, frozen, before the library starts', async () => {
    await before([cookiebot('statistics', 2)]);
    const imported = await openApp();
    expect(imported).toEqual({ tool: 'cookiebot', choices: { functional: 'denied', analytics: 'granted', advertising: 'denied' }, decidedAt: expect.any(Number), expiresAt: imported!.decidedAt + 180 * 86400 });
    expect(await page.run(() => (window as unknown as { isFrozen: boolean }).isFrozen)).toBe(true);
    await page.waitFor(() => window.ran?.length === 1);
    expect([await ran(), await names()]).toEqual([['analytics'], ['consent']]);
    expect(await openApp()).toBeUndefined();
  });

  it('keeps it where the site says, and takes it from where the tool kept it', async () => {
    const services = [['HkocEodjb7', true], ['S1_9Vsuj-Q', false]].map(([id, status]) => ({ id, status, history: [{ action: 'onUpdateServices', type: 'explicit', status, timestamp: Date.now() - DAY }] }));
    await before([], { uc_settings: JSON.stringify({ services }), uc_user_interaction: 'true', other: '1' });
    const imported = await openApp({ from: 'usercentrics', map: { HkocEodjb7: ['analytics', 'functional'], 'S1_9Vsuj-Q': 'advertising' } }, { ...config, storage: 'local' });
    expect(imported).toMatchObject({ tool: 'usercentrics', choices: { functional: 'granted', analytics: 'granted', advertising: 'denied' } });
    expect([await keys(), await page.cookies()]).toEqual([['consent', 'other'], []]);
  });

  it('writes the cookie with the options of the site, and reads a record that the site has named', async () => {
    await before([`my_cc=${encodeURIComponent(JSON.stringify({ categories: ['necessary'], services: { analytics: [], ads: [], preferences: [] }, lastConsentTimestamp: new Date().toISOString() }))};path=/`]);
    expect(await openApp({ from: 'vanilla-cookieconsent', key: 'my_cc' }, { ...config, cookie: { name: 'choice', sameSite: 'strict' } })).toMatchObject({ tool: 'vanilla-cookieconsent' });
    expect(await page.cookies()).toMatchObject([{ name: 'choice', sameSite: 'Strict' }]);
  });

  it('takes nothing over once the library has started', async () => {
    await before([cookiebot(true)]);
    expect(await openApp({ from: 'klaro' })).toBeUndefined();
    expect(await page.run(() => (window as unknown as { importConsent(): unknown }).importConsent() ?? 'nothing')).toBe('nothing');
    expect([await names(), await ran()]).toEqual([['CookieConsent'], []]);
  });

  it('takes nothing over, and throws nothing, whatever it is called with', async () => {
    expect(await openApp()).toBeUndefined();
    for (const options of [{ from: 'nobody' }, { from: 7 }, { map: 'x' }, { key: {} }]) {
      await before([cookiebot(true)]);
      await openApp(options, { ...config, categories: 7 });
      expect(await names()).toEqual(['CookieConsent']);
    }
  });
});
