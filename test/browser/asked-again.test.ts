import { beforeEach, describe, expect, it } from 'vitest';
import { page, server } from './driver/index.js';
import { banner, gone, inside, open, problems, state, words } from './face.js';
import { ahead, asked, four, haveRun, notes, record, scripts, settled, text, three, wrongs } from './visitors.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
});

const body = three + words;
const accept = () => page.run(() => window.consentBanner!.acceptAll());
const reject = () => page.run(() => window.consentBanner!.rejectAll());

describe('a choice is asked for again', () => {
  it.each([
    ['a grant', {}, accept, 179, 181], ['a refusal', {}, reject, 179, 181],
    ['a grant', { refusedDays: 365 }, accept, 179, 181], ['a refusal', { refusedDays: 365 }, reject, 364, 366],
    ['a grant', { days: 30 }, accept, 29, 31],
  ] as const)('when it has expired: %s with %j', async (_, more, choose, still, over) => {
    const config = { categories: four, ...more };
    await open({ with: config });
    await choose();
    await open({ with: config, head: ahead(still), body });
    await settled();
    expect([await asked(), (await haveRun()).length]).toEqual([false, choose === accept ? 3 : 0]);
    await open({ with: config, head: ahead(over), body });
    await banner();
    expect(await haveRun()).toEqual([]);
    expect(await state()).toMatchObject({ decided: false, undecided: ['functional', 'analytics', 'advertising'] });
  });

  it('when the revision was raised: all of it, with what the site says has changed', async () => {
    const revisionNote = { en: 'We have a new advertising partner.', de: 'Wir haben einen neuen Werbepartner.' };
    await open({ with: { categories: four, revision: 1, revisionNote } });
    await banner();
    // A first visitor has seen nothing that could have changed.
    expect(await notes()).toEqual([]);
    await page.click(inside('#accept'));
    await gone();
    await open({ with: { categories: four, revision: 1, revisionNote }, body });
    await settled();
    expect(await asked()).toBe(false);
    await open({ with: { categories: four, revision: 2, revisionNote }, body });
    await banner();
    expect([await notes(), await haveRun()]).toEqual([['We have a new advertising partner.'], []]);
    expect(await text()).toContain('Functional, Analytics, Advertising.');
    await page.click(inside('#reject'));
    await gone();
    expect(await record()).toMatchObject({ r: '2', a: 'necessary' });
    await open({ with: { categories: four, revision: 2, revisionNote }, body });
    await settled();
    expect(await asked()).toBe(false);
    // What is asked again on this page has not changed since.
    await page.run(() => window.consentBanner!.forget());
    await page.run(() => window.consentBanner!.show('banner'));
    await banner();
    expect(await notes()).toEqual([]);
  });

  it('for a new category, which alone is named; what was decided stands, whatever is pressed for the new one', async () => {
    await open({ with: { categories: four } });
    await page.run(() => window.consentBanner!.choose({ analytics: true }));
    const more = { categories: [...four, { id: 'video' }] };
    await open({ with: more, body: body + scripts('video') });
    await banner();
    expect(await text()).toContain('for: video.');
    expect([await haveRun(), (await state()).undecided]).toEqual([['analytics'], ['video']]);
    await page.click(inside('#accept'));
    await gone();
    await expect.poll(haveRun).toEqual(['analytics', 'video']);
    expect(await record()).toMatchObject({ a: 'necessary.analytics.video', d: 'functional.advertising' });
  });

  it('for a new service, which alone is named', async () => {
    const [necessary, functional, ...others] = four;
    const chat = { id: 'chat', label: 'Example Chat' };
    await open({ with: { categories: [necessary, { ...functional, services: [chat] }, ...others] } });
    await page.run(() => window.consentBanner!.choose({ functional: true }));
    await open({ with: { categories: [necessary, { ...functional, services: [chat, { id: 'maps', label: 'Example Maps' }] }, ...others] }, body: body + scripts('chat', 'maps') });
    await banner();
    expect(await text()).toContain('for: Example Maps.');
    expect(await haveRun()).toEqual(['chat', 'functional']);
    await page.click(inside('#accept'));
    await gone();
    await expect.poll(haveRun).toEqual(['chat', 'functional', 'maps']);
    expect(await record()).toMatchObject({ a: 'necessary.functional.chat.maps', d: 'analytics.advertising' });
  });

  it.each(['%E0%A4%A', 'v=1&t=1&e=', '{"a":1}', 'v=2&t=1795312000&e=9999999999&r=0&m=opt-in&s=accept&a=analytics&d='])('where the record cannot be read: %s', async (value) => {
    await open({ with: { categories: four } });
    await page.setCookie({ name: 'consent', value, path: '/' });
    await open({ with: { categories: four }, body });
    await banner();
    expect([await haveRun(), await problems()]).toEqual([[], []]);
    await page.click(inside('#reject'));
    await gone();
    expect(await record()).toMatchObject({ v: '1', a: 'necessary' });
  });
});

