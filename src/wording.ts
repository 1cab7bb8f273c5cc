import type { Core } from './core.js';
import { TAGS } from './locales/tags.js';
import { languageOf } from './policy/language.js';
import { wanted } from './wanted.js';
import { speak, wordsOf, type Words } from './words.js';

/**
 * The words of the language that is wanted first of those that there are: the library's, and what the site has of its own in
 * `texts`. English where the file can't be had, and for what the site has left out.
 */
export async function wordsIn({ config, load }: Core): Promise<Words> {
  const tag = languageOf([config.lang, wanted(config), document.documentElement.lang, ...navigator.languages], [...TAGS, ...Object.keys(config.texts ?? {})]);
  try {
    return wordsOf(config, (await load(`lang-${languageOf([tag], TAGS)}`)).default, tag);
  } catch {
    return wordsOf(config, (await load('lang-en')).default, 'en');
  }
}

/** Names the way back in the language that is wanted, where it has been named in another. */
export async function name(core: Core, button: HTMLElement): Promise<void> {
  const words = await wordsIn(core).catch(() => undefined);
  if (!words) return;
  speak(button, words);
  (button.lastChild as Element).textContent = words[core.store.get().mode === 'opt-out' ? 'choices' : 'reopen'];
}
