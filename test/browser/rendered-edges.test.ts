import { beforeEach, describe, expect, it } from 'vitest';
import { page, server } from './driver/index.js';
import { banner, inside, open, preferences, still, words } from './face.js';
import { bundled, codes, rendered, show } from './unfair.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
});

describe('where nothing can be checked, that is said', () => {
  it('of a page without a banner', async () => {
    server.page('/page', `<!doctype html><title>Test</title>${words}`);
    await page.goto('/page');
    expect(await codes()).toEqual(['not-checked banner']);
  });

  it.each([['display: none'], ['opacity: 0'], ['clip-path: inset(50%)']])('of a banner that nobody sees: %s', async (css) => {
    await show({ css: `consent-banner { ${css} }` });
    expect(await codes()).toEqual(['not-checked banner']);
  });

  it('of one that has been answered', async () => {
    await open();
    await banner();
    await page.run(() => window.consentBanner!.rejectAll());
    expect(await codes()).toEqual(['not-checked banner']);
  });

  it('of one that is still moving', async () => {
    await show({ with: { policyUrl: undefined } });
    await page.on(inside('.banner'), (element) => { element.animate({ opacity: [0.5, 1] }, 60_000); });
    expect(await codes()).toEqual(['not-checked first']);
    await still();
    expect(await codes()).toEqual(['no-policy-link first']);
    await page.on(inside('#accept'), (element) => { element.animate({ outlineOffset: ['1px', '2px'] }, { duration: 900, iterations: Infinity }); });
    expect(await codes()).toEqual(['no-policy-link first']);
  });

  it('of what a browser does not give, and the rest is checked', async () => {
    await show({ with: { policyUrl: undefined } });
    await page.run(() => Reflect.deleteProperty(window, 'OffscreenCanvas'));
    expect(await codes()).toEqual(['not-checked first', 'no-policy-link first']);
  });

  it('but where nobody is asked there is nothing to check', async () => {
    await open({ with: { mode: 'no-cookie', categories: [] }, body: '<consent-banner></consent-banner>' });
    await page.waitFor(inside('[part=text]'));
    expect(await codes()).toEqual([]);
  });
});

describe('the check of the screen', () => {
  it('takes the banner that it is given, and else the one that speaks', async () => {
    await show({ with: { policyUrl: undefined }, body: '<consent-banner></consent-banner><consent-banner id="second"></consent-banner>' });
    expect(await codes()).toEqual(['no-policy-link first']);
    expect((await rendered('#second')).map(({ code }) => code)).toEqual(['not-checked']);
    expect((await rendered('main')).map(({ code }) => code)).toEqual(['not-checked']);
  });

  it('says what is wrong with the figures, and whose rule that is', async () => {
    await show({ css: 'consent-banner::part(reject) { color: #888 }' });
    const [{ message, rule, ...found }] = await rendered() as [Awaited<ReturnType<typeof rendered>>[number]];
    expect(found).toEqual({ code: 'refusal-paler', key: 'first.reject' });
    expect(message).toMatch(/^"first\.reject" is paler .*a contrast of 4\.\d:1 beside 17\.\d:1; give both/);
    expect(rule).toBe('EDPB cookie banner taskforce');
  });

  it.each([
    ['root.querySelector("#reject").tabIndex = -1', 'the Tab key does not reach it'],
    ['root.querySelector("#reject").style.scale = 0', 'it has no size'],
    ['root.querySelector("#reject").style.pointerEvents = "none"', 'it takes no press'],
    ['root.querySelector("#reject").style.translate = "0 9999px"', 'it is outside the window'],
    ['root.querySelector("#reject").style.fontWeight = 300', 'its text has weight 300 beside 600'],
  ])('says why: %s', async (js, why) => {
    await show({ js });
    expect((await rendered()).map(({ message }) => message)).toEqual([expect.stringContaining(`: ${why}; `)]);
  });

  it('reads past the names of a page', async () => {
    await show({ with: { policyUrl: undefined }, body: '<img name="elementFromPoint"><img name="querySelector"><form id="consentBanner"></form><consent-banner><form><input name="parentElement" type="hidden"><input name="childNodes" type="hidden"></form></consent-banner>' });
    expect(await codes()).toContain('no-policy-link first');
  });

  it('changes nothing in the page', async () => {
    await show({});
    const changes = async () => {
      await rendered();
      return page.run(() => new Promise<unknown[]>((resolve) => {
        const seen: string[] = [];
        const note = (what: string) => () => { seen.push(what); };
        const root = document.querySelector('consent-banner')!.shadowRoot!;
        const all = { attributes: true, childList: true, characterData: true, subtree: true };
        for (const node of [document, root]) new MutationObserver(note('mutation')).observe(node, all);
        for (const type of ['focusin', 'scroll', 'click', 'consent-changed', 'consent-problem']) addEventListener(type, note(type), true);
        const before = [document.activeElement, scrollY, window.consentBanner!.state];
        // By a name that the test runner does not take for its own import.
        const check = (window as unknown as { check: () => unknown }).check;
        check();
        setTimeout(() => resolve([...seen, [document.activeElement, scrollY, window.consentBanner!.state].every((each, i) => each === before[i])]), 100);
      }));
    };
    await rendered();
    await page.run('() => import("/fairness.js").then(({ checkRendered }) => { window.check = checkRendered })');
    expect(await changes()).toEqual([true]);
    await preferences();
    expect(await changes()).toEqual([true]);
  });

  it('is no part of what gets only the check of a configuration', async () => {
    const of = (names: string) => bundled(`export { ${names} } from 'consent-banner/fairness'`);
    const [both, one] = [await of('checkFairness, checkRendered'), await of('checkFairness')];
    expect(both).toMatch(/elementFromPoint/);
    expect(one).toMatch(/known-tracker-necessary/);
    expect(one).not.toMatch(/elementFromPoint|getComputedStyle|document|OffscreenCanvas/);
  });
});
