import { begin } from './begin.js';
import type { Core } from './core.js';
import { connectPrompt } from './effects/prompt.js';
import type { Locale } from './locales/locale.js';
import { mount } from './ui/mount.js';

export { settle } from './settle.js';

/** Asks, in the words of a language. */
export const connectAsking = (core: Core, locale: Locale) => connectPrompt(core, () => mount(core, locale));

/** What the page of a visitor who is asked needs: in the end, the way back. */
export function connectLater(core: Core): void {
  const { store, load, stops } = core;
  let back: Promise<void> | undefined;
  begin(core);
  stops.push(store.subscribe(({ decided, mode }) => {
    // An objection is possible at any time, also before what asks was answered (CCPA regulations, section 7013).
    if (decided || mode === 'opt-out') back ??= load('live').then((chunk) => chunk.connectBack(core), () => {});
  }));
}
