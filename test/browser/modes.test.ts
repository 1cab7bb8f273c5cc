import { beforeEach, describe, expect, it } from 'vitest';
import { page, server } from './driver/index.js';
import { banner, gone, inside, kept, long, open, opened, problems, state, words } from './face.js';
import { asked, four, haveRun, record, scripts, settled, text, three, title, wrongs } from './visitors.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
});

const back = 'consent-button >>> button';
const optOut = { mode: 'opt-out', categories: four };
const body = three + words;
const buttons = () => page.on('consent-banner', (host) => [...host.shadowRoot!.querySelectorAll<HTMLElement>('.banner button')].map(({ id, dataset, innerText, title: name }) => [id, dataset['action'], name || innerText]));

describe('opt-out', () => {
  it('runs everything before a decision, and shows a notice in its own words, with three buttons of equal rank', async () => {
    await open({ with: { ...optOut, controller: 'Example Ltd' }, body });
    await banner();
    expect(await haveRun()).toEqual(['advertising', 'analytics', 'functional']);
    expect(await state()).toMatchObject({ mode: 'opt-out', decided: false, choices: { functional: 'granted', analytics: 'granted', advertising: 'granted' } });
    expect(await kept()).toEqual([]);
    expect(await title()).toBe('Your Privacy Choices');
    expect(await text()).toMatch(/^Unless you refuse, Example Ltd .* Functional, Analytics, Advertising\. You can refuse/);
    expect(await buttons()).toEqual([['accept', 'accept', 'Accept all'], ['reject', 'reject', 'Reject all'], ['customize', 'customize', 'Choose']]);
    const looks = (selector: string) => page.on(inside(selector), (each) => ['font-size', 'font-weight', 'padding', 'border', 'color', 'background-color'].map((name) => getComputedStyle(each).getPropertyValue(name)));
    expect(await looks('#accept')).toEqual(await looks('#reject'));
    expect(await problems()).toEqual([]);
  });

  it('is refused by one press, which loads the page anew, and stays refused on the next one', async () => {
    await open({ with: optOut, body });
    await banner();
    await page.run(() => { (window as unknown as { old: boolean }).old = true; });
    await page.click(inside('#reject'));
    await page.waitFor(() => !('old' in window) && !!window.consentBanner?.state.decided && document.readyState === 'complete');
    expect(await haveRun()).toEqual([]);
    expect(await record()).toMatchObject({ m: 'opt-out', s: 'reject', a: 'necessary', d: 'functional.analytics.advertising' });
    await open({ with: optOut, body });
    await settled();
    expect(await haveRun()).toEqual([]);
    expect(await asked()).toBe(false);
  });

  it('is accepted by one press, and not asked again', async () => {
    await open({ with: optOut, body });
    await banner();
    await page.click(inside('#accept'));
    await gone();
    expect(await haveRun()).toEqual(['advertising', 'analytics', 'functional']);
    await open({ with: optOut, body });
    await settled();
    expect(await state()).toMatchObject({ decided: true, source: 'accept' });
    expect([await haveRun(), await asked()]).toEqual([['advertising', 'analytics', 'functional'], false]);
  });

  it('becomes an opt-in where the element says so later, while it is open', async () => {
    await open({ with: optOut, body: `<consent-banner></consent-banner>${body}` });
    await banner();
    await page.run(() => document.querySelector('consent-banner')!.setAttribute('mode', 'opt-in'));
    await expect.poll(text).toMatch(/^With your consent, .* Functional, Analytics, Advertising\./);
    expect(await state()).toMatchObject({ mode: 'opt-in', decided: false, view: 'banner', undecided: ['functional', 'analytics', 'advertising'] });
    expect(await page.run(() => window.consentBanner!.allows('analytics'))).toBe(false);
  });

  it('becomes what holds in a stricter region where the element says so later, while it is open', async () => {
    await open({ with: { ...optOut, region: 'US-TX', regions: { DE: 'opt-in', '*': 'opt-out' } }, body: `<consent-banner></consent-banner>${body}` });
    await banner();
    expect(await state()).toMatchObject({ mode: 'opt-out', region: 'US-TX' });
    await page.run(() => document.querySelector('consent-banner')!.setAttribute('region', 'DE'));
    await expect.poll(text).toMatch(/^With your consent, .* Functional, Analytics, Advertising\./);
    expect(await state()).toMatchObject({ mode: 'opt-in', region: 'DE', decided: false, view: 'banner' });
    expect(await page.run(() => window.consentBanner!.allows('analytics'))).toBe(false);
  });

  it('is left as it is by Escape, by scrolling, by a press beside it and by time, which record nothing', async () => {
    await open({ with: { ...optOut, closeButton: true }, body: three + long });
    await banner();
    const before = await state();
    await page.press('Escape');
    await page.on(inside('#accept'), (each) => each.focus());
    await page.press('Escape');
    await page.run(() => scrollTo(0, 900));
    await page.run(() => document.querySelector<HTMLElement>('main')!.click());
    await settled();
    expect(await state()).toEqual(before);
    expect(await asked()).toBe(true);
    expect(await kept()).toEqual([]);
  });

  it('is only put away by its close button: nothing changes, nothing is recorded, the way back is there, and the next page shows it again', async () => {
    await open({ with: { ...optOut, closeButton: true }, body });
    await banner();
    const { view: _, ...before } = await state();
    expect(await page.label(inside('#close'))).toBe('Close');
    await page.click(inside('#close'));
    await page.waitFor(back, { until: 'visible' });
    expect(await page.label(back)).toBe('Your Privacy Choices');
    expect(await state()).toEqual({ ...before, view: 'none' });
    expect([await kept(), await asked()]).toEqual([[], false]);
    await page.click(back);
    await opened();
    expect(await page.on('consent-banner', (host) => [...host.shadowRoot!.querySelectorAll('[role=switch]')].map((each) => each.ariaChecked))).toEqual(['true', 'true', 'true']);
    await open({ with: { ...optOut, closeButton: true }, body });
    await banner();
  });

  it('has the way back under the same words after a choice', async () => {
    await open({ with: optOut });
    await page.run(() => window.consentBanner!.rejectAll());
    await page.waitFor(back, { until: 'visible' });
    expect(await page.label(back)).toBe('Your Privacy Choices');
  });

  it('asks for a category of model "opt-in", and says so', async () => {
    await open({ with: { ...optOut, categories: [...four.slice(0, 3), { id: 'advertising', model: 'opt-in' }] }, body });
    await banner();
    expect(await haveRun()).toEqual(['analytics', 'functional']);
    const said = await text();
    expect(said).toMatch(/With your consent, .* Advertising\./);
    expect(said).toMatch(/Unless you refuse, .* Functional, Analytics\./);
    await page.click(inside('#accept'));
    await gone();
    await expect.poll(haveRun).toEqual(['advertising', 'analytics', 'functional']);
  });
});

