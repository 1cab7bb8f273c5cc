import { fileURLToPath } from 'node:url';
import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { models, recommended } from 'consent-banner/regions/recommended';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, server } from './driver/index.js';
import { banner, gone, inside, kept, open, problems, state, words } from './face.js';
import { asked, four, haveRun, record, settled, three, wrongs, zone } from './visitors.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
});

const regions = { 'US-CA': 'opt-out', US: 'opt-in', EU: 'opt-in', NZ: 'notice', AQ: 'no-cookie', '*': 'opt-out' };
const config = { categories: four, regions };
const body = three + words;
const tag = (more: string) => ({ script: `<script src="/consent-gate.js" ${more}></script>` });
/** Everything that was asked for is the page or a file of the library. */
const own = () => server.requests().map(({ host, path }) => `${host}${path}`).filter((url) => !/^localhost:\d+\/(page|consent-gate[\w-]*\.js)$/.test(url));
const known = () => page.waitFor(() => window.consentBanner!.state.region !== undefined || window.consentBanner!.state.mode !== 'no-cookie');

/** Where a region leads to no-cookie mode the core alone has no guards ready. */
const late = (mode: string) => (mode === 'no-cookie' ? ['protect-late'] : []);

describe('the region', () => {
  it.each([
    ['US-CA', 'opt-out'], ['us-ca', 'opt-out'], ['US-TX', 'opt-in'], ['US', 'opt-in'], ['DE', 'opt-in'], ['IS', 'opt-in'], ['CH', 'opt-out'], ['GB', 'opt-out'], ['NZ', 'notice'], ['AQ', 'no-cookie'],
  ])('leads from %s to %s: the most specific counts, by the script tag and by the JSON', async (region, mode) => {
    for (const how of [{ with: { ...config, region } }, { with: { ...config, region: 'DE' }, ...tag(`data-region="${region}"`) }]) {
      await open({ ...how, body });
      await known();
      expect(await state()).toMatchObject({ mode, region });
      expect((await haveRun()).length).toBe(mode === 'opt-out' ? 3 : 0);
    }
    await settled();
    expect([own(), await problems(), server.requests('/consent-gate-zones.js')]).toEqual([[], late(mode), []]);
  });

  it.each([
    ['Europe/Paris', 'opt-in'], ['Atlantic/Reykjavik', 'opt-in'], ['America/Toronto', 'opt-in'], ['America/Los_Angeles', 'opt-in'],
    ['Asia/Tokyo', 'opt-out'], ['Antarctica/Troll', 'no-cookie'], ['UTC', 'no-cookie'],
  ])('is told by the time zone %s where nothing else says it, always in the stricter reading (%s)', async (name, mode) => {
    const head = await zone(name);
    // Quebec shares its zone with Ontario.
    await open({ with: { ...config, regions: { ...regions, 'CA-QC': 'opt-in' } }, head, body });
    await page.waitFor(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('consent-gate-zones')));
    await settled();
    expect((await state()).mode).toBe(mode);
    expect((await haveRun()).length).toBe(mode === 'opt-out' ? 3 : 0);
    expect([own(), await problems(), await kept()]).toEqual([[], late(mode), []]);
  });

  it('is looked for nowhere without `regions`', async () => {
    await open({ with: { categories: four } });
    await banner();
    expect(server.requests().filter(({ path }) => /region|zones/.test(path))).toEqual([]);
  });

  it('lets a returning visitor of the EU have their scripts', async () => {
    await open({ with: config, ...tag('data-region="FR"'), body });
    await banner();
    expect(await haveRun()).toEqual([]);
    await page.run(() => window.consentBanner!.choose({ analytics: true }));
    expect(await record()).toMatchObject({ m: 'opt-in' });
    await open({ with: config, ...tag('data-region="FR"'), body });
    await page.waitFor(() => (window.ran ?? []).length > 0);
    await settled();
    expect([await haveRun(), await asked()]).toEqual([['analytics'], false]);
  });

  it('that asks first has one asked who was only told elsewhere; the other way round a choice stands', async () => {
    await open({ with: config, ...tag('data-region="JP"') });
    await banner();
    await page.run(() => window.consentBanner!.acceptAll());
    await open({ with: config, ...tag('data-region="JP"') });
    await settled();
    expect([await asked(), (await state()).decided]).toEqual([false, true]);
    await open({ with: config, ...tag('data-region="FR"'), body });
    await banner();
    expect(await haveRun()).toEqual([]);
    await page.run(() => window.consentBanner!.choose({ functional: true }));
    await open({ with: config, ...tag('data-region="JP"'), body });
    await settled();
    expect([await haveRun(), await asked()]).toEqual([['functional'], false]);
  });
});

