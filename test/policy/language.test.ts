import { describe, expect, it } from 'vitest';
import { TAGS } from '../../src/locales/tags.js';
import { languageOf } from '../../src/policy/language.js';

describe('the language of the words', () => {
  it.each([
    ['de', 'de'], ['de-AT', 'de'], ['de-CH', 'de'], ['DE-de', 'de'],
    ['pt', 'pt'], ['pt-PT', 'pt'], ['pt-AO', 'pt'], ['pt-BR', 'pt-BR'], ['PT-br', 'pt-BR'],
    ['zh', 'zh-Hans'], ['zh-CN', 'zh-Hans'], ['zh-SG', 'zh-Hans'], ['zh-Hans-HK', 'zh-Hans'], ['zh-Hans', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'], ['zh-HK', 'zh-Hant'], ['zh-Hant', 'zh-Hant'], ['zh-Hant-SG', 'zh-Hant'],
    ['no', 'nb'], ['no-NO', 'nb'], ['nb-NO', 'nb'], ['nn-NO', 'nn'],
    ['sr', 'sr'], ['sr-Latn', 'sr'], ['sr-Cyrl-RS', 'sr'],
    ['en', 'en'], ['en-GB', 'en'],
    ['xx', 'en'], ['', 'en'], ['-', 'en'], ['*', 'en'], ['dee', 'en'], ['german', 'en'], ['constructor', 'en'],
  ])('of "%s" is %s', (tag, language) => {
    expect(languageOf([tag], TAGS)).toBe(language);
  });

  it.each<[readonly unknown[], string]>([
    [['fr', 'de'], 'fr'],
    [['xx', 'de-AT', 'fr'], 'de'],
    [[undefined, false, '', 'it'], 'it'],
    [[{}, 7, null, 'ja-JP'], 'ja'],
    [['xx', 'yy'], 'en'],
    [[], 'en'],
  ])('is the first of %j that there is: %s', (wanted, language) => {
    expect(languageOf(wanted, TAGS)).toBe(language);
  });

  it('may be one that only the site has, before the nearest of ours', () => {
    const known = [...TAGS, 'de-CH', 'gsw', 'eo'];
    expect([['de-ch'], ['de-AT'], ['eo-XX'], ['gsw']].map((wanted) => languageOf(wanted, known))).toEqual(['de-CH', 'de', 'eo', 'gsw']);
  });
});