describe('a choice is not asked for again', () => {
  it.each([
    ['other words, another look', { texts: { en: { title: 'Cookies?' } }, layout: 'box', controller: 'Other Ltd' }],
    ['another order', { categories: [...four].reverse() }],
    ['a category less', { categories: four.slice(0, 3) }],
    ['other cookies, days and policy', { categories: four.map((each) => ({ ...each, cookies: [{ name: 'x' }] })), days: 90, policyUrl: '/other' }],
    ['a revision that went back', { revision: 1 }],
    ['a new category that is required', { categories: [...four, { id: 'basket', required: true }] }],
  ])('for %s', async (_, more) => {
    await open({ with: { categories: four, revision: 2 } });
    await page.run(() => window.consentBanner!.choose({ analytics: true }));
    await open({ with: { categories: four, revision: 2, ...more }, body });
    await settled();
    expect([await asked(), (await state()).decided, (await haveRun()).filter((id) => id !== 'analytics')]).toEqual([false, true, []]);
  });
});

describe('what cannot be read as it is written', () => {
  it.each([
    [{ mode: 'optout' }, ['bad-value mode']],
    [{ mode: 7 }, ['bad-value mode']],
    [{ mode: 'opt-out', days: -1 }, ['bad-value days']],
    [{ mode: 'opt-out', days: 1.5 }, ['bad-value days']],
    [{ days: 400 }, ['days-too-long days']],
    [{ refusedDays: 0 }, ['bad-value refusedDays']],
    [{ region: 'Atlantis', regions: { US: 'opt-out' } }, ['bad-value region']],
    [{ region: 7, regions: { US: 'opt-out' } }, ['bad-value region']],
    [{ region: 'US', regions: { US: 'optout' } }, ['bad-value regions.US']],
    [{ region: 'US', regions: { USA: 'opt-out', US: 'opt-in' } }, ['bad-value regions.USA']],
    [{ regions: 'US' }, ['bad-value regions']],
    [{ gpc: 'no' }, ['bad-value gpc']],
  ])('is a problem, and read strictly: %j', async (more, found) => {
    await open({ with: { categories: four, ...more }, body });
    await banner();
    await expect.poll(wrongs).toEqual(found);
    const { mode } = await state();
    expect([mode, await haveRun()]).toEqual('mode' in more && more.mode === 'opt-out' ? ['opt-out', ['advertising', 'analytics', 'functional']] : ['opt-in', []]);
    await reject();
    const { t, e } = await record();
    expect((Number(e) - Number(t)) / 86400).toBe('days' in more && more.days === 400 ? 395 : 180);
  });

  it.each(['', 'XX', 'ZZ', 'T1'])('is no problem where it is how a server says that it does not know the region (%j)', async (region) => {
    await open({ with: { categories: four, region, regions: { US: 'opt-out', '*': 'opt-in' } } });
    await banner();
    await settled();
    expect([await problems(), (await state()).mode]).toEqual([[], 'opt-in']);
  });
});
