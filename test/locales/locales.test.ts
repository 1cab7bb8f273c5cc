import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import en from '../../src/locales/en.js';
import { locales } from '../../src/locales/load.js';
import { TAGS } from '../../src/locales/tags.js';

const folder = new URL('../../src/locales/', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as Record<string, { yes: string[]; no: string[] }>;
/** What says yes and what says no in each language, as a label in lower case holds it. */
const words = { en: { yes: ['accept', 'agree', 'allow', 'consent'], no: ['reject', 'refus', 'declin'] }, ...read('words-a.json'), ...read('words-b.json'), ...read('words-c.json') } as ReturnType<typeof read>;

/** Every text of a locale by its path. */
const texts = (value: unknown, path = ''): [string, string][] => (typeof value === 'string' ? [[path, value]]
  : Object.entries(value as object).flatMap(([key, item]) => texts(item, path ? `${path}.${key}` : key)));
const placeholders = (text: string) => (text.match(/\{\w*\}/g) ?? []).sort();
/** What stands between names in a row, where that is not a comma and a space. */
const commas: Record<string, string> = { ar: '،\u200F ', fa: '،\u200F ', he: ',\u200F ', ja: '、', 'zh-Hans': '、', 'zh-Hant': '、' };
const english = new Map(texts(en));

it('there are those of the Union, and those of its neighbours and of many who come', () => {
  const union = 'bg hr cs da nl en et fi fr de el hu ga it lv lt mt pl pt ro sk sl es sv'.split(' ');
  const others = 'nb nn is ca eu gl uk tr sr sq ar he fa hi ja ko vi th id zh-Hans zh-Hant pt-BR'.split(' ');
  const files = readdirSync(folder).map((file) => file.replace(/\.ts$/, '')).filter((name) => !['load', 'locale', 'tags'].includes(name));
  expect([...TAGS].sort()).toEqual([...union, ...others].sort());
  expect(files.sort()).toEqual([...TAGS].sort());
  expect(Object.keys(locales).sort()).toEqual(TAGS.map((tag) => `lang-${tag}`).sort());
  expect(Object.keys(words).sort()).toEqual([...TAGS].sort());
});

describe.each(TAGS)('the words in %s', (tag) => {
  const load = async () => {
    const { default: locale } = await locales[`lang-${tag}`]!();
    const { comma, ...said } = locale;
    return { locale, comma, all: texts(said) };
  };

  it('are all there, in that language, and nothing else', async () => {
    const { locale, comma, all } = await load();
    expect(comma).toBe(commas[tag]);
    expect(all.map(([path]) => path).sort()).toEqual([...english.keys()].sort());
    expect(locale.lang).toBe(tag);
    expect(locale.dir).toBe(['ar', 'he', 'fa'].includes(tag) ? 'rtl' : 'ltr');
    expect(all.filter(([, text]) => text !== text.trim() || text !== text.normalize('NFC') || !text)).toEqual([]);
  });

  it('keep the placeholders of English, and hold no HTML', async () => {
    const { all } = await load();
    expect(all.filter(([path, text]) => String(placeholders(text)) !== String(placeholders(english.get(path)!)))).toEqual([]);
    expect(all.filter(([, text]) => /[<>&]/.test(text))).toEqual([]);
  });

  it('begin no sentence with the name of who is responsible, which may be two small words', async () => {
    const { all } = await load();
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter(([, text]) => /(^|[.!?。！？] ?)\{controller\}/.test(text))).toEqual([]);
  });

  it('have a yes and a no that differ, are alike in form, and fit a button', async () => {
    const { locale } = await load();
    const { accept, reject, customize, save, close } = locale;
    const { yes, no } = words[tag]!;
    const lower = (label: string) => ` ${label.toLocaleLowerCase(tag)}`;
    const has = (label: string, stems: readonly string[]) => stems.some((stem) => lower(label).includes(stem));
    expect([has(accept, yes), has(accept, no), has(reject, no), has(reject, yes), has(close, yes)]).toEqual([true, false, true, false, false]);
    expect(Math.abs(accept.split(/\s/).length - reject.split(/\s/).length)).toBeLessThanOrEqual(1);
    expect(Math.max(accept.length, reject.length, customize.length, save.length)).toBeLessThanOrEqual(22);
    expect(Math.abs(accept.length - reject.length)).toBeLessThanOrEqual(6);
    expect(new Set([accept, reject, customize, save]).size).toBe(4);
  });
});
