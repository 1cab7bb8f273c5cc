import type { Core } from './core.js';
import { isEnglish, wanted } from './wanted.js';
import { wordsOf, type Words } from './words.js';

/** The words of the language that is wanted now. English takes no choosing, so that nothing is loaded for that. Rejects where there are none. */
export const wordsHere = (core: Core): Promise<Words> => {
  const { config, load } = core;
  return isEnglish(wanted(config)) && !config.texts ? load('lang-en').then((chunk) => wordsOf(config, chunk.default, 'en')) : load('words').then((chunk) => chunk.wordsIn(core));
};
