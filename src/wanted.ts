import type { Config } from './policy/config.js';
import { first } from './unclobbered.js';
import type { Spoken } from './words.js';

/** The languages that are wanted, in order: what the site has set, what stands on the element and on the page, what the browser asks for. */
export function wanted({ lang }: Config): readonly unknown[] {
  const banner = first<Spoken>('consent-banner');
  return [lang, banner && banner.lang !== banner.spoken && banner.lang, document.documentElement.lang, ...navigator.languages].filter(Boolean);
}

/** Whether the words are plainly those of English, which takes no choosing. */
export const isEnglish = (config: Config): boolean => !config.texts && /^en\b/i.test(`${wanted(config)[0]}`);
