import { isObject } from './object.js';
import type { Finding } from './problem.js';

/**
 * What is wrong with the texts that a site has put in the place of ours, or beside them in a language of its own; `languages` are those
 * that are there, `keys` those of any of them.
 */
export function checkTexts(texts: unknown, languages: readonly string[], keys: readonly string[]): Finding[] {
  return Object.entries(isObject(texts) ? texts : {}).flatMap(([tag, words]): Finding[] => {
    const key = `texts.${tag}`;
    if (!isObject(words)) return [{ code: 'bad-value', key, expected: 'object' }];
    const unknown = Object.keys(words).filter((name) => !keys.includes(name)).map((name): Finding => ({ code: 'unknown-key', key: `${key}.${name}`, expected: keys.join('|') }));
    const missing = languages.includes(tag) ? [] : keys.filter((name) => name !== 'lang' && !Object.hasOwn(words, name));
    return missing.length ? [...unknown, { code: 'missing-text', key, expected: missing.join('|') }] : unknown;
  });
}
