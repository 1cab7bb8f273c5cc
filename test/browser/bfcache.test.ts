import { beforeEach, describe, expect, it } from 'vitest';
import { html, ran } from './documents.js';
import { page, server } from './driver/index.js';
import { beside, connected, denied, everything, granted, heard, nothing, quiet, script, serve, stands } from './two.js';

/** A page of which nothing may be kept is in no such cache. */
const keeps = { 'cache-control': 'no-cache' };
const frame = '<iframe data-consent="functional" data-src="/frame" title="A frame"></iframe>';
const note = '<script>shown = []; addEventListener("pageshow", ({ persisted }) => shown.push(persisted));</script>';

/** Whether a page is kept is the browser's to say: Firefox keeps none that happens to wait for anything. */
const kept = { retry: 2 };

beforeEach(async () => {
  await page.clear();
  server.reset();
  server.file('/a.js', '(window.ran ??= []).push("a")', { type: 'text/javascript' });
  server.page('/frame', '<!doctype html><title>Frame</title>', keeps);
  serve('/second', {}, keeps);
});

const open = async (body = '', head = '') => {
  serve('/first', { head: note, body: `${head}${body}` }, keeps);
  await page.goto('/first');
  await connected(page);
};
const away = async () => {
  // Firefox keeps no page that waits for anything.
  await quiet(page);
  await page.goto('/second');
  await connected(page);
};
const shown = () => page.run(() => (window as unknown as { shown: boolean[] }).shown);
/** Goes back, and says whether the page was taken out of the cache. */
const back = async () => {
  await page.back();
  await page.waitFor(() => document.readyState === 'complete' && location.pathname === '/first');
  return (await shown()).at(-1);
};

describe('a page with the library is in the back/forward cache', kept, () => {
  it('as one without it is', async () => {
    server.page('/first', html({ head: note, script: '' }), keeps);
    await page.goto('/first');
    await page.goto('/second');
    expect(await back()).toBe(true);
  });

  it.each([
    ['while it asks', () => Promise.resolve()],
    ['with its second layer open', async () => {
      await page.run(() => window.consentBanner!.show('preferences'));
      await page.waitFor(() => !!document.querySelector('consent-banner')!.shadowRoot!.querySelector('dialog[open]'));
    }],
    ['after a choice', () => page.click('consent-banner >>> #accept')],
    ['after a withdrawal', () => page.run(async () => {
      await window.consentBanner!.acceptAll();
      await window.consentBanner!.withdraw('functional');
    })],
    ['on a later visit', async () => {
      await page.run(() => window.consentBanner!.acceptAll());
      await page.goto('/first');
      await connected(page);
    }],
  ] as const)('%s', async (_, act) => {
    await open(script.replace('analytics', 'functional analytics') + frame.replace('functional', 'advertising'));
    await act();
    await expect.poll(async () => {
      await away();
      return back();
    }, { timeout: 15_000 }).toBe(true);
  });

  it('and still hears of other tabs when it is back, and still takes a choice', async () => {
    await open(frame, `<script>addEventListener('visibilitychange', (event) => event.stopImmediatePropagation(), true)</script>`);
    await away();
    expect(await back()).toBe(true);
    const second = await beside({}, '/beside');
    await second.run(() => window.consentBanner!.choose({ functional: true }));
    await page.waitFor('iframe[src]');
    expect(await heard(page)).toEqual([['functional', 'analytics,advertising']]);
    await page.run(() => window.consentBanner!.rejectAll());
    await expect.poll(() => stands(second)).toEqual(denied);
    expect(await stands(page)).toEqual(denied);
  });
});

