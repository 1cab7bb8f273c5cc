import type { Locale } from './locale.js';

/** What a bundler makes of each language: a chunk that is loaded where its words are needed. */
export const locales: Readonly<Record<`lang-${string}`, () => Promise<{ readonly default: Locale }>>> = {
  'lang-en': () => import('./en.js'),
};
