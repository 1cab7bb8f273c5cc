import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createDemoServer } from '../../demo/server.mjs';
import { page } from './driver/index.js';
import './documents.js';

declare global {
  interface Window {
    /** The stand-ins that have run, by the name that each gives itself. */
    demoRan?: string[];
  }
}

const demo = await createDemoServer({});
afterAll(() => demo.close());

interface Site {
  readonly name: string;
  /** What may run whatever is chosen. */
  readonly always?: readonly string[];
  readonly refused?: readonly string[];
  readonly accepted: readonly string[];
  /** Files that are gated on the first page. */
  readonly files: readonly string[];
  /** Cookies and storage keys that the accepted stand-ins set. */
  readonly keeps: readonly string[];
  /** A choice of one's own, by the switches that are pressed, and what runs then. */
  readonly choose: { readonly press: readonly string[]; readonly ran: readonly string[] };
}

const sites: readonly Site[] = [
  {
    name: 'masses', accepted: ['analytics', 'analytics-page', 'reading-time'], files: ['analytics.js', 'reading-time.js'],
    keeps: ['_ex_visits', '_ex_pages', 'masses.reading'], choose: { press: ['analytics'], ran: ['analytics', 'analytics-page', 'reading-time'] },
  },
  {
    name: 'platform', refused: ['no-offers'], accepted: ['usage', 'usage-event', 'marketing', 'attribution', 'vitals'],
    files: ['usage.js', 'marketing.js', 'attribution.js', 'vitals.js'], keeps: ['_ex_usage', '_ex_mkt', '_ex_attr', 'platform.offers'],
    choose: { press: ['analytics'], ran: ['usage', 'usage-event', 'vitals', 'no-offers'] },
  },
  {
    name: 'masterserver', accepted: ['tag', 'tag-page', 'pixel', 'heat-map', 'recording', 'page-outline', 'chat', 'timing', 'ad-beacon'],
    files: ['tag.js', 'pixel.js', 'heat-map.js', 'recording.js', 'page-outline.js', 'chat.js', 'timing.js'],
    keeps: ['_ex_tag', '_ex_px', '_ex_rec', '_ex_chat', '_ex_perf', 'masterserver.heat', 'masterserver.recording'],
    // All of the performance category but the recording of sessions.
    choose: { press: ['performance', 'session-recording'], ran: ['heat-map', 'page-outline', 'timing'] },
  },
  {
    name: 'mss', accepted: ['error-reports', 'analytics', 'analytics-page', 'marketing', 'feature-usage'],
    files: ['error-reports.js', 'analytics.js', 'marketing.js', 'feature-usage.js'], keeps: ['_ex_visits', '_ex_pages', '_ex_mkt', 'mss.offers', 'mss.features'],
    choose: { press: ['visits'], ran: ['analytics', 'analytics-page'] },
  },
];

