import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, server } from './driver/index.js';
import { banner, inside, open, opened } from './face.js';

const dist = new URL('../../dist/themes/', import.meta.url);
const styles = new URL('../../src/ui/styles/', import.meta.url);
const themes = readdirSync(dist).map((file) => file.replace('.css', ''));
const read = (theme: string) => readFileSync(new URL(`${theme}.css`, dist), 'utf8');

beforeEach(async () => {
  await page.clear();
  server.reset();
});

async function shown(theme: string, more: object = {}): Promise<void> {
  server.file(`/${theme}.css`, read(theme), { type: 'text/css' });
  await open({ with: { layout: 'box', closeButton: true, ...more }, head: `<link rel="stylesheet" href="/${theme}.css">` });
  await banner();
}

/** What is too pale: text beneath 4.5 to 1 against what is behind it, and what bounds a control beneath 3 to 1. */
const pale = (selector: string) => page.on('consent-banner', (host, layer) => {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  const rgba = (colour: string) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data] as [number, number, number, number];
  };
  const luminance = (colour: string) => {
    const [r, g, b] = rgba(colour).map((each) => (each / 255 <= 0.04045 ? each / 255 / 12.92 : ((each / 255 + 0.055) / 1.055) ** 2.4)) as [number, number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one: string, other: string) => {
    const [lower, higher] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
    return (higher + 0.05) / (lower + 0.05);
  };
  const style = (element: Element, name: string) => getComputedStyle(element).getPropertyValue(name);
  const ground = (element: Element | null): string => (!element ? '#fff' : rgba(style(element, 'background-color'))[3] === 255 ? style(element, 'background-color') : ground(element.parentElement));
  const all = [...host.shadowRoot!.querySelector(layer)!.querySelectorAll<HTMLElement>('*')];
  const texts = all.filter((each) => (each.localName === 'slot' ? each.parentElement! : each).checkVisibility() && [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim()));
  const bounds = all.filter((each) => each.matches('.accept, .reject, .customize, .save, .toggle i'));
  const name = (each: Element) => `${each.localName}.${each.className} in ${each.parentElement!.className}`;
  return {
    counted: [texts.length > 3, bounds.length > 2],
    pale: [
      ...texts.filter((each) => ratio(style(each, 'color'), ground(each)) < 4.5).map((each) => `text of ${name(each)}`),
      ...bounds.filter((each) => Math.max(...['background-color', 'border-top-color'].filter((property) => rgba(style(each, property))[3] === 255)
        .map((property) => ratio(style(each, property), ground(each.parentElement)))) < 3).map((each) => `bound of ${name(each)}`),
    ],
  };
}, selector);

describe('the themes', () => {
  it('are three', () => expect(themes).toEqual(['paper', 'pebble', 'poster']));

  it.each(themes)('%s sets tokens on :root, and nothing else', async (theme) => {
    const known = readdirSync(styles).map((file) => readFileSync(new URL(file, styles), 'utf8')).join('');
    const rules = await page.run((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      return [...sheet.cssRules].map((rule) => [(rule as CSSStyleRule).selectorText, ...(rule as CSSStyleRule).style] as string[]);
    }, read(theme));
    expect(rules.map(([selector]) => selector)).toEqual([':root']);
    expect(rules[0]!.slice(1).filter((name) => !known.includes(`var(${name}`))).toEqual([]);
    expect(rules[0]!.length).toBeGreaterThan(10);
  });

  it.each(themes.flatMap((theme) => (['light', 'dark'] as const).map((scheme) => [theme, scheme] as const)))('%s has its contrast on both layers in the %s', async (theme, scheme) => {
    await shown(theme, { theme: scheme });
    expect(await pale('.banner')).toEqual({ counted: [true, true], pale: [] });
    await page.click(inside('#customize'));
    await opened();
    await page.click(inside('[data-id=analytics]'));
    expect(await pale('#dialog')).toEqual({ counted: [true, true], pale: [] });
  });

  it('look unlike one another, and unlike what is there without', async () => {
    const looks: string[] = [];
    for (const theme of themes) {
      await shown(theme);
      looks.push(await page.on('consent-banner', ({ shadowRoot }) => {
        const of = (selector: string) => getComputedStyle(shadowRoot!.querySelector(selector)!);
        return [of('.banner').backgroundColor, of('.banner').borderTopLeftRadius, of('#accept').borderTopLeftRadius, of('p').fontFamily].join('|');
      }));
    }
    for (const i of [0, 1, 2, 3]) expect(new Set(looks.map((look) => look.split('|')[i])).size).toBe(3);
  });
});
