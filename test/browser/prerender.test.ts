import { beforeEach, describe, expect, it } from 'vitest';
import { ran } from './documents.js';
import { engine, page, server } from './driver/index.js';
import { connected, denied, everything, granted, nothing, now, quiet, record, serve, stands, text, visit } from './two.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
  for (const id of ['necessary', 'analytics']) server.file(`/${id}.js`, `(window.ran ??= []).push('${id}')`, { type: 'text/javascript' });
  server.page('/frame', '<!doctype html><title>Frame</title>');
});

const gates = `${['necessary', 'analytics'].map((id) => `<script type="text/plain" data-consent="${id}" src="/${id}.js"></script>`).join('')}
  <iframe data-consent="functional" data-src="/frame" title="A frame"></iframe>`;
/** Each event of the library, and whether the page was still out of sight. */
const events = `<script>
  told = [];
  for (const type of ['ready', 'changed', 'prompt', 'shown', 'released', 'erased']) document.addEventListener('consent-' + type, () => told.push((document.prerendering ? 'unseen ' : '') + type));
</script>`;
const told = () => page.run(() => (window as unknown as { told: string[] }).told);
/** For engines that prepare no page: it says so of itself, until it is shown. */
const pretends = `<script>Object.defineProperty(Document.prototype, 'prerendering', { configurable: true, get: () => !window.activated });</script>`;
const activate = () => page.run(() => {
  (window as unknown as { activated: boolean }).activated = true;
  document.dispatchEvent(new Event('prerenderingchange'));
});
/** What such a page must not have done before it is seen. */
const still = async () => {
  expect(await page.run(() => ({
    ran: window.ran ?? [], frames: document.querySelectorAll('iframe[src]').length, banners: document.querySelectorAll('consent-banner, consent-button').length,
    allows: ['necessary', 'analytics'].map((id) => window.consentBanner!.allows(id)), written: window.written, heard: window.heard,
  }))).toEqual({ ran: ['necessary'], frames: 0, banners: 0, allows: [true, false], written: [], heard: [] });
  expect((await told()).filter((each) => each !== 'unseen released')).toEqual([]);
  expect(server.requests('/analytics.js')).toEqual([]);
};

const open = async (act = '') => {
  serve('/page', { head: pretends + events, body: `${gates}<script>${act}</script>` });
  await page.goto('/page');
  await page.waitFor(() => (window.ran ?? []).includes('necessary'));
  await quiet(page);
};
const keep = (value: string) => page.run((each) => {
  document.cookie = `consent=${each}; path=/`;
  window.written = [];
}, value);
/** Of a visitor who has been here. */
const before = async (value: string) => {
  await visit(page, '/before');
  await keep(value);
};

describe('a page that is prerendered', () => {
  it('asks nothing, tells nothing and runs what is required alone, until it is seen', async () => {
    await open();
    await still();
    await page.run(() => { window.consentBanner!.show('preferences'); });
    await quiet(page);
    await still();
    await activate();
    await page.waitFor('consent-banner >>> #accept');
    expect((await told()).filter((each) => !/unseen/.test(each)).slice(0, 2)).toEqual(['ready', 'prompt']);
    await page.click('consent-banner >>> #accept');
    await page.waitFor(() => window.ran!.includes('analytics'));
    expect([await stands(page), await record()]).toEqual([granted, granted]);
  });

  it('does not act on an earlier choice before it is seen, and then does without asking', async () => {
    await before(text('functional.analytics.advertising', ''));
    await open();
    await still();
    await activate();
    await connected(page);
    await page.waitFor(() => window.ran!.includes('analytics') && !!document.querySelector('iframe[src]'));
    expect((await told()).filter((each) => !/released/.test(each))).toEqual(['ready']);
    expect([await stands(page), await page.exists('consent-banner')]).toEqual([granted, false]);
  });

  it.each([
    ['a withdrawal', 'functional.analytics.advertising', '', '', 'functional.analytics.advertising', denied],
    ['a grant', '', 'functional.analytics.advertising', 'functional.analytics.advertising', '', granted],
  ])('reads the record anew when it is seen: %s', async (_, first, refused, then, thenRefused, outcome) => {
    await before(text(first, refused));
    await open();
    await keep(text(then, thenRefused, now));
    await activate();
    await connected(page);
    await quiet(page);
    expect([await stands(page), (await ran()).includes('analytics'), await page.exists('iframe[src]')]).toEqual([outcome, outcome === granted, outcome === granted]);
    expect(await page.run(() => window.written)).toEqual([]);
  });

  it('asks when it is seen, where what was decided has been forgotten meanwhile', async () => {
    await before(text('functional.analytics.advertising', ''));
    await open();
    await page.run(() => { document.cookie = 'consent=; path=/; max-age=0'; });
    await activate();
    await page.waitFor('consent-banner >>> #accept');
    expect([await stands(page), await ran()]).toEqual([nothing, ['necessary']]);
  });

  it.each([
    ['acceptAll()', granted],
    ['rejectAll()', denied],
    ['choose({ analytics: true })', { granted: 'analytics', denied: 'functional,advertising' }],
  ])('lets %s wait until it is seen', async (call, outcome) => {
    await open(`consentBanner.${call}.then(() => { window.done = true; });`);
    await still();
    expect([await page.run(() => 'done' in window), await record()]).toEqual([false, undefined]);
    await activate();
    await page.waitFor(() => 'done' in window);
    expect([await stands(page), await record(), await page.run(() => window.heard.length)]).toEqual([outcome, outcome, 1]);
    expect(await told()).not.toContain('prompt');
  });

  it('that has waited to withdraw goes by what holds when it is seen', async () => {
    await before(text('functional.analytics.advertising', ''));
    await open(`consentBanner.choose({ functional: true }).then(() => { window.done = true; });`);
    await keep(text('', 'functional.analytics.advertising', now));
    await activate();
    await page.waitFor(() => 'done' in window);
    expect(await record()).toEqual({ granted: 'functional', denied: 'analytics,advertising' });
  });
});