describe('opt-in', () => {
  it('grants a category of model "opt-out" until it is refused, and says so', async () => {
    const config = { categories: [...four.slice(0, 2), { id: 'analytics', model: 'opt-out' }, four[3]] };
    await open({ with: config, body });
    await banner();
    await expect.poll(haveRun).toEqual(['analytics']);
    expect(await kept()).toEqual([]);
    const said = await text();
    expect(said).toMatch(/With your consent, .* Functional, Advertising\./);
    expect(said).toMatch(/Unless you refuse, .* Analytics\./);
    await page.run(() => window.consentBanner!.rejectAll());
    await open({ with: config, body });
    await settled();
    expect([await haveRun(), await asked()]).toEqual([[], false]);
  });
});

describe('notice', () => {
  const notice = { mode: 'notice', controller: 'Example Ltd', categories: [four[0]] };

  it('tells, and has one button, which is remembered', async () => {
    await open({ with: { ...notice, closeButton: true }, body: scripts('necessary') + words });
    await page.waitFor(inside('#close'), { until: 'visible' });
    expect(await title()).toBe('What this site stores');
    expect(await text()).toContain('Example Ltd stores and reads only what it needs');
    expect(await buttons()).toEqual([['close', 'close', 'OK']]);
    expect([await kept(), await haveRun(), await problems()]).toEqual([[], ['necessary'], []]);
    // A button like any other, in the banner's box, and no cross.
    const { height } = await page.box(inside('#close'));
    expect([height, await page.style(inside('#close'), 'position')]).toEqual([44, 'static']);
    // Once the banner has come to rest.
    await expect.poll(async () => (await page.box(inside('#close'))).y + height).toBeLessThanOrEqual(720 - 10);
    await page.click(inside('#close'));
    await gone();
    expect(await record()).toMatchObject({ m: 'notice', s: 'choose', a: 'necessary', d: '' });
    await open({ with: notice });
    await settled();
    expect(await state()).toMatchObject({ decided: true, view: 'none' });
    expect([await page.exists('consent-banner'), await page.exists('consent-button')]).toEqual([false, false]);
  });

  it('is put away by nothing else', async () => {
    await open({ with: notice, body: long });
    await page.waitFor(inside('#close'), { until: 'visible' });
    await page.on(inside('#close'), (each) => each.focus());
    await page.press('Escape');
    await page.run(() => scrollTo(0, 900));
    await settled();
    expect(await page.visible(inside('#close'))).toBe(true);
    expect([await state(), await kept()]).toMatchObject([{ decided: false, view: 'banner' }, []]);
  });

  it('has only the necessary of the usual categories, and takes any other for a mistake', async () => {
    await open({ with: { mode: 'notice', categories: undefined } });
    await page.waitFor(inside('#close'), { until: 'visible' });
    expect([(await state()).choices, await problems()]).toEqual([{ necessary: 'granted' }, []]);
    await open({ with: { mode: 'notice', categories: four.slice(0, 3) }, body });
    await expect.poll(wrongs).toEqual(['gated-category analytics', 'gated-category functional', 'unknown-id advertising', 'unknown-id analytics', 'unknown-id functional']);
    expect(await haveRun()).toEqual([]);
  });

  it('keeps a gated script shut where a region led to it, which is no mistake', async () => {
    await open({ with: { regions: { NZ: 'notice', '*': 'opt-in' }, region: 'NZ', categories: four }, body });
    await page.waitFor(inside('#close'), { until: 'visible' });
    await page.click(inside('#close'));
    await gone();
    await settled();
    expect([await haveRun(), await problems(), await page.visible(back)]).toEqual([[], [], false]);
    await page.run(() => window.consentBanner!.acceptAll());
    expect([await haveRun(), (await state()).choices]).toEqual([[], { necessary: 'granted' }]);
  });
});