describe('what stands on the element', () => {
  // mode of the site, attributes, what holds, how many scripts that come after it run before a decision
  it.each([
    ['opt-in', 'mode="opt-out"', 'opt-in', 0], ['opt-out', 'mode="opt-in"', 'opt-in', 0], ['opt-out', 'mode="opt-out"', 'opt-out', 3],
    ['opt-in', 'mode="notice"', 'notice', 0], ['opt-out', 'mode="no-cookie"', 'no-cookie', 0], ['opt-out', 'mode="OPT-IN"', 'opt-in', 0], ['no-cookie', 'mode="opt-out"', 'no-cookie', 0],
    ['US-CA', 'region="DE"', 'opt-in', 0], ['DE', 'region="US-CA"', 'opt-in', 0], ['US-CA', 'region="NZ"', 'notice', 0], ['US-CA', 'region="Atlantis"', 'no-cookie', 0], ['US-CA', 'region=""', 'no-cookie', 0],
    ['US-CA', 'region="JP" mode="opt-in"', 'opt-in', 0], ['US-CA', 'region="AQ" mode="opt-out"', 'no-cookie', 0],
  ])('makes %s with %s only stricter: %s', async (where, attributes, mode, runs) => {
    const said = where.includes('-') && where !== 'US-CA' ? { mode: where, categories: where === 'no-cookie' ? [four[0]] : four } : { ...config, region: where };
    await open({ with: said, body: `<consent-banner ${attributes}></consent-banner>${words}` });
    await page.waitFor(mode === 'no-cookie' ? inside('p') : mode === 'notice' ? inside('#close') : inside('#accept'), { until: 'visible' });
    expect((await state()).mode).toBe(mode);
    // Whatever has run by then could not be taken back: these come later.
    await page.run((html) => document.body.append(...[...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('script')].map((each) => {
      const script = document.createElement('script');
      script.type = 'text/plain';
      script.dataset['consent'] = each.dataset['consent']!;
      script.text = each.text;
      return script;
    })), three);
    await settled();
    expect([(await haveRun()).length, server.requests('/page').length]).toEqual([runs, 1]);
    if (where !== 'no-cookie') expect(await wrongs()).toEqual([.../"(OPT-IN|Atlantis)"/.test(attributes) ? [`bad-value ${attributes.split('=')[0]}`] : [], ...late(mode).map((code) => `${code} protect`)]);
  });

  it.each(['mode="no-cookie"', 'mode="notice"'])('withdraws the grants of a returning visitor, and loads nothing anew over and over (%s)', async (attribute) => {
    await open({ with: { categories: four } });
    await page.run(() => window.consentBanner!.acceptAll());
    server.reset();
    await open({ with: { categories: four }, body: `${three}<consent-banner ${attribute}></consent-banner>${words}` });
    await page.waitFor(() => !window.consentBanner!.allows('analytics'));
    await settled();
    expect((await state()).choices).toEqual({ necessary: 'granted' });
    expect(server.requests('/page')).toHaveLength(1);
  });

  it('has one asked who was not, where what they granted does not count under it', async () => {
    await open({ with: { mode: 'opt-out', categories: four } });
    await page.run(() => window.consentBanner!.acceptAll());
    await open({ with: { mode: 'opt-out', categories: four }, body: `<consent-banner mode="opt-in"></consent-banner>${words}` });
    await banner();
    expect(await state()).toMatchObject({ mode: 'opt-in', choices: { necessary: 'granted' } });
    await page.click(inside('#reject'));
    await gone();
    expect(await record()).toMatchObject({ m: 'opt-in', s: 'reject' });
  });

  it('asks once, and not on each page', async () => {
    const page1 = { with: { mode: 'opt-out', categories: four }, body: `<consent-banner mode="opt-in"></consent-banner>${three}` };
    await open(page1);
    await banner();
    await page.run(() => window.consentBanner!.choose({ analytics: true }));
    await open(page1);
    await settled();
    expect([await page.exists('consent-banner[view]'), (await state()).decided]).toEqual([false, true]);
    expect((await state()).choices).toMatchObject({ analytics: 'granted', advertising: 'denied' });
  });
});

describe('one configuration', () => {
  const categories = [four[0], { id: 'functional', model: models.appearance }, { id: 'analytics', model: models.analytics }, { id: 'advertising', sale: true }];

  it.each([
    ['GB', 'opt-in', ['analytics', 'functional']], ['DE', 'opt-in', []], ['CA-QC', 'opt-in', []], ['BR', 'opt-in', []],
    ['US-CA', 'opt-out', ['advertising', 'analytics', 'functional']], ['US', 'opt-in', []], ['JP', 'opt-in', []],
  ])('does %s (%s)', async (region, mode, run) => {
    await open({ with: { ...recommended, categories, days: 365 }, ...tag(`data-region="${region}"`), body });
    await banner();
    await settled();
    expect([(await state()).mode, await haveRun(), await problems()]).toEqual([mode, run, []]);
  });
});

describe('the region in an application', () => {
  const entry = fileURLToPath(new URL('./regional-app.js', import.meta.url));
  const start = async (region: string) => {
    const source = `import { startConsent } from 'consent-banner';
      const consent = startConsent({ categories: ${JSON.stringify(four)}, regions: ${JSON.stringify(regions)}, region: ${region} });
      window.atOnce = consent.state.mode;`;
    const build = await rollup({ input: entry, plugins: [{ name: 'app', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? source : null) }, nodeResolve({ exportConditions: ['production'] })] });
    const { output } = await build.generate({ format: 'es', entryFileNames: 'app.js', chunkFileNames: '[name]-[hash].js' });
    for (const file of output) if (file.type === 'chunk') server.file(`/${file.fileName}`, file.code, { type: 'text/javascript' });
    server.page('/app', `<!doctype html><html lang="en"><title>App</title><script type="module" src="/app.js"></script><body>${body}</body></html>`);
    await page.goto('/app');
    return page.waitFor(() => (window as unknown as { atOnce?: string }).atOnce);
  };

  it.each([
    ['"DE"', 'opt-in'], ['"US-CA"', 'opt-out'], ['() => "US-CA"', 'opt-out'], ['() => "DE"', 'opt-in'],
    ['() => { throw new Error("mine") }', 'no-cookie'], ['() => "Atlantis"', 'no-cookie'], ['() => undefined', 'no-cookie'], ['async () => "US-CA"', 'no-cookie'],
  ])('is there at once from %s: %s', async (region, mode) => {
    expect(await start(region)).toBe(mode);
    await settled();
    expect((await haveRun()).length).toBe(mode === 'opt-out' ? 3 : 0);
  });
});
