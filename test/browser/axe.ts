import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'vitest';
import { engine, page, server } from './driver/index.js';
import { inside, open, preferences, still, words } from './face.js';

interface Axe { run(context: unknown, options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> }

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What the rules of axe find on the whole page, its best practices included; empty is good. */
export async function findings(): Promise<string[]> {
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

const LAYOUTS = ['bar', 'box', 'dialog', 'inline', 'modal'] as const;
const THEMES = ['light', 'dark'] as const;
const LANGUAGES = ['en', 'ar'] as const;
const WIDTHS = [1280, 320] as const;

export type Look = readonly [layout: typeof LAYOUTS[number], theme: typeof THEMES[number], language: typeof LANGUAGES[number], width: typeof WIDTHS[number]];

/** Every way that the banner can look, in a language that is written from the left and one from the right. */
export const every: readonly Look[] = LAYOUTS.flatMap((layout) => THEMES.flatMap((theme) => LANGUAGES.flatMap((language) => WIDTHS.map((width): Look => [layout, theme, language, width]))));

/** So many of them that each two of their properties come together once. */
export const pairwise: readonly Look[] = LAYOUTS.flatMap((layout, i): Look[] => {
  const [one, other] = i % 2 ? ['ar', 'en'] as const : ['en', 'ar'] as const;
  const [wide, narrow] = [0, 3].includes(i % 4) ? WIDTHS : [WIDTHS[1], WIDTHS[0]];
  return [[layout, 'light', one, wide], [layout, 'dark', other, narrow]];
});

/** Has axe look at both layers. */
export async function lookAt([layout, theme, language, width]: Look): Promise<void> {
  await page.resize(width, 720);
  // Where the page cannot be told, the banner still can.
  if (engine.can.colorScheme) await page.colorScheme(theme);
  await open({
    with: { ...(layout === 'modal' ? { layout: 'dialog', modal: true } : { layout }), theme, lang: language, closeButton: true, imprintUrl: '/imprint' },
    head: '<style>body { color-scheme: light dark; color: CanvasText; background: Canvas } a { color: LinkText }</style>',
    body: `<consent-banner></consent-banner>${words}`,
  });
  await page.waitFor(inside('.accept'), { until: 'visible' });
  expect(await findings()).toEqual([]);
  await preferences();
  await page.on('consent-banner', (host) => {
    for (const each of host.shadowRoot!.querySelectorAll('details')) each.open = true;
    host.shadowRoot!.querySelector<HTMLElement>('[data-id=analytics]')!.click();
  });
  expect(await findings()).toEqual([]);
}
