import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, server } from './driver/index.js';
import { html, ran, ready } from './documents.js';
import { banner, inside, kept, opened, preferences } from './face.js';

const file = (path: string) => readFileSync(new URL(`../../node_modules/${path}`, import.meta.url));

const cookies = [{ name: '_stat*' }, { name: 'stat*', kind: 'local' }, { name: 'stat*', kind: 'session' }];
const config = (more: object = {}, declared: object[] = cookies) => `<script type="application/json" id="consent-config">${JSON.stringify({
  categories: [{ id: 'necessary', required: true, cookies: [{ name: 'sid' }] }, { id: 'analytics', cookies: declared }, { id: 'advertising', cookies: [{ name: '_ad*' }, { name: 'both' }] }, { id: 'functional', cookies: [{ name: 'both' }] }],
  ...more,
})}</script>`;
/** What a visitor's browser keeps, of all kinds. */
const traces = `document.cookie = '_stat=1'; document.cookie = '_stat_id=2; path=/'; document.cookie = '_ad=1'; document.cookie = 'both=1'; document.cookie = 'sid=1'; localStorage.stat = 1; localStorage.theme = 'dark'; sessionStorage.stat2 = 1;`;

interface Seen { erased: { erased: { name: string }[]; kept: { name: string; reason: string }[]; running: string[] }[]; loads: number }

const open = async (more: object = {}, body = '', declared: object[] = cookies) => {
  server.page('/page', html({ head: `${config(more, declared)}<script>window.seen = { erased: [] }; document.addEventListener('consent-erased', ({ detail }) => seen.erased.push(detail))</script>`, body }));
  await page.goto('/page');
  await ready();
};
const seen = () => page.run(() => (window as unknown as { seen: Seen }).seen.erased);
const leave = () => page.run((text) => { (0, eval)(text); }, traces);
const names = (items: readonly { name: string }[]) => items.map(({ name }) => name).sort();
const others = async () => (await kept()).filter((name) => name !== 'consent').sort();
const visits = () => server.requests('/page').length;
/** The page has been loaded anew since it was marked. */
const mark = () => page.run(() => { (window as unknown as { marked: boolean }).marked = true; });
const again = async () => {
  await page.waitFor(() => !('marked' in window) && !!window.consentBanner && document.readyState === 'complete');
};

beforeEach(async () => {
  await page.clear();
  server.reset();
  server.file('/a.js', '(window.ran ??= []).push("a")', { type: 'text/javascript' });
});

describe('a refusal', () => {
  it('erases what was declared for what is denied, tells what, and touches nothing else', async () => {
    await open();
    await leave();
    const report = await page.run(() => window.consentBanner!.choose({ functional: true }));
    expect(names(report.erased)).toEqual(['_ad', '_stat', '_stat_id', 'stat', 'stat2']);
    expect(report.erased).toContainEqual({ kind: 'local', name: 'stat', category: 'analytics' });
    expect([report.kept, report.running]).toEqual([[], []]);
    expect(await others()).toEqual(['both', 'sid', 'theme']);
    expect((await seen()).map(({ erased }) => names(erased))).toEqual([names(report.erased)]);
  });

  it('says what it could not erase, and why', async () => {
    await open({}, '', [{ name: 'secret', httpOnly: true }, { name: 'far', domain: 'other.example' }, ...cookies]);
    const { kept } = await page.run(() => window.consentBanner!.rejectAll());
    expect(kept).toMatchObject([{ name: 'secret', reason: 'http-only' }, { name: 'far', reason: 'third-party' }]);
  });

  it('erases again at the next start what was written while the page was left, before anything asks for it', async () => {
    await open({}, `<script>addEventListener('pagehide', () => { document.cookie = '_stat=again'; localStorage.stat = 'again'; })</script>`);
    await page.run(() => window.consentBanner!.rejectAll());
    await page.reload();
    await ready();
    await expect.poll(others).toEqual([]);
    expect((await seen()).map(({ erased }) => names(erased))).toEqual([['_stat', 'stat']]);
  });

  it('erases it at the next start also where something new is asked then', async () => {
    await open({}, `<script>addEventListener('pagehide', () => { document.cookie = '_ad=again'; })</script>`);
    await page.run(() => window.consentBanner!.rejectAll());
    await open({ categories: [{ id: 'advertising', cookies: [{ name: '_ad*' }] }, { id: 'chat' }] });
    await banner();
    await expect.poll(others).toEqual([]);
    expect((await seen()).map(({ erased }) => names(erased))).toEqual([['_ad']]);
  });

  it('loads no eraser at a start where there is nothing to erase', async () => {
    await open();
    await page.run(() => window.consentBanner!.rejectAll());
    server.reset();
    await open();
    await page.waitFor('consent-button >>> button');
    expect(server.requests('/consent-gate-erase.js')).toEqual([]);
  });
});

