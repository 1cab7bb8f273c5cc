import { beforeEach, describe, expect, it } from 'vitest';
import { locales } from '../../src/locales/load.js';
import { TAGS } from '../../src/locales/tags.js';
import { page, server } from './driver/index.js';
import { banner, closed, drawn, open, opened } from './face.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
});

/** What is wider than its place, on the layer that is shown, and the page if that is. */
const wide = () => page.run(() => {
  const root = document.querySelector('consent-banner')!.shadowRoot!;
  const layer = root.querySelector('#dialog') ?? root.querySelector('.banner')!;
  const over = [layer, ...layer.querySelectorAll<HTMLElement>('h2, h3, p, b, button, .actions, .list, .row, summary, li')].filter((each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display !== 'inline');
  return [...over.map((each) => `${each.tagName} ${each.className}: ${each.textContent!.slice(0, 40)}`), ...(document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['the page'] : [])];
});
const says = (selector: string, text: string) => expect.poll(() => page.run((each) => document.querySelector('consent-banner')?.shadowRoot?.querySelector(each)?.textContent, selector), { timeout: 5000 }).toBe(text);

describe('in every language, at 320 px and with text twice as large,', () => {
  it.each([['bar', {}], ['box', { layout: 'box' }]])('both layers fit (%s)', async (layout, more) => {
    await page.resize(320, 640);
    await open({ with: { ...more, closeButton: true }, head: '<style>:root { --consent-font-size: 32px } main { font-size: 8px }</style>' });
    await banner();
    const found: Record<string, string[]> = {};
    for (const tag of layout === 'bar' ? TAGS : ['de', 'fi', 'ga', 'el', 'pl', 'ar', 'ja']) {
      const { default: locale } = await locales[`lang-${tag}`]!();
      await page.run((lang) => { document.documentElement.lang = lang; }, tag);
      await says('#accept', locale.accept);
      await drawn();
      const first = await wide();
      await page.run(() => window.consentBanner!.show('preferences'));
      await opened();
      await says('#save', locale.save);
      const second = await wide();
      await page.run(() => window.consentBanner!.hide());
      await closed();
      if (first.length + second.length) found[tag] = [...first, ...second];
    }
    expect(found).toEqual({});
  }, 90_000);
});
