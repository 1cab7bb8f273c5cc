import type { Core } from './core.js';
import { first } from './english/first.js';
import { ENGLISH, wanted } from './wanted.js';
import { wordsOf, type FirstWords } from './words.js';

/**
 * The words of the language that is wanted now. Those of English are at hand, so that there are words whatever can't be loaded, and
 * nobody waits for them who reads an English page.
 */
export async function wordsHere(core: Core): Promise<FirstWords> {
  const { config, load } = core;
  const english = () => wordsOf(config, first, 'en');
  return ENGLISH.test(wanted(config)) && !config.texts ? english() : load('words').then((chunk) => chunk.wordsIn(core)).catch(english);
}