describe('a withdrawal', () => {
  it('of all stops what can be stopped, and takes embeds back, without loading the page anew', async () => {
    await open({}, '<iframe data-consent="functional" data-src="/frame"></iframe>');
    await page.run(() => {
      window.ran = [];
      window.consentBanner!.register({ consent: 'analytics', start: () => window.ran!.push('start'), stop: () => window.ran!.push('stop') });
    });
    await page.run(() => window.consentBanner!.acceptAll());
    await page.waitFor('iframe[src]');
    await leave();
    await mark();
    const report = await page.run(() => window.consentBanner!.withdraw());
    expect(names(report.erased)).toEqual(['_ad', '_stat', '_stat_id', 'both', 'stat', 'stat2']);
    expect(report.running).toEqual([]);
    expect(await ran()).toEqual(['start', 'stop']);
    expect(await page.exists('iframe[src]')).toBe(false);
    expect(await page.run(() => 'marked' in window)).toBe(true);
  });

  it('of one category leaves the others', async () => {
    await open();
    await page.run(() => window.consentBanner!.acceptAll());
    await leave();
    await page.run(() => window.consentBanner!.withdraw('analytics'));
    expect(await others()).toEqual(['_ad', 'both', 'sid', 'theme']);
    expect(await page.run(() => window.consentBanner!.state.choices)).toMatchObject({ analytics: 'denied', advertising: 'granted', functional: 'granted' });
  });

  it('loads the page anew once where a script runs on, which then does not run again', async () => {
    await open({}, '<script type="text/plain" data-consent="analytics" src="/a.js"></script><p style="height: 3000px">Long</p>');
    await page.run(() => window.consentBanner!.acceptAll());
    await page.waitFor(() => (window.ran ?? []).length === 1);
    await leave();
    await mark();
    await page.run(() => { scrollTo(0, 1200); });
    await page.run(() => { window.consentBanner!.withdraw(); });
    await again();
    await expect.poll(others).toEqual(['sid', 'theme']);
    expect(await ran()).toEqual([]);
    // The visitor finds their place again.
    await page.waitFor(() => scrollY === 1200);
    expect(visits()).toBe(2);
    expect(await page.run(() => window.consentBanner!.state.choices)).toMatchObject({ analytics: 'denied' });
  });

  it.each([
    ['where the site does not want that', { reloadOnWithdrawal: false }],
    ['where nothing is recorded', { storage: 'memory' }],
    ['where the record can not be read back, so that it would be allowed again', { cookie: { path: '/elsewhere' } }],
  ])('does not load the page anew %s', async (_, more) => {
    await open(more, '<script type="text/plain" data-consent="analytics" src="/a.js" id="counter"></script>');
    await page.run(() => window.consentBanner!.acceptAll());
    await page.waitFor(() => (window.ran ?? []).length === 1);
    const { running } = await page.run(() => window.consentBanner!.withdraw());
    expect(running).toEqual([`${server.origin}/a.js`]);
    expect(visits()).toBe(1);
  });

  it('loads the page anew where what was registered has no stop, and where the site always wants that', async () => {
    await open();
    await page.run(() => {
      window.ran = [];
      window.consentBanner!.register({ id: 'counter', consent: 'analytics', start: () => window.ran!.push('start') });
      return window.consentBanner!.acceptAll();
    });
    await page.waitFor(() => (window.ran ?? []).length === 1);
    await mark();
    await page.run(() => { window.consentBanner!.withdraw(); });
    await again();
    await open({ reloadOnWithdrawal: true });
    await page.run(() => window.consentBanner!.acceptAll());
    await mark();
    await page.run(() => { window.consentBanner!.withdraw('functional'); });
    await again();
    expect(visits()).toBe(4);
  });

  it.each([
    ['of a template', '<template data-consent="analytics"><script src="/a.js"></script></template>'],
    ['that has taken itself out of the page', '<script type="text/plain" data-consent="analytics" src="/gone.js"></script>'],
  ])('knows of a script %s', async (_, body) => {
    server.file('/gone.js', '(window.ran ??= []).push("a"); document.currentScript.remove()', { type: 'text/javascript' });
    await open({ reloadOnWithdrawal: false }, body);
    await page.run(() => window.consentBanner!.acceptAll());
    await page.waitFor(() => (window.ran ?? []).length === 1);
    const { running } = await page.run(() => window.consentBanner!.withdraw());
    expect(running).toHaveLength(1);
    expect(running[0]).toMatch(/\/(a|gone)\.js$/);
  });

  it('asked for by a press, as a listener, is of all', async () => {
    await open({}, '<button id="no">No</button>');
    await page.run(() => { document.querySelector('#no')!.addEventListener('click', window.consentBanner!.withdraw as unknown as EventListener); return window.consentBanner!.acceptAll(); });
    await page.click('#no');
    await page.waitFor(() => window.consentBanner!.state.choices['analytics'] === 'denied');
  });

  it('of one category leaves undecided what is, and of an unknown one is a problem', async () => {
    await open();
    await page.run(() => window.consentBanner!.withdraw('analytics'));
    expect(await page.run(() => window.consentBanner!.state.choices)).toEqual({ necessary: 'granted', analytics: 'denied' });
    await page.run(() => window.consentBanner!.withdraw('analytcs'));
    expect(await page.run(() => window.consentBanner!.problems.map(({ code, key }) => `${code} ${key}`))).toEqual(['unknown-id analytcs']);
  });

  it('loads the page anew though the eraser can not be had', async () => {
    server.file('/consent-gate-erase.js', '', { status: 404 });
    await open({}, '<script type="text/plain" data-consent="analytics" src="/a.js"></script>');
    await page.run(() => window.consentBanner!.acceptAll());
    await page.waitFor(() => (window.ran ?? []).length === 1);
    await mark();
    await page.run(() => { window.consentBanner!.withdraw(); });
    await again();
    expect(await ran()).toEqual([]);
  });

  it('is told once of each embed, also to who had allowed it before', async () => {
    await open({}, '<iframe data-consent="functional" data-src="about:blank#1"></iframe>');
    await page.run(() => window.consentBanner!.acceptAll());
    await page.reload();
    await page.waitFor('iframe[src]');
    expect(await page.run(async () => {
      let told = 0;
      document.addEventListener('consent-withheld', () => { told += 1; });
      await window.consentBanner!.withdraw();
      await window.consentBanner!.choose({ analytics: true });
      return told;
    })).toBe(1);
  });

  it('that the visitor takes back while it is still being carried out loads nothing anew', async () => {
    await open({}, '<script type="text/plain" data-consent="analytics" src="/a.js"></script>', [{ name: 'open', kind: 'indexeddb' }]);
    await page.run(() => new Promise((resolve) => { indexedDB.open('open').onsuccess = resolve; }));
    await page.run(() => window.consentBanner!.acceptAll());
    await page.waitFor(() => (window.ran ?? []).length === 1);
    await page.run(async () => {
      const withdrawn = window.consentBanner!.withdraw();
      await window.consentBanner!.acceptAll();
      await withdrawn;
    });
    await page.run(() => new Promise((resolve) => { setTimeout(resolve, 300); }));
    expect(visits()).toBe(1);
  });

  it('that forgets is announced as a change', async () => {
    await open();
    await page.run(() => window.consentBanner!.withdraw('analytics'));
    expect(await page.run(async () => {
      let changes = 0;
      document.addEventListener('consent-changed', () => { changes += 1; });
      await window.consentBanner!.forget();
      return changes;
    })).toBe(1);
  });

  it('that forgets leaves no record either, and asks again', async () => {
    await open();
    await page.run(() => window.consentBanner!.acceptAll());
    await leave();
    const report = await page.run(() => window.consentBanner!.forget());
    expect(names(report.erased)).toEqual(['_ad', '_stat', '_stat_id', 'both', 'stat', 'stat2']);
    expect(await kept()).toEqual(expect.not.arrayContaining(['consent']));
    await page.reload();
    await banner();
  });

  it('in the preferences says in one line what became of it', async () => {
    await open({}, '', [{ name: 'secret', httpOnly: true }, ...cookies]);
    await page.run(() => window.consentBanner!.acceptAll());
    await leave();
    await page.run(() => window.consentBanner!.show('preferences'));
    await opened();
    await page.click(inside('.dialog .reject'));
    await page.waitFor(() => [...document.querySelector('consent-banner')!.shadowRoot!.querySelectorAll('[role=status]')].some((each) => /Removed/.test(each.textContent!)));
    await preferences();
    expect(await page.text(inside('.note'))).toBe('Removed from this browser: 6. Could not be removed: secret.');
  });
});