// The rig's own server answers for every other host name.
const origin = demo.origin.replace('127.0.0.1', 'localhost');
const open = (path: string) => page.goto(origin + path);
const ran = async () => (await page.run(() => window.demoRan ?? [])).slice().sort();
const kept = async () => [
  ...(await page.cookies()).map(({ name }) => name),
  ...await page.run(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]),
].sort();
const asked = (files: readonly string[]) => demo.requests.map(({ path }) => path.replace('/stand-ins/', '')).filter((path) => files.includes(path));
const beacons = () => demo.requests.filter(({ path }) => /\/(beacon|pixel)\//.test(path)).map(({ path }) => path);
const settled = () => page.run(() => new Promise((resolve) => setTimeout(resolve, 400)));
/** These have run and no others, a while later too. */
async function runs(names: readonly string[]): Promise<void> {
  const expected = [...names].sort();
  await expect.poll(ran).toEqual(expected);
  await settled();
  expect(await ran()).toEqual(expected);
}
const banner = (control: string) => `consent-banner >>> ${control}`;
const gone = () => page.waitFor(() => window.consentBanner?.state.view === 'none' && window.consentBanner.state.decided);

beforeEach(async () => {
  await open('/');
  // The rig knows what its own server may have left behind, and not what this one has, nor on which paths.
  await page.run((paths, names) => {
    localStorage.clear();
    sessionStorage.clear();
    for (const path of paths) for (const name of names) document.cookie = `${name}=; path=${path}; max-age=0`;
  }, sites.map(({ name }) => `/${name}/`), ['consent', '_ex_pay', ...sites.flatMap(({ keeps }) => keeps)]);
  await page.clear();
  demo.requests.length = 0;
});

describe.each(sites)('the site $name', ({ name, refused = [], accepted, files, keeps, choose }) => {
  const home = `/${name}/`;
  const sorted = (list: readonly string[]) => [...list].sort();

  it('runs, requests and stores nothing optional before a choice', async () => {
    await open(home);
    await page.waitFor(banner('#accept'));
    await settled();
    expect(await ran()).toEqual([]);
    expect(asked(files)).toEqual([]);
    expect(beacons()).toEqual([]);
    expect(await kept()).toEqual([]);
  });

  it('runs everything that it declares when all is accepted', async () => {
    await open(home);
    await page.waitFor(banner('#accept'));
    await page.click(banner('#accept'));
    await gone();
    await runs(accepted);
    // Each once at most: WebKit may have one in memory from a page before, whatever Cache-Control says.
    expect(sorted(asked(files))).toEqual(sorted([...new Set(asked(files))]));
    expect(await kept()).toEqual(sorted([...keeps, 'consent']));
  });

  it('runs none of it when all is refused, and asks no more on the next page', async () => {
    await open(home);
    await page.waitFor(banner('#reject'));
    await page.click(banner('#reject'));
    await gone();
    await runs(refused);
    await open(home + 'privacy.html');
    await page.waitFor('consent-button');
    expect(await page.visible(banner('#accept')).catch(() => false)).toBe(false);
    expect(asked(files)).toEqual([]);
    expect(beacons()).toEqual([]);
    expect(await kept()).toEqual(['consent']);
  });

  it('runs what was chosen, and on the second visit by itself', async () => {
    await open(home);
    await page.waitFor(banner('#customize'));
    await page.click(banner('#customize'));
    await page.waitFor(banner('#save'));
    for (const id of choose.press) await page.click(banner(`[data-id="${id}"]`));
    expect(await ran()).toEqual([]);
    await page.click(banner('#save'));
    await gone();
    await runs(choose.ran);
    await open(home);
    await runs(choose.ran);
  });

  it('opens again by the visitor, with the choice as it stands, and takes it back', async () => {
    await open(home);
    await page.waitFor(banner('#accept'));
    await page.click(banner('#accept'));
    await gone();
    // What was allowed takes its room on the page first, which moves what is to be pressed.
    await settled();
    await page.click('[data-consent-open]');
    await page.waitFor(banner('#save'));
    for (const id of choose.press) expect(await page.attribute(banner(`[data-id="${id}"]`), 'aria-checked')).toBe('true');
    await page.click(banner('#dialog .reject'));
    await gone();
    // What was declared is gone with it, here and on the next page.
    await expect.poll(kept).toEqual(['consent']);
    await open(home);
    await runs(refused);
    expect(await kept()).toEqual(['consent']);
  });

  it('has the way back on every page once a choice was made', async () => {
    await open(home);
    await page.waitFor(banner('#reject'));
    await page.click(banner('#reject'));
    await page.waitFor('consent-button >>> button');
    await open(home + 'privacy.html');
    await page.waitFor('consent-button >>> button');
    await page.click('consent-button >>> button');
    await page.waitFor(banner('#save'));
  });
});

describe('necessary scripts', () => {
  it.each([['/platform/checkout.html', 'payment'], ['/mss/sign-in.html', 'sign-in'], ['/mss/checkout.html', 'payment']])('of %s run before any choice', async (path, id) => {
    await open(path);
    await page.waitFor(banner('#accept'));
    await runs([id]);
  });
});

describe('the site masscer', () => {
  it.each(['', 'features.html', 'promise.html', 'privacy.html'])('says that it uses no cookies, asks nothing and stores nothing (%s)', async (file) => {
    await open('/masscer/' + file);
    await page.waitFor('consent-banner >>> [part=text]');
    await settled();
    expect(await page.text('consent-banner >>> [part=text]')).toContain('uses no cookies');
    expect(await page.visible('consent-banner >>> [part=text]')).toBe(true);
    expect(await page.run(() => document.querySelector('consent-banner')!.shadowRoot!.querySelectorAll('button').length)).toBe(0);
    expect(await page.exists('consent-button')).toBe(false);
    expect(await kept()).toEqual([]);
    expect(await page.run(() => window.consentBanner!.problems)).toEqual([]);
  });

  it('refuses everything that a careless script would do, and says so, at a button for each', async () => {
    await open('/masscer/promise.html');
    const labels = await page.run(() => [...document.querySelectorAll('[data-attempts] button')].map((button) => button.textContent));
    expect(labels).toHaveLength(16);
    await page.click('#all');
    await page.waitFor(() => /^\d+ of 16 refused$/.test(document.querySelector('#sum')!.textContent!) && document.querySelectorAll('output[data-outcome]').length === 16, { timeout: 30_000 });
    const outcomes = await page.run(() => Object.fromEntries([...document.querySelectorAll('[data-attempts] li')].map((item) => [item.querySelector('button')!.textContent, item.querySelector('output')!.dataset['outcome']])));
    // WebKit has no cookie store at an address without https.
    const absent = await page.run(() => (typeof window.cookieStore === 'undefined' ? ['A cookie, by the cookie store'] : []).concat(typeof navigator.serviceWorker === 'undefined' ? ['A service worker'] : []));
    expect(outcomes).toEqual(Object.fromEntries(labels.map((label) => [label, absent.includes(label!) ? 'none' : 'refused'])));
    expect(await page.text('#sum')).toBe(`${16 - absent.length} of 16 refused`);
    expect(await kept()).toEqual([]);
    expect(await page.run(async () => [(await indexedDB.databases()).length, 'caches' in window ? (await caches.keys()).length : 0])).toEqual([0, 0]);
    expect(await page.run(() => window.consentBanner!.problems)).toEqual([]);
  });

  it('stores nothing either when its pages are walked through and every call is made', async () => {
    for (const file of ['', 'features.html', 'privacy.html', '']) {
      await open('/masscer/' + file);
      await page.run(async () => {
        await window.consentBanner!.acceptAll();
        await window.consentBanner!.choose({ analytics: true });
        window.consentBanner!.show('preferences');
        await window.consentBanner!.rejectAll();
      });
    }
    expect(await kept()).toEqual([]);
    expect(await page.run(async () => [(await indexedDB.databases()).length, 'caches' in window ? (await caches.keys()).length : 0])).toEqual([0, 0]);
    expect(await page.run(() => document.querySelector('consent-banner')!.hasAttribute('view'))).toBe(false);
  });
});
