import { beforeEach, describe, expect, it } from 'vitest';
import { ran, ready } from './documents.js';
import { page, server } from './driver/index.js';
import { beside, behind, clock, connected, denied, everything, front, granted, heard, mark, marked, mute, nothing, now, quiet, record, script, serve, stands, text, visit, written } from './two.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
  server.file('/a.js', '(window.ran ??= []).push("a")', { type: 'text/javascript' });
  server.page('/frame', '<!doctype html><title>Frame</title>');
});

const frame = '<iframe data-consent="functional" data-src="/frame" title="A frame"></iframe>';

describe.each([['a cookie', {}], ['local storage', { storage: 'local' }]])('with the record in %s', (_, kept) => {
  it('a choice made in one tab reaches the other at once, and is written and told once', async () => {
    await visit(page, '/first', { head: behind, body: script + frame, with: kept });
    const second = await beside({ body: script, with: kept });
    await second.click('consent-banner >>> #accept');
    await page.waitFor(() => window.consentBanner!.state.decided && (window.ran ?? []).length === 1);
    await page.waitFor('iframe[src]');
    expect(await page.exists('consent-banner[view]')).toBe(false);
    await quiet(second);
    await quiet(page);
    for (const tab of [page, second]) expect([await stands(tab), await heard(tab)]).toEqual([granted, [[everything, '']]]);
    expect(await ran()).toEqual(['a']);
    expect([await written(page), await written(second)]).toEqual([0, 1]);
    expect(await page.run(() => window.consentBanner!.state.source)).toBe('accept');
  });

  it('a withdrawal in one tab stops and takes back what the other had let go', async () => {
    await visit(page, '/first', { head: behind, body: frame, with: kept });
    await page.run(() => {
      window.ran = [];
      window.consentBanner!.register({ consent: 'analytics', start: () => window.ran!.push('start'), stop: () => window.ran!.push('stop') });
      return window.consentBanner!.acceptAll();
    });
    await page.waitFor('iframe[src]');
    await mark(page);
    const second = await beside({ with: kept });
    expect(await stands(second)).toEqual(granted);
    await second.run(() => window.consentBanner!.withdraw());
    await page.waitFor(() => !document.querySelector('iframe[src]') && window.ran!.includes('stop'));
    expect([await ran(), await stands(page), await heard(page)]).toEqual([['start', 'stop'], denied, [[everything, ''], ['', everything]]]);
    await quiet(page);
    expect([await marked(page), await written(page), await written(second)]).toEqual([true, 1, 1]);
  });

  it('a withdrawal loads the other tab anew where a script runs on', async () => {
    await visit(page, '/first', { head: behind, body: script, with: kept });
    await page.run(() => window.consentBanner!.acceptAll());
    await page.waitFor(() => (window.ran ?? []).length === 1);
    await mark(page);
    const second = await beside({ with: kept });
    await second.run(() => window.consentBanner!.withdraw('analytics'));
    await page.waitFor(() => !('marked' in window));
    await connected(page);
    await quiet(page);
    expect([await ran(), await stands(page)]).toEqual([[], { granted: 'functional,advertising', denied: 'analytics' }]);
    expect([server.requests('/first').length, server.requests('/second').length]).toEqual([2, 1]);
  });

  it('what one tab forgets the other forgets', async () => {
    await visit(page, '/first', { head: behind, body: frame, with: kept });
    await page.run(() => window.consentBanner!.acceptAll());
    await page.waitFor('iframe[src]');
    const second = await beside({ with: kept });
    await second.run(() => window.consentBanner!.forget());
    await page.waitFor(() => !window.consentBanner!.state.decided && !document.querySelector('iframe[src]'));
    await quiet(page);
    for (const tab of [page, second]) expect([await stands(tab), await written(tab)]).toEqual([nothing, 1]);
    expect([await page.cookies(), await page.run(() => localStorage.length)]).toEqual([[], 0]);
  });
});

it.each(['session', 'memory'])('with storage "%s" a choice is each tab\'s own', async (storage) => {
  await visit(page, '/first', { body: script, with: { storage } });
  const second = await beside({ body: script, with: { storage } });
  await second.run(() => window.consentBanner!.acceptAll());
  await second.waitFor(() => (window.ran ?? []).length === 1);
  await quiet(second);
  await front(page);
  await quiet(page);
  expect([await stands(page), await heard(page), await ran()]).toEqual([nothing, [], []]);
  expect(await page.exists('consent-banner[view]')).toBe(true);
  await page.run(() => window.consentBanner!.rejectAll());
  await quiet(page);
  expect([await stands(page), await stands(second)]).toEqual([denied, granted]);
});

/** For a page that has not been told yet what another one has written: it sees that once it has written itself. */
const late = `<script>{
  const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  let wrote = false;
  Object.defineProperty(Document.prototype, 'cookie', { configurable: true, get() { return wrote ? get.call(this) : ''; }, set(text) { wrote = true; set.call(this, text); } });
}</script>`;

