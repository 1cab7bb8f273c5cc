import { beforeEach, describe, expect, it } from 'vitest';
import { html, ran, ready } from './documents.js';
import { page, server } from './driver/index.js';

const categories = [{ id: 'necessary', required: true }, { id: 'functional' }, { id: 'analytics' }, { id: 'advertising' }];
/** What a tag of Google's does first, once it may. */
const tag = '<script type="text/plain" data-consent="analytics">(window.dataLayer ??= []).push("tag"); (window.ran ??= []).push("tag")</script>';
const kept = (allowed: string, denied: string) => `consent=v=1&t=${Math.floor(Date.now() / 1000) - 60}&e=4102444800&r=0&m=opt-in&s=choose&a=necessary.${allowed}&d=${denied}; Path=/`;

async function open(config: object, { body = tag, first = '', stored = '' } = {}): Promise<void> {
  if (stored) {
    server.page('/before', '<!doctype html><title>Before</title>', { 'set-cookie': stored });
    await page.goto('/before');
  }
  server.page('/page', html({ head: `<script type="application/json" id="consent-config">${JSON.stringify({ categories, ...config })}</script>${first}`, body }));
  await page.goto('/page');
  await ready();
}

/** The data layer: a call as a list behind its kind, and all else as it is. */
const layer = () => page.run(() => ((window as unknown as { dataLayer?: unknown[] }).dataLayer ?? []).map((entry) => (Object.prototype.toString.call(entry) === '[object Arguments]' ? ['call', ...Array.from(entry as unknown[])] : entry)));
const list = (name: string) => page.run((given) => (window as unknown as Record<string, unknown[]>)[given as string] ?? [], name);
const problems = () => page.run(() => window.consentBanner!.problems.map(({ code, key }) => [code, key]));
const asks = () => page.waitFor(() => window.consentBanner!.state.view === 'banner');

const signals = (analytics: string, rest = 'denied') => ({
  ad_storage: rest, ad_user_data: rest, ad_personalization: rest, analytics_storage: analytics, functionality_storage: rest, personalization_storage: rest, security_storage: 'granted',
});
const held = [['call', 'consent', 'default', signals('denied')], ['call', 'set', 'ads_data_redaction', true]];

beforeEach(async () => {
  await page.clear();
  server.reset();
});

describe('Google', () => {
  it('is told that all is denied before anyone is asked, what was chosen before its tag runs, and nothing when the same is saved again', async () => {
    await open({ vendors: { google: true } });
    await asks();
    expect(await layer()).toEqual(held);
    await page.run(() => window.consentBanner!.choose({ analytics: true }));
    expect(await layer()).toEqual([...held, ['call', 'consent', 'update', signals('granted')], 'tag']);
    await page.run(() => window.consentBanner!.choose({ analytics: true }));
    expect(await layer()).toHaveLength(4);
    expect(await problems()).toEqual([]);
  });

  it('is told on the next page what was chosen on an earlier one, before its tag runs', async () => {
    await open({ vendors: { google: true } }, { stored: kept('analytics', 'functional.advertising') });
    await page.waitFor(() => !!window.ran);
    expect(await layer()).toEqual([...held, ['call', 'consent', 'update', signals('granted')], 'tag']);
  });

  it('is told of a refusal, and of a withdrawal before what it keeps is erased', async () => {
    await open({ vendors: { google: true }, reloadOnWithdrawal: false, categories: [...categories.slice(0, 2), { id: 'analytics', cookies: [{ name: '_ga*' }] }, { id: 'advertising' }] });
    await asks();
    await page.run(async () => {
      await window.consentBanner!.acceptAll();
      document.cookie = '_ga=1';
      const { dataLayer } = window as unknown as { dataLayer: unknown[] };
      const { push } = dataLayer;
      dataLayer.push = (...entries) => { for (const entry of entries) push.call(dataLayer, entry, document.cookie.includes('_ga=')); return 0; };
      await window.consentBanner!.withdraw();
    });
    expect((await layer()).slice(-2)).toEqual([['call', 'consent', 'update', signals('denied')], true]);
    expect((await page.cookies()).map(({ name }) => name)).toEqual(['consent']);

    await page.clear();
    await open({ vendors: { google: true } });
    await asks();
    await page.run(() => window.consentBanner!.rejectAll());
    expect(await layer()).toEqual([...held, ['call', 'consent', 'update', signals('denied')]]);
    expect(await ran()).toEqual([]);
  });

  it('follows the expressions of the site, and what the site does not have stays denied', async () => {
    await open({
      categories: [{ id: 'necessary', required: true }, { id: 'stats', services: [{ id: 'ga', label: 'Analytics' }] }],
      vendors: { google: { analytics_storage: 'stats | ga', dataLayer: 'mine' } },
    }, { body: '' });
    await asks();
    await page.run(() => window.consentBanner!.choose({ ga: true }));
    expect(await page.run(() => (window as unknown as { mine: IArguments[] }).mine.map((entry) => (entry[2] as Record<string, string>)['analytics_storage']))).toEqual(['denied', null, 'granted']);
    expect(await problems()).toEqual([]);
  });

  it('is not told a second time of what the page itself has told it first', async () => {
    const inline = `<script>window.dataLayer = []; function gtag() { dataLayer.push(arguments) } gtag('consent', 'default', ${JSON.stringify(signals('denied'))}); gtag('js', 1)</script>`;
    await open({ vendors: { google: true } }, { first: inline, body: '' });
    await asks();
    expect(await layer()).toEqual([held[0], ['call', 'js', 1], held[1]]);
  });

  it.each<[string, object, string]>([
    ['opt-out, where all is granted until it is refused', { mode: 'opt-out' }, 'granted'],
    ['a region where that is so', { regions: { 'US-TX': 'opt-out', '*': 'opt-in' }, region: 'US-TX' }, 'granted'],
    ['a region where all is denied', { regions: { 'US-TX': 'opt-out', '*': 'opt-in' }, region: 'DE' }, ''],
    ['no-cookie mode', { mode: 'no-cookie', categories: [{ id: 'necessary', required: true }] }, ''],
  ])('hears in %s what holds there', async (_, config, word) => {
    await open({ vendors: { google: true }, ...config }, { body: '' });
    await page.waitFor(() => (window as unknown as { dataLayer?: unknown[] }).dataLayer !== undefined);
    if (word) await page.waitFor(() => (window as unknown as { dataLayer: unknown[] }).dataLayer.length > 2);
    expect(await layer()).toEqual([...held, ...word ? [['call', 'consent', 'update', signals(word, word)]] : []]);
  });

  it('is let go never where the file that tells it does not come, whatever was allowed before', async () => {
    server.file('/consent-gate-vendors.js', '', { status: 404 });
    await open({ vendors: { google: true } }, { stored: kept('functional.analytics.advertising', '') });
    await expect.poll(problems).toEqual([['load-failed', 'vendors']]);
    expect(await ran()).toEqual([]);
    expect(await page.run(() => window.consentBanner!.allows('analytics'))).toBe(false);
    expect((await page.cookies()).map(({ name }) => name)).toEqual(['consent']);
  });
});

