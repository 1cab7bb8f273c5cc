import type { Core } from '../core.js';
import type { Locale } from '../locales/locale.js';
import { defineBanner } from './banner.js';
import { wordsOf } from '../words.js';

/**
 * Defines `<consent-banner>` and hands it the core. In no-cookie mode the tag is the statement, which needs nothing of the banner.
 * Rejects, and says so, where that cannot be done.
 */
export async function mount(core: Core, locale: Locale): Promise<void> {
  try {
    const define = core.store.get().mode === 'no-cookie' ? (await import('./statement.js')).defineStatement : defineBanner;
    define({ core, words: wordsOf(core.config, locale) });
  } catch (error) {
    core.report({ code: 'load-failed', key: 'ui' }, error);
    throw error;
  }
}
