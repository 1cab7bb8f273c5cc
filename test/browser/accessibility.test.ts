import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeEach, describe, expect, it } from 'vitest';
import { engine, page, server } from './driver/index.js';
import { banner, closed, inside, open, opened, preferences, still } from './face.js';

interface Axe { run(context: unknown, options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> }

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

beforeEach(async () => {
  server.reset();
  await page.clear();
});

/** What the rules of axe find on the whole page, its best practices included; empty is good. */
async function findings(): Promise<string[]> {
  await still();
  server.file('/axe.js', axe, { type: 'text/javascript' });
  return page.run(async () => {
    if (!('axe' in window)) {
      await new Promise((resolve, reject) => {
        const script = document.createElement('script');
        Object.assign(script, { src: '/axe.js', onload: resolve, onerror: reject });
        document.head.append(script);
      });
    }
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
  });
}

type Case = readonly [layout: 'bar' | 'box', theme: 'light' | 'dark', width: number, height: number];

const all: Case[] = (['bar', 'box'] as const).flatMap((layout) => (['light', 'dark'] as const).flatMap((theme) => ([[1280, 720], [320, 640]] as const).map(([width, height]): Case => [layout, theme, width, height])));
/** Each pair of two of them once. */
const pairs: Case[] = [['bar', 'light', 1280, 720], ['bar', 'dark', 320, 640], ['box', 'light', 320, 640], ['box', 'dark', 1280, 720]];

describe('axe finds nothing', () => {
  it.each(engine.name === 'chromium' ? all : pairs)('on both layers as a %s, %s, at %i × %i', async (layout, theme, width, height) => {
    await page.resize(width, height);
    // Where the page cannot be told, the banner still can.
    if (engine.can.colorScheme) await page.colorScheme(theme);
    await open({ with: { layout, theme, closeButton: true, imprintUrl: '/imprint' }, head: '<style>body { color-scheme: light dark; color: CanvasText; background: Canvas } a { color: LinkText }</style>' });
    await banner();
    expect(await findings()).toEqual([]);
    await preferences();
    await page.on('consent-banner', (host) => {
      for (const each of host.shadowRoot!.querySelectorAll('details')) each.open = true;
      host.shadowRoot!.querySelector<HTMLElement>('[data-id=analytics]')!.click();
    });
    expect(await findings()).toEqual([]);
  });

  it.each([['light', ''], ['dark', ''], ['light', ' data-consent-poster="/poster.svg"'], ['dark', ' width="220" height="120"']] as const)('on placeholders of a %s page (%s)', async (theme, more) => {
    server.file('/poster.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9H0z" fill="#888"/></svg>', { type: 'image/svg+xml' });
    await page.resize(1280, 720);
    await open({ head: `<style>body { color-scheme: ${theme}; color: CanvasText; background: Canvas }</style>`, body: `<main><h1>Films</h1><iframe data-consent="functional" data-src="https://video.example/1" title="The harbour"${more}></iframe></main>` });
    await banner();
    await page.run(() => window.consentBanner!.rejectAll());
    await page.waitFor('consent-placeholder >>> .once', { until: 'visible' });
    expect(await findings()).toEqual([]);
  });

  it('on the way back', async () => {
    await open();
    await page.run(() => window.consentBanner!.rejectAll());
    await page.waitFor('consent-button >>> button', { until: 'visible' });
    expect(await findings()).toEqual([]);
  });

  it.each(['<consent-banner></consent-banner>', '<footer><consent-banner></consent-banner></footer>'])('on the statement of no-cookie mode in %s', async (body) => {
    await open({ with: { mode: 'no-cookie', categories: [] }, body: `<main><h1>A page</h1></main>${body}` });
    await page.waitFor(inside('[part=text]'));
    expect(await findings()).toEqual([]);
  });
});

describe('for who uses no mouse, or sees otherwise', () => {
  it('the first layer is a region with its heading as its name, and no dialog', async () => {
    await open();
    await banner();
    expect(await page.role(inside('.banner'))).toBe('region');
    expect(await page.label(inside('.banner'))).toBe('Your choice about cookies');
    expect(await page.exists(inside('dialog, [aria-modal]'))).toBe(false);
  });

  it('each control shows where focus is', async () => {
    await open();
    await banner();
    // A window that is not in front, as one may be after it was resized, shows no focus at all.
    await page.click('h1');
    await page.on(inside('#accept'), (button) => button.focus());
    await page.press('Tab');
    expect(await page.active()).toBe('consent-banner >>> button#reject');
    expect([await page.style(inside('#reject'), 'outline-style'), await page.style(inside('#reject'), 'outline-width')]).toEqual(['solid', '3px']);
  });

  it('each control is large enough to hit', async () => {
    await page.resize(320, 640);
    await open({ with: { closeButton: true } });
    await preferences();
    await page.press('Escape');
    await closed();
    // While it moves a height may be a millionth short.
    await still();
    const small = () => page.on('consent-banner', (host) => [...host.shadowRoot!.querySelectorAll<HTMLElement>('button, summary')].filter((each) => each.checkVisibility({ visibilityProperty: true })).filter((each) => each.getBoundingClientRect().height < (each.localName === 'summary' ? 24 : 44) || each.getBoundingClientRect().width < 24).map(({ className, localName }) => className || localName));
    expect(await small()).toEqual([]);
    await preferences();
    expect(await small()).toEqual([]);
  });

  it('it moves in only where less motion is not wanted', async () => {
    await open();
    await banner();
    const moves = () => page.style(inside('.banner'), 'animation-name');
    expect(await moves()).toBe(await page.run(() => matchMedia('(prefers-reduced-motion: reduce)').matches) ? 'none' : 'in');
    if (!engine.can.reducedMotion) return;
    await page.reducedMotion();
    expect(await moves()).toBe('none');
  });

  it('the words have their own language and direction where the page has another', async () => {
    await open({ head: '<script>document.documentElement.lang = "de"</script>', with: { lang: 'en' } });
    await banner();
    expect(await page.attribute('consent-banner', 'lang')).toBe('en');
    await open();
    await banner();
    expect(await page.attribute('consent-banner', 'lang')).toBeNull();
  });

  it('text keeps its contrast in both themes, for the switches too', async () => {
    for (const theme of ['light', 'dark'] as const) {
      await open({ with: { theme } });
      await banner();
      await page.click(inside('#customize'));
      await opened();
      await page.click(inside('[data-id=analytics]'));
      const ratios = await page.on('consent-banner', (host) => {
        const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
        const luminance = (colour: string) => {
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((each) => (each / 255 <= 0.04045 ? each / 255 / 12.92 : ((each / 255 + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
        };
        const style = (selector: string, name: string) => getComputedStyle(host.shadowRoot!.querySelector(selector)!).getPropertyValue(name);
        const ground = luminance(style('dialog', 'background-color'));
        return [['[data-id=analytics] i', 'background-color'], ['[data-id=functional] i', 'border-top-color'], ['.dialog .accept', 'border-top-color'], ['.state', 'color']].map(([selector, name]) => {
          const each = luminance(style(selector!, name!));
          return (Math.max(each, ground) + 0.05) / (Math.min(each, ground) + 0.05);
        });
      });
      for (const ratio of ratios) expect(ratio).toBeGreaterThanOrEqual(4.5);
    }
  });
});
