import { beforeEach, describe, expect, it } from 'vitest';
import { engine, page, server } from './driver/index.js';
import { banner, open, preferences } from './face.js';
import { own, type Site } from './hostile.js';
import { codes, rendered, show } from './unfair.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
});

const looks = (['bar', 'box'] as const).flatMap((layout) => (['light', 'dark'] as const).flatMap((theme) => ([[1280, 720], [320, 640]] as const).map(([width, height]) => [layout, theme, width, height] as const)));

describe('nothing is found in the banner as it is', () => {
  it.each(looks)('on both layers as a %s, %s, at %i × %i', async (layout, theme, width, height) => {
    await page.resize(width, height);
    if (engine.can.colorScheme) await page.colorScheme(theme);
    await open({ with: { layout, theme, closeButton: true, imprintUrl: '/imprint' }, head: '<style>body { color-scheme: light dark; color: CanvasText; background: Canvas }</style>' });
    await banner();
    expect(await codes()).toEqual([]);
    await preferences();
    expect(await codes()).toEqual([]);
  });
});

describe('nothing is found in a banner that a site has made its own, fairly', () => {
  it.each<[string, Site]>([
    ['in its own colours', { css: ':root { --consent-background: oklch(97% .02 90); --consent-text: oklch(25% .05 260); --consent-accent: color(display-p3 .1 .2 .6); --consent-button-background: oklch(40% .15 260); --consent-button-text: white }' }],
    ['with buttons that are outlined, both', { css: 'consent-banner::part(accept), consent-banner::part(reject) { background: none; color: inherit; border: 2px solid #181a1f }' }],
    ['with gradients, both', { css: 'consent-banner::part(accept), consent-banner::part(reject) { background: linear-gradient(#124, #135) }' }],
    ['with a picture behind, of which nothing is known', { css: 'consent-banner::part(text) { color: #888; background: url(/picture.png) }' }],
    ['with larger buttons', { css: 'consent-banner::part(accept), consent-banner::part(reject) { font-size: 1.5em; padding: 1em 2em; border-radius: 3em }' }],
    ['with a refusal that is larger', { css: 'consent-banner::part(reject) { flex-grow: 3; font-size: 1.2em }' }],
    ['with one button under the other', { css: 'consent-banner::part(actions) { flex-direction: column; align-items: stretch; flex-wrap: nowrap }' }],
    ['with a large pale title', { css: 'consent-banner::part(title) { font-size: 24px; color: #888 }' }],
    ['with controls of its own', own('<button type="button" class="own" data-action="reject">Reject all</button>')],
    ['with links, both', own('<a href="#" class="own" data-action="reject">Reject all</a>', '', '<a href="#" class="own" data-action="accept">Accept all</a>')],
    ['with a second way to refuse', { body: '<consent-banner><button type="button" data-action="reject" style="min-height: 24px">Refuse</button></consent-banner>' }],
    ['with a policy in a slot', { with: { policyUrl: undefined }, body: '<consent-banner><a slot="extra" href="/privacy">More on that</a></consent-banner>' }],
    ['with words of its own', { with: { texts: { en: { text: 'For {purposes}.', reject: 'No, thanks' } } } }],
    ['with purposes in a slot', { body: '<consent-banner><span slot="text">Some of it is for advertising.</span></consent-banner>' }],
    ['with purposes in a slot, by a word of the list', { with: { categories: [{ id: 'c1', label: '统计分析' }, { id: 'c2', label: 'Ads' }] }, body: '<consent-banner><span slot="text">我们用于统计分析和广告</span></consent-banner>' }],
    ['with a purpose in a slot, by its short id', { with: { categories: [{ id: 'ads', label: 'Werbung' }] }, body: '<consent-banner><span slot="text">Some of it is for ads.</span></consent-banner>' }],
    ['with a box that is not ticked, and one that is and can be no other', { body: '<consent-banner><label style="display: block; padding: 8px"><input type="checkbox" name="ads"> A</label><label style="display: block; padding: 8px"><input type="checkbox" checked disabled> B</label></consent-banner>' }],
  ])('%s', async (_, site) => {
    server.file('/picture.png', '', { type: 'image/png' });
    await show(site);
    expect(await codes()).toEqual([]);
  });

  it('with a switch that is on by an earlier choice, or by a mode in which it may be', async () => {
    await show({});
    await page.run(() => window.consentBanner!.choose({ analytics: true }));
    await preferences();
    expect(await page.attribute('consent-banner >>> [data-id=analytics]', 'aria-checked')).toBe('true');
    expect(await codes()).toEqual([]);
    // The state that is given counts, and not that of the page.
    expect((await rendered(undefined, { mode: 'opt-in', choices: {} })).map(({ code, key }) => `${code} ${key}`)).toEqual(['pre-ticked second.analytics']);
    expect(await rendered(undefined, { mode: 'opt-out', choices: {} })).toEqual([]);
  });
});