describe('no-cookie', () => {
  const statement = '<consent-banner mode="no-cookie"></consent-banner>';
  const nothing = async () => {
    await page.waitFor(inside('p'), { until: 'visible' });
    expect(await text()).toContain('This site uses no cookies');
    await page.run(() => window.consentBanner!.acceptAll());
    await page.run(() => window.consentBanner!.show('banner'));
    await settled();
    expect(await state()).toMatchObject({ mode: 'no-cookie', view: 'none', choices: { necessary: 'granted' } });
    expect([await haveRun(), await kept(), await page.exists(inside('button')), await page.visible(back)]).toEqual([[], [], false, false]);
  };
  const plain = [{ id: 'necessary', required: true }, ...four.slice(1)];

  it('by region asks, grants and stores nothing, and shows the statement', async () => {
    await open({ with: { categories: plain, regions: { DE: 'no-cookie', '*': 'opt-out' }, region: 'DE' }, body: '<consent-banner></consent-banner>' + body });
    await nothing();
    // The core alone has no guards ready.
    expect(await problems()).toEqual(['protect-late']);
  });

  it.each(['opt-in', 'opt-out'])('by the attribute does so too (over %s)', async (mode) => {
    // What an opt-out has let run by then cannot be taken back: it comes after the element here.
    await open({ with: { categories: plain, mode }, body: statement + words });
    await nothing();
  });

  it('by the attribute shows its statement to a visitor who has decided before, too', async () => {
    await open({ with: { categories: plain } });
    await page.run(() => window.consentBanner!.rejectAll());
    await open({ with: { categories: plain }, body: statement + words });
    await page.waitFor(inside('p'), { until: 'visible' });
    expect(await text()).toContain('This site uses no cookies');
  });
});
