import { check } from './checking.js';
import type { Core } from './core.js';
import { heed } from './effects/heed.js';
import { connectPrompt } from './effects/prompt.js';
import { connectTabs } from './effects/tabs.js';
import { inspect } from './inspecting.js';
import { looksRight } from './policy/screen.js';
import { sweep } from './sweeping.js';
import { layoutsFor } from './ui/layout.js';
import { mount } from './ui/mount.js';
import { first } from './unclobbered.js';
import { isEnglish, wanted } from './wanted.js';
import { wordsOf, type Words } from './words.js';

export { decide } from './deciding.js';
export { settle } from './settle.js';

/**
 * Shows what is asked for, in the words of a language; what it gives asks. What is to be shown is looked at first: what is wrong
 * with it is told.
 */
export function connectAsking(core: Core): () => Promise<void> {
  if (!looksRight(core.declared, core.config)) check(core);
  const { config, load } = core;
  const { ask } = connectPrompt(core, async (gone) => {
    let said: string;
    const words = (): Promise<Words> => {
      said = wanted(config);
      return isEnglish(said) && !config.texts ? load('lang-en').then((chunk) => wordsOf(config, chunk.default, 'en')) : load('words').then((chunk) => chunk.wordsIn(core));
    };
    /** The language may be another: that of the page, or of an element that has come. */
    const here = () => {
      const isOther = wanted(config) !== said;
      if (isOther) speak().catch(() => {});
      return isOther;
    };
    const speak = async () => {
      const [spoken] = await Promise.all([words(), layoutsFor(core, first('consent-banner'))]);
      return mount({ core, words: spoken, here, gone });
    };
    await speak();
    new MutationObserver(here).observe(document, { subtree: true, attributeFilter: ['lang'] });
  });
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
