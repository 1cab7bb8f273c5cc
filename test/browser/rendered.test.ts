import { beforeEach, describe, expect, it } from 'vitest';
import { engine, page, server } from './driver/index.js';
import { banner, open, preferences } from './face.js';
import { codes } from './unfair.js';

beforeEach(async () => {
  server.reset();
  await page.clear();
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
