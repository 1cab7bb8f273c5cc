import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/locales/locale.js';

const folder = new URL('../../src/locales/', import.meta.url);
const tags = readdirSync(folder).map((file) => file.replace(/\.ts$/, '')).filter((tag) => tag !== 'locale');

describe.each(tags)('the words in %s', (tag) => {
  it('begin no sentence with the name of who is responsible, which may be two small words', async () => {
    const { default: locale } = await import(new URL(`${tag}.ts`, folder).href) as { default: Locale };
    const texts = Object.entries(locale).filter(([, text]) => typeof text === 'string');
    expect(texts.length).toBeGreaterThan(30);
    expect(texts.filter(([, text]) => /(^|[.!?] )\{controller\}/.test(text as string))).toEqual([]);
  });
});
