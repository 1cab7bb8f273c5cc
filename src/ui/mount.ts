import type { Core } from '../core.js';
import type { Locale } from '../locales/locale.js';
import { Banner } from './banner.js';
import { wordsOf } from './words.js';

/**
 * Defines `<consent-banner>` and hands it the core. In no-cookie mode the tag is the statement, which needs none of the banner.
 * A tag that is defined already stays so: of two copies of the library the second shows nothing.
 */
export async function mount(core: Core, locale: Locale): Promise<void> {
  const tag = 'consent-banner';
  const key = 'consent-gate-statement.js';
  try {
    const element = core.config.mode === 'no-cookie' ? (await import('./statement.js')).Statement : Banner;
    element.face = { core, words: wordsOf(core.config, locale) };
    if (!customElements.get(tag)) customElements.define(tag, element);
  } catch (error) {
    core.report({ code: 'load-failed', key }, error);
  }
}
