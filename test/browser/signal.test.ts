import { beforeEach, describe, expect, it } from 'vitest';
import { engine, page, server } from './driver/index.js';
import { banner, gone, inside, kept, open, opened, preferences, problems, state, words } from './face.js';
import { asked, four, gpc, gpcLate, gpcNow, haveRun, notes, record, settled, text, three } from './visitors.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
});

const honoured = ['Opt-out request honoured: your browser sends Global Privacy Control.'];
const optOut = { mode: 'opt-out', categories: four };
const body = three + words;
const visits = () => server.requests('/page').length;

describe('Global Privacy Control, by opt-out', () => {
  it.each([
    ['those that are sold', four.map((each) => (each.id === 'functional' ? { ...each, sale: true } : each)), ['advertising', 'analytics']],
    ['advertising, where none is', four, ['analytics', 'functional']],
  ])('denies %s from the start, and the notice says so', async (_, categories, run) => {
    await open({ with: { ...optOut, categories }, head: gpc, body });
    await banner();
    await settled();
    expect(await haveRun()).toEqual(run);
    expect(await state()).toMatchObject({ gpc: true, decided: false, choices: Object.fromEntries(['functional', 'analytics', 'advertising'].map((id) => [id, run.includes(id) ? 'granted' : 'denied'])) });
    expect([await notes(), await kept(), await problems()]).toEqual([honoured, [], []]);
    await preferences();
    expect(await page.text(inside('dialog [part=note]'))).toBe(honoured[0]);
    expect(await page.on('consent-banner', (host) => [...host.shadowRoot!.querySelectorAll<HTMLElement>('[role=switch][aria-checked=true]')].map(({ dataset }) => dataset['id']).sort())).toEqual(run);
  });

  it('is silent where it is off', async () => {
    await open({ with: optOut, body });
    await banner();
    expect([await notes(), (await state()).gpc, await haveRun()]).toEqual([[], false, ['advertising', 'analytics', 'functional']]);
  });

  if (engine.can.globalPrivacyControl) it('is honoured as the browser itself sets it', async () => {
    await page.globalPrivacyControl();
    await open({ with: optOut, body });
    await banner();
    expect([await notes(), await haveRun()]).toEqual([honoured, ['analytics', 'functional']]);
  });

  it('outranks a grant that was made without it: that is asked for again, alone, with the note', async () => {
    await open({ with: optOut, body });
    await banner();
    await page.click(inside('#accept'));
    await gone();
    expect(await record()).not.toHaveProperty('g');
    await open({ with: optOut, head: gpc, body });
    await banner();
    expect(await notes()).toEqual(honoured);
    expect(await text()).toContain('for: Advertising.');
    expect([await haveRun(), (await state()).undecided]).toEqual([['analytics', 'functional'], ['advertising']]);
  });

  it('is outranked by a choice that was made with the note shown, which is not asked again', async () => {
    await open({ with: optOut, head: gpc, body });
    await banner();
    await page.click(inside('#accept'));
    await gone();
    await expect.poll(haveRun).toEqual(['advertising', 'analytics', 'functional']);
    expect(await record()).toMatchObject({ g: '1', a: 'necessary.functional.analytics.advertising' });
    await open({ with: optOut, head: gpc, body });
    await settled();
    expect([await asked(), await haveRun()]).toEqual([false, ['advertising', 'analytics', 'functional']]);
    // Nor once it is off again.
    await open({ with: optOut, body });
    await settled();
    expect([await asked(), await haveRun()]).toEqual([false, ['advertising', 'analytics', 'functional']]);
  });

  it('leaves a refusal that was made without it as it is', async () => {
    await open({ with: optOut });
    await page.run(() => window.consentBanner!.rejectAll());
    await open({ with: optOut, head: gpc, body });
    await settled();
    expect([await asked(), await haveRun()]).toEqual([false, []]);
  });

  it('changes nothing where the site says "ignore"', async () => {
    await open({ with: { ...optOut, gpc: 'ignore' }, head: gpc, body });
    await banner();
    expect([await notes(), await haveRun()]).toEqual([[], ['advertising', 'analytics', 'functional']]);
    await page.click(inside('#accept'));
    await gone();
    await open({ with: { ...optOut, gpc: 'ignore' }, head: gpc, body });
    await settled();
    expect(await asked()).toBe(false);
  });

  it('that comes late still counts, and the notice that is open says so', async () => {
    await open({ with: optOut, body: words });
    await banner();
    await gpcNow();
    await page.waitFor(inside('.banner [part=note]'));
    expect([await notes(), await asked()]).toEqual([honoured, true]);
    expect(await state()).toMatchObject({ view: 'banner', gpc: true, choices: { analytics: 'granted', advertising: 'denied' } });
    await page.click(inside('#accept'));
    await gone();
    expect(await record()).toMatchObject({ g: '1' });
  });

  it('that comes late in each page never loads one anew by itself: the signal is not there yet when that starts', async () => {
    await open({ with: optOut, head: gpcLate, body });
    await banner();
    await expect.poll(notes).toEqual(honoured);
    await settled();
    expect([visits(), (await state()).choices['advertising']]).toEqual([1, 'denied']);
  });

  it('is not outranked by a press that came before the note', async () => {
    await open({ with: optOut, body: words });
    await banner();
    await page.run(() => {
      Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true, configurable: true });
      document.querySelector('consent-banner')!.shadowRoot!.getElementById('accept')!.click();
    });
    await expect.poll(notes).toEqual(honoured);
    expect(await record()).not.toHaveProperty('g');
    expect(await text()).toContain('for: Advertising.');
    expect(await state()).toMatchObject({ decided: false, undecided: ['advertising'], choices: { analytics: 'granted', advertising: 'denied' } });
    await page.click(inside('#accept'));
    await gone();
    expect(await record()).toMatchObject({ g: '1' });
  });
});

describe('Global Privacy Control, by opt-in', () => {
  it('changes nothing before a decision, and a grant that is made with the note shown stands', async () => {
    await open({ with: { categories: four }, head: gpc, body });
    await banner();
    expect(await haveRun()).toEqual([]);
    expect(await state()).toMatchObject({ choices: { necessary: 'granted' }, undecided: ['functional', 'analytics', 'advertising'] });
    expect(await notes()).toEqual(honoured);
    await page.click(inside('#accept'));
    await gone();
    await open({ with: { categories: four }, head: gpc, body });
    await settled();
    expect([await asked(), await haveRun()]).toEqual([false, ['advertising', 'analytics', 'functional']]);
  });

  it('has a grant that was made without it asked for again, with the note', async () => {
    await open({ with: { categories: four } });
    await page.run(() => window.consentBanner!.acceptAll());
    await open({ with: { categories: four }, head: gpc, body });
    await banner();
    expect([await haveRun(), await notes(), (await state()).undecided]).toEqual([['analytics', 'functional'], honoured, ['advertising']]);
  });

  it('that comes late has its note, too, in whichever layer is open', async () => {
    await open({ with: { categories: four } });
    await banner();
    await gpcNow();
    await expect.poll(notes).toEqual(honoured);
    await page.click(inside('#customize'));
    await opened();
    expect(await page.text(inside('dialog [part=note]'))).toBe(honoured[0]);
  });

  it('has no note in a mode that only tells', async () => {
    await open({ with: { mode: 'notice', categories: [four[0]] }, head: gpc });
    await page.waitFor(inside('#close'), { until: 'visible' });
    expect(await notes()).toEqual([]);
  });
});
