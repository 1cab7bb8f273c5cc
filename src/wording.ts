import type { Core } from './core.js';
import { TAGS } from './locales/tags.js';
import { languageOf } from './policy/language.js';
import { wanted } from './wanted.js';
import { speak, wordsOf, type Words } from './words.js';

/**
 * The words of the language that is wanted first of those that there are, which an element of the page may say for itself: the library's,
 * and what the site has of its own in `texts`. English where the file can't be had, and for what the site has left out.
 */
export async function wordsIn(core: Core, own = ''): Promise<Words> {
  const { config, load } = core;
  const tag = languageOf([config.lang, own, wanted(config), document.documentElement.lang, ...navigator.languages], [...TAGS, ...Object.keys(config.texts ?? {})]);
  try {
    const { default: locale } = await load(`lang-${languageOf([tag], TAGS)}`);
    if (config.texts && isDevelopment()) tellOf(core, Object.keys(locale));
    return wordsOf(config, locale, tag);
  } catch {
    return wordsOf(config, (await load('lang-en')).default, 'en');
  }
}

/** Where only who makes the site sees it: a name or an address that no other machine answers to. */
const isDevelopment = (): boolean => /^(localhost|127\.[\d.]+|\[::1\]|.+\.(localhost|test))$/.test(location.hostname);

/** What is wrong with a site's own texts is for who writes them, not for visitors' consoles. */
function tellOf({ config, load, report }: Core, keys: readonly string[]): void {
  load('check').then(({ checkTexts }) => { for (const finding of checkTexts(config.texts, TAGS, keys)) report(finding); }, () => {});
}

/** Names the way back in the language that is wanted. */
export async function name(core: Core, button: HTMLElement): Promise<void> {
  const words = await wordsIn(core).catch(() => undefined);
  if (!words) return;
  speak(button, words);
  (button.lastChild as Element).textContent = words[core.store.get().mode === 'opt-out' ? 'choices' : 'reopen'];
}
