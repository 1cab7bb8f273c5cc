import type { Core } from './core.js';
import en from './locales/en.js';
import { ENGLISH, wanted } from './wanted.js';
import { wordsOf, type Words } from './words.js';

/**
 * The words of the language that is wanted now. Those of English are at hand, so that there are words whatever can't be loaded, and
 * nobody waits for them who reads an English page.
 */
export async function wordsHere(core: Core): Promise<Words> {
  const { config, load } = core;
  const english = () => wordsOf(config, en, 'en');
  return ENGLISH.test(wanted(config)) && !config.texts ? english() : load('words').then((chunk) => chunk.wordsIn(core)).catch(english);
}
