import { describe, expect, it } from 'vitest';
import { checkTexts } from '../../src/policy/texts.js';

const keys = ['lang', 'dir', 'title', 'accept'];
const found = (texts: unknown) => checkTexts(texts, ['en', 'de'], keys);

describe('the texts of a site', () => {
  it.each<[string, unknown]>([
    ['none', undefined],
    ['some of a language that there is', { de: { title: 'Kekse' }, en: {} }],
    ['all of a language of its own', { gsw: { dir: 'ltr', title: 'Guetzli', accept: 'Ali' } }],
    ['what is no object, which is told elsewhere', 'words'],
  ])('may be %s', (_, texts) => {
    expect(found(texts)).toEqual([]);
  });

  it('of a language of its own are missed where they are left out, all in one problem', () => {
    expect(found({ gsw: { title: 'Guetzli' } })).toEqual([{ code: 'missing-text', key: 'texts.gsw', expected: 'dir|accept' }]);
  });

  it('are not known by another name, in whatever language', () => {
    expect(found({ de: { titel: 'Kekse' } })).toEqual([{ code: 'unknown-key', key: 'texts.de.titel', expected: 'lang|dir|title|accept' }]);
    expect(found({ gsw: { titel: 'Guetzli', dir: 'ltr', title: '', accept: '' } }).map(({ code }) => code)).toEqual(['unknown-key']);
  });

  it('must be an object a language', () => {
    expect(found({ de: 'Kekse', fr: null })).toEqual([{ code: 'bad-value', key: 'texts.de', expected: 'object' }, { code: 'bad-value', key: 'texts.fr', expected: 'object' }]);
  });
});
