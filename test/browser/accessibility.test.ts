import { beforeEach, describe, expect, it } from 'vitest';
import { every, findings, lookAt, pairwise, type Look } from './axe.js';
import { engine, page, server } from './driver/index.js';
import { banner, closed, inside, open, opened, preferences, still } from './face.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
});

describe('axe finds nothing', () => {
  // All of them in each engine: npm run check:long.
  it.each(engine.name === 'chromium' ? every : pairwise)('on both layers as %s, %s, in "%s", at %i px', async (...look) => { await lookAt(look); });

  it('in any two properties together, as far as that is looked at in each engine', () => {
    const pairs = (looks: readonly Look[]) => new Set(looks.flatMap((look) => look.flatMap((one, i) => look.slice(i + 1).map((other) => `${one} ${other}`))));
    expect([...pairs(pairwise)].sort()).toEqual([...pairs(every)].sort());
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
    // A browser tells its pages in its own time.
    await expect.poll(moves, { timeout: 5000 }).toBe('none');
  });

  it.each([['bottom', 16], ['top', -16]])('it can be read from its first frame on, and comes in from its own edge (%s)', async (position, from) => {
    await open({ with: { position }, head: '<style>:root { --consent-motion: 100s }</style>' });
    await page.waitFor(inside('.banner'));
    expect(await page.on(inside('.banner'), (layer) => {
      for (const animation of layer.getAnimations()) animation.currentTime = 0;
      const { opacity, translate } = getComputedStyle(layer);
      return [opacity, Math.round(Number.parseFloat(translate.split(' ')[1]!))];
    })).toEqual(['1', from]);
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