describe('other vendors', () => {
  it('are told in their own words, each by what its signals follow', async () => {
    await open({ vendors: { uet: true, matomo: { consent: 'functional' }, tiktok: true, clarity: true } }, { body: '' });
    await asks();
    await page.run(() => window.consentBanner!.choose({ advertising: true }));
    expect(await list('uetq')).toEqual(['consent', 'default', { ad_storage: 'denied' }, 'consent', 'update', { ad_storage: 'granted' }]);
    expect(await list('ttq')).toEqual([['holdConsent'], ['grantConsent']]);
    expect(await list('_paq')).toEqual([['requireConsent'], ['forgetConsentGiven']]);
    expect(await page.run(() => (window as unknown as { clarity: { q: IArguments[] } }).clarity.q.map((call) => Array.from(call) as unknown[]))).toEqual([
      ['consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }], ['consentv2', { ad_Storage: 'granted', analytics_Storage: 'denied' }],
    ]);
  });

  it.each([
    ['in the page', '<script type="text/plain" data-consent="advertising">(window.ran ??= []).push("pixel"); window.said = []; window.fbq = (...args) => { said.push(args) }</script>'],
    ['in a file', '<script type="text/plain" data-consent="advertising" src="/pixel.js"></script>'],
  ])('that begin as granted once their script %s has run hear of a withdrawal', async (_, body) => {
    server.file('/pixel.js', '(window.ran ??= []).push("pixel"); window.said = []; window.fbq = (...args) => { said.push(args) }', { type: 'text/javascript' });
    await open({ vendors: { meta: true }, reloadOnWithdrawal: false }, { body });
    await asks();
    await page.run(() => window.consentBanner!.acceptAll());
    await page.waitFor(() => !!window.ran);
    expect(await list('said')).toEqual([]);
    await page.run(() => window.consentBanner!.withdraw());
    expect(await list('said')).toEqual([['consent', 'revoke']]);
    await page.run(() => window.consentBanner!.acceptAll());
    expect(await list('said')).toEqual([['consent', 'revoke'], ['consent', 'grant']]);
  });

  it('are told that nothing is allowed where a page lets one run without asking', async () => {
    server.file('/pixel.js', 'window.said = []; window.pintrk = (...args) => { said.push(args) }', { type: 'text/javascript' });
    await open({ vendors: { pinterest: true } }, { body: '<script src="/pixel.js"></script>' });
    await page.waitFor(() => (window as unknown as { said?: unknown[] }).said?.length === 1);
    expect(await list('said')).toEqual([['setconsent', false]]);
  });

  it('do not keep one another, or the page, from hearing when one throws', async () => {
    await open({ vendors: { meta: true, google: true } }, { first: '<script>window.fbq = () => { throw new Error("mine") }</script>' });
    await asks();
    await page.run(() => window.consentBanner!.acceptAll());
    expect((await layer()).at(-1)).toBe('tag');
    expect(await problems()).toEqual([['vendor-failed', 'meta']]);
  });

  it.each<[string, unknown, [string, string]]>([
    ['a name that is none', { gogle: true }, ['unknown-key', 'vendors.gogle']],
    ['a signal that is none', { google: { ad_storag: 'advertising' } }, ['unknown-key', 'vendors.google.ad_storag']],
    ['a word for a vendor', { google: 'yes' }, ['bad-value', 'vendors.google']],
    ['a list', ['google'], ['bad-value', 'vendors']],
    ['an expression of what nobody declares', { google: { ad_storage: 'marketing' } }, ['unknown-id', 'marketing']],
  ])('tell of %s, and all goes on', async (_, vendors, problem) => {
    await open({ vendors });
    await asks();
    await expect.poll(problems).toEqual([problem]);
    await page.run(() => window.consentBanner!.acceptAll());
    expect(await ran()).toEqual(['tag']);
  });

  it('cost a site nothing that declares none', async () => {
    await open({});
    await asks();
    expect(server.requests('/consent-gate-vendors.js')).toEqual([]);
    expect(server.requests('/consent-gate-region.js')).toEqual([]);
  });
});