interface Library { readonly name: string; readonly code: Uint8Array; readonly start: string; readonly declared: object[] }

const libraries: Library[] = [
  {
    name: 'mixpanel-browser', code: file('mixpanel-browser/dist/mixpanel.umd.js'), declared: [{ name: 'mp_*' }, { name: '__mp*', kind: 'local' }, { name: 'mp_*', kind: 'session' }, { name: '__mp*', kind: 'session' }, { name: 'mp_*', kind: 'local' }, { name: 'mixpanel*', kind: 'indexeddb' }],
    start: `mixpanel.init('token', { api_host: location.origin + '/collect', persistence: 'cookie' }); mixpanel.track('seen');`,
  },
  {
    name: 'posthog-js', code: file('posthog-js/dist/array.full.js'), declared: [{ name: 'ph_*' }, { name: 'ph_*', kind: 'local' }, { name: 'ph_*', kind: 'session' }, { name: '__ph*', kind: 'local' }, { name: 'dmn_chk_*' }],
    start: `posthog.init('token', { api_host: location.origin + '/collect', opt_out_useragent_filter: true, disable_session_recording: true, persistence: 'localStorage+cookie' }); posthog.capture('seen');`,
  },
  {
    name: '@snowplow/browser-tracker', code: file('@snowplow/browser-tracker/dist/index.umd.js'), declared: [{ name: '_sp_*' }, { name: 'snowplow*', kind: 'local' }],
    start: `snowplowBrowserTracking.newTracker('sp', location.origin + '/collect', { appId: 'site' }); snowplowBrowserTracking.enableActivityTracking({ minimumVisitLength: 1, heartbeatDelay: 1 }); snowplowBrowserTracking.trackPageView();`,
  },
];

describe.each(libraries)('withdrawal from $name', ({ code, start, declared }) => {
  it('leaves nothing of it behind, on this page or the next, whatever it writes as it is left', async () => {
    server.file('/library.js', code, { type: 'text/javascript', headers: { 'cache-control': 'no-store' } });
    for (const path of ['/collect', '/collect/track/', '/collect/e/', '/collect/flags/', '/collect/com.snowplowanalytics.snowplow/tp2']) server.answer(path, { body: '{}', type: 'application/json' });
    await open({}, `<script type="text/plain" data-consent="analytics" src="/library.js"></script><script type="text/plain" data-consent="analytics">${start}</script>`, declared);
    await banner();
    await page.click(inside('#accept'));
    await expect.poll(async () => (await others()).length).toBeGreaterThan(0);
    await mark();
    await page.run(() => { window.consentBanner!.withdraw(); });
    await again();
    await expect.poll(others).toEqual([]);
    await page.reload();
    await ready();
    await expect.poll(others).toEqual([]);
  });
});
