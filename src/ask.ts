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
import { ENGLISH, wanted } from './wanted.js';
import type { FirstWords } from './words.js';
import { wordsHere } from './words-here.js';

export { decide } from './deciding.js';
export { settle } from './settle.js';

/**
 * Hands over the words of the language that is wanted, and those of another when another is: of the page, or of an element that has
 * come, which `here` is called for; it tells whether others are on their way. What comes `beside` is brought at the same time. The other
 * attributes that say what holds are followed as well, from then on.
 * Rejects where there are none.
 */
export async function connectWords(core: Core, tell: (words: FirstWords, here: () => boolean) => unknown, beside?: () => Promise<unknown> | undefined): Promise<void> {
  let said: string;
  const here = () => {
    const isOther = wanted(core.config) !== said;
    if (isOther) speak().catch(() => {});
    return isOther;
  };
  const speak = async () => {
    said = wanted(core.config);
    const [words] = await Promise.all([wordsHere(core), beside?.()]);
    await tell(words, here);
  };
  await speak();
  new MutationObserver(() => {
    here();
    heed(core).catch(() => {});
  }).observe(document, { subtree: true, attributeFilter: ['lang', 'mode', 'region'] });
}

/**
 * Shows what is asked for, in the words of a language; what it gives asks. What is to be shown is looked at first: what is wrong
 * with it is told.
 */
export function connectAsking(core: Core): () => Promise<void> {
  if (!looksRight(core.declared, core.config)) check(core);
  // What stands on the element may still come; which language it will be is asked for then.
  if (!ENGLISH.test(wanted(core.config))) core.load('words').catch(() => {});
  const layouts = () => (core.store.get().mode === 'no-cookie' ? undefined : layoutsFor(core, first('consent-banner')));
  const { ask } = connectPrompt(core, (gone) => connectWords(core, (words, here) => mount({ core, words, here, gone }), layouts));
  return async () => {
    await heed(core);
    ask();
  };
}

/** What the page of a visitor needs who is asked: in the end, the way back. */
export function connectLater(core: Core): void {
  const { store, load, stops } = core;
  let isBack = false;
  connectTabs(core);
  // Something new may be asked, and something else have been denied before.
  sweep(core);
  inspect(core);
  stops.push(store.subscribe(({ decided, mode }) => {
    // An objection is possible at any time, also before what asks was answered (CCPA regulations, section 7013).
    if (isBack || !(decided || mode === 'opt-out')) return;
    isBack = true;
    // What has just been allowed goes first.
    (window.requestIdleCallback ?? setTimeout)(() => { load('live').then((chunk) => chunk.connectBack(core), () => {}); });
  }));
}