describe('a page that comes back from the cache', kept, () => {
  it('asks on where nothing was decided meanwhile', async () => {
    await open(script);
    await away();
    expect(await back()).toBe(true);
    await quiet(page);
    expect([await stands(page), await heard(page), await ran()]).toEqual([nothing, [], []]);
    await page.click('consent-banner >>> #accept');
    await page.waitFor(() => (window.ran ?? []).length === 1);
  });

  it('releases what was granted meanwhile, and its banner is gone', async () => {
    await open(script + frame);
    await away();
    await page.click('consent-banner >>> #accept');
    await page.waitFor(() => window.consentBanner!.state.decided);
    expect(await back()).toBe(true);
    await page.waitFor(() => (window.ran ?? []).length === 1 && !document.querySelector('consent-banner[view]'));
    await page.waitFor('iframe[src]');
    expect([await stands(page), await heard(page)]).toEqual([granted, [[everything, '']]]);
  });

  it('asks no more where all was refused meanwhile', async () => {
    await open(script);
    await away();
    await page.click('consent-banner >>> #reject');
    await page.waitFor(() => window.consentBanner!.state.decided);
    expect(await back()).toBe(true);
    await page.waitFor(() => !document.querySelector('consent-banner[view]'));
    expect([await stands(page), await ran()]).toEqual([denied, []]);
  });

  const registered = async () => {
    await page.run(() => {
      window.ran = [];
      window.consentBanner!.register({ consent: 'analytics', start: () => window.ran!.push('start'), stop: () => window.ran!.push('stop') });
      return window.consentBanner!.acceptAll();
    });
    await page.waitFor('iframe[src]');
  };

  it.each(['withdraw', 'forget'] as const)('stops and takes back what %s() has ended meanwhile, and lets nothing more go', async (name) => {
    // What a page does of its own as soon as it is back.
    await open(`${frame}<script>addEventListener('pageshow', ({ persisted }) => {
      if (!persisted) return;
      ran.push(\`allowed: \${consentBanner.allows('analytics')}\`);
      document.body.append(Object.assign(document.createElement('script'), { type: 'text/plain', text: 'ran.push("late")' }));
      document.body.lastChild.dataset.consent = 'analytics';
      document.body.insertAdjacentHTML('beforeend', '<iframe data-consent="functional" data-src="/frame?late" title="Another frame"></iframe>');
    });</script>`);
    await registered();
    await away();
    await page.run((each) => window.consentBanner![each](), name);
    expect(await back()).toBe(true);
    await page.waitFor(() => window.ran!.includes('stop') && !document.querySelector('iframe[src]'));
    await quiet(page);
    expect((await ran()).sort()).toEqual(['allowed: false', 'start', 'stop']);
    expect([await stands(page), (await heard(page)).length, server.requests('/frame?late').length]).toEqual([name === 'forget' ? nothing : denied, 2, 0]);
  });

  it('does so, too, where another tab has withdrawn meanwhile', async () => {
    await open(frame);
    await page.run(() => window.consentBanner!.acceptAll());
    await page.waitFor('iframe[src]');
    await away();
    const second = await beside({}, '/beside');
    await second.run(() => window.consentBanner!.withdraw());
    // A message may be a reason to put a page out of the cache.
    await back();
    await page.waitFor(() => window.consentBanner!.state.choices['functional'] === 'denied' && !document.querySelector('iframe[src]'));
    expect(await stands(page)).toEqual(denied);
  });

  it('is loaded anew where a script runs on that was withdrawn meanwhile', async () => {
    await open(script);
    await page.run(() => window.consentBanner!.acceptAll());
    await page.waitFor(() => (window.ran ?? []).length === 1);
    await away();
    await page.run(() => window.consentBanner!.withdraw());
    await page.back();
    await page.waitFor(() => location.pathname === '/first' && (window as unknown as { shown: boolean[] }).shown.join() === 'false' && document.readyState === 'complete');
    expect(await page.run(() => performance.getEntriesByType('navigation').map((entry) => (entry as PerformanceNavigationTiming).type))).toEqual(['reload']);
    expect([await stands(page), await ran()]).toEqual([denied, []]);
  });
});