// The others prerender nothing.
if (engine.name === 'chromium') describe('a page that Chromium prerenders', () => {
  const rules = `<script type="speculationrules">{"prerender":[{"source":"list","urls":["/next"],"eagerness":"immediate"}]}</script>`;
  /** Prepares the page, and looks at what it has asked the server for out of sight. */
  const prepare = async (act = '') => {
    serve('/next', { head: events, body: `${gates}<script>${act}; document.addEventListener('prerenderingchange', () => { at = [...(window.ran ?? [])]; }); addEventListener('load', () => setTimeout(() => fetch('/prepared'), 500))</script>` });
    await page.run((markup) => { document.head.append(document.createRange().createContextualFragment(markup)); }, rules);
    await expect.poll(() => server.requests('/prepared').length).toBe(1);
    expect(server.requests('/next')[0]!.headers['sec-purpose']).toContain('prerender');
    expect([server.requests('/necessary.js').length, server.requests('/analytics.js').length, server.requests('/frame').length]).toEqual([1, 0, 0]);
  };
  const see = async () => {
    await page.run(() => { setTimeout(() => { location.href = '/next'; }); });
    await page.waitFor(() => location.pathname === '/next' && document.readyState === 'complete');
    expect(await page.run(() => (performance.getEntriesByType('navigation')[0] as unknown as { activationStart: number }).activationStart)).toBeGreaterThan(0);
    expect((await told()).filter((each) => /unseen/.test(each) && !/released/.test(each))).toEqual([]);
    expect(await page.run(() => (window as unknown as { at: string[] }).at)).toEqual(['necessary']);
  };

  it('asks when it is seen', async () => {
    await visit(page, '/before');
    await prepare();
    await see();
    await page.waitFor('consent-banner >>> #accept');
    expect([await stands(page), await record()]).toEqual([nothing, undefined]);
  });

  it('is seen as the choice stands then, made meanwhile in the page before', async () => {
    await visit(page, '/before');
    await prepare();
    await page.run(() => window.consentBanner!.acceptAll());
    await see();
    await page.waitFor(() => window.ran!.includes('analytics'));
    expect([await stands(page), await page.run(() => window.written)]).toEqual([granted, []]);
  });

  it('lets nothing go that was withdrawn meanwhile in the page before', async () => {
    await before(text('functional.analytics.advertising', ''));
    await page.reload();
    await connected(page);
    await prepare('consentBanner.whenAllowed("analytics").then(() => (window.ran ??= []).push("allowed"));');
    await page.run(() => window.consentBanner!.withdraw());
    await see();
    await connected(page);
    await quiet(page);
    expect([await stands(page), await ran()]).toEqual([denied, ['necessary']]);
  });

  it('keeps a call that it has made out of sight until it is seen', async () => {
    await visit(page, '/before');
    await prepare('consentBanner.acceptAll()');
    expect(await record()).toBeUndefined();
    await see();
    await page.waitFor(() => window.ran!.includes('analytics'));
    expect([await record(), await page.run(() => window.heard)]).toEqual([granted, [[everything, '']]]);
  });
});
