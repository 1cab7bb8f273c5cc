import type { Config } from './policy/config.js';
import { first } from './unclobbered.js';
import type { Spoken } from './words.js';

/** The language that is wanted first: what the site has set, what stands on the element and on the page, what the browser asks for. */
export function wanted({ lang }: Config): string {
  const banner = first<Spoken>('consent-banner');
  return lang || (banner?.spoken !== banner?.lang && banner?.lang) || document.documentElement.lang || navigator.language;
}

/** What takes no choosing. */
export const ENGLISH = /^en\b/i;