describe.each([['has read the first', ''], ['can not have known of the first', late]])('of two tabs, where the second %s', (_, unaware) => {
  const [no, yes, some, other] = [{ functional: false, analytics: false, advertising: false }, { functional: true, analytics: true, advertising: true }, { functional: true, analytics: false, advertising: false }, { functional: false, analytics: true, advertising: false }];
  it.each([
    ['in the same second a refusal wins over a later grant', no, 0, yes, 0, denied],
    ['in the same second a refusal wins over an earlier grant', yes, 0, no, 0, denied],
    ['in the same second a refusal wins, id by id', some, 0, other, 0, denied],
    ['in the same second what both grant is granted', some, 0, yes, 0, { granted: 'functional', denied: 'analytics,advertising' }],
    ['in a later second a grant wins', no, 0, yes, 1, granted],
    ['in a later second a refusal wins', yes, 0, no, 1, denied],
    ['the later wins, however late the earlier is written', yes, 2, no, 1, granted],
    ['the later refusal wins, however late the earlier is written', no, 2, yes, 1, denied],
  ] as const)('%s, and both and the record agree', async (_name, one, oneAt, two, twoAt, outcome) => {
    await visit(page, '/first', { head: behind + clock(now + oneAt) });
    const second = await beside({ head: behind + clock(now + twoAt) + unaware });
    await page.run((choices) => window.consentBanner!.choose(choices), one);
    // What they have heard of one another they have not seen yet, or they have.
    await second.run((choices) => { void window.consentBanner!.choose(choices); }, two);
    await expect.poll(async () => [await stands(page), await stands(second), await record()], { timeout: 5000 }).toEqual([outcome, outcome, outcome]);
    for (const tab of [page, second, page]) await quiet(tab);
    expect([await stands(page), await stands(second), await record()]).toEqual([outcome, outcome, outcome]);
    expect((await written(page)) + (await written(second))).toBeLessThanOrEqual(3);
    await page.reload();
    await ready();
    expect(await stands(page)).toEqual(outcome);
  });
});

it('a choice that waits for its files is not announced over the refusal of another tab', async () => {
  await visit(page, '/first', { head: behind + clock(now) });
  for (const name of ['ui', 'keep']) server.file(`/consent-gate-${name}.js`, await (await fetch(`${server.origin}/consent-gate-${name}.js`)).text(), { type: 'text/javascript', delay: 4000 });
  serve('/second', { head: behind + clock(now), body: script });
  // Some engines' load event waits for the files.
  const second = await page.newTab();
  await second.goto('/second', { wait: 'start' });
  await second.waitFor(() => !!window.consentBanner);
  await second.run(() => { void window.consentBanner!.acceptAll(); });
  await page.run(() => window.consentBanner!.rejectAll());
  expect(await heard(second)).toEqual([]);
  await second.waitFor(() => window.heard.length > 0, { timeout: 10_000 });
  await quiet(second);
  expect([await stands(second), await record(), await second.run(() => window.ran ?? [])]).toEqual([denied, denied, []]);
  expect((await heard(second)).map(([given]) => given).join('')).toBe('');
});

describe('a tab that nobody tells', () => {
  it('does not grant again, by a choice of its own, what another one has withdrawn', async () => {
    await visit(page, '/first', { head: mute + behind + clock(now), body: frame });
    await page.run(() => window.consentBanner!.acceptAll());
    // Firefox tells a page again of what it has written itself, which for a moment undoes what it has written since.
    await quiet(page);
    await page.run((value) => { document.cookie = `consent=${value}; path=/`; }, text('', 'functional.analytics.advertising', now + 1));
    await quiet(page);
    expect(await stands(page)).toEqual(granted);
    await page.run(() => window.consentBanner!.choose({ functional: true }));
    const outcome = { granted: 'functional', denied: 'analytics,advertising' };
    expect([await stands(page), await record(), (await heard(page)).at(-1)]).toEqual([outcome, outcome, ['', 'analytics,advertising']]);
    expect(await page.exists('iframe[src]')).toBe(true);
  });

  it('sees what a server has written when it comes to the front', async () => {
    await visit(page, '/first', { head: mute, body: script });
    const second = await page.newTab();
    serve('/second', {}, { 'set-cookie': `consent=${text('functional.analytics.advertising', '')}; Path=/` });
    await second.goto('/second');
    await front(page);
    await page.waitFor(() => (window.ran ?? []).length === 1);
    expect([await stands(page), await heard(page), await written(page)]).toEqual([granted, [[everything, '']], 0]);
    expect(await page.exists('consent-banner[view]')).toBe(false);
  });

  it('sees what another host under its domain has written', async () => {
    const with_ = { cookie: { domain: 'site.example' } };
    serve('/page', { with: with_, body: frame });
    await page.goto('https://one.site.example/page');
    await connected(page);
    await page.run(() => window.consentBanner!.acceptAll());
    const second = await page.newTab('https://two.site.example/page');
    await connected(second);
    expect(await stands(second)).toEqual(granted);
    await second.run(() => window.consentBanner!.withdraw('functional'));
    await front(page);
    await page.waitFor(() => window.consentBanner!.state.choices['functional'] === 'denied' && !document.querySelector('iframe[src]'));
    expect(await written(page)).toBe(1);
  });
});
