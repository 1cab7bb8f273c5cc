import { check } from './checking.js';
import type { Core } from './core.js';
import { heed } from './effects/heed.js';
import { connectPrompt } from './effects/prompt.js';
import { connectTabs } from './effects/tabs.js';
import { inspect } from './inspecting.js';
import type { Locale } from './locales/locale.js';
import { looksRight } from './policy/screen.js';
import { sweep } from './sweeping.js';
import { mount } from './ui/mount.js';

export { decide } from './deciding.js';
export { settle } from './settle.js';

/**
 * Shows what is asked for, in the words of a language; what it gives asks. What is to be shown is looked at first: what is wrong
 * with it is told.
 */
export function connectAsking(core: Core, locale: Locale): () => Promise<void> {
  if (!looksRight(core.declared, core.config)) check(core);
  const { ask } = connectPrompt(core, (gone) => mount(core, locale, gone));
  return async () => {
    await heed(core);
    ask();
  };
}

/** What the page of a visitor needs who is asked: in the end, the way back. */
export function connectLater(core: Core): void {
  const { store, load, stops } = core;
  let back: Promise<void> | undefined;
  connectTabs(core);
  // Something new may be asked, and something else have been denied before.
  sweep(core);
  inspect(core);
  stops.push(store.subscribe(({ decided, mode }) => {
    // An objection is possible at any time, also before what asks was answered (CCPA regulations, section 7013).
    if (decided || mode === 'opt-out') back ??= load('live').then((chunk) => chunk.connectBack(core), () => {});
  }));
}
