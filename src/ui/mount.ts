import type { Core } from '../core.js';
import type { Locale } from '../locales/locale.js';
import { defineBanner } from './banner.js';
import { wordsOf } from '../words.js';

/**
 * Defines `<consent-banner>` and hands it the core. In no-cookie mode the tag is the statement, which needs nothing of the banner.
 * Rejects, and says so, where that cannot be done.
 */
export async function mount(core: Core, locale: Locale, gone: () => void): Promise<void> {
  const face = { core, words: wordsOf(core.config, locale), gone };
  const { mode, gpc } = core.store.get();
  try {
    if (mode === 'no-cookie') (await import('./statement.js')).defineStatement(face);
    else if (mode === 'opt-in' && !gpc && !core.config.revisionNote) defineBanner(face);
    else defineBanner({ ...face, words: (await import('./variant.js')).variant(face) });
  } catch (error) {
    core.report({ code: 'load-failed', key: 'ui' }, error);
    throw error;
  }
}
