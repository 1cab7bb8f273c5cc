import type { Core } from './core.js';
import { connectTabs } from './effects/tabs.js';
import { namesHere } from './effects/stored.js';
import { looksRight } from './policy/screen.js';
import { mayKeep } from './policy/suspects.js';

/**
 * What a page has seen to once it has loaded: it listens to other tabs, says what is wrong with the configuration, and erases
 * what is denied and still here.
 */
export function begin(core: Core): void {
  const { declared, config, load, report, store } = core;
  connectTabs(core);
  // What is wrong is told, and never thrown.
  if (!looksRight(declared, config)) load('check').then(
    ({ checkConfig }) => { for (const finding of checkConfig(declared, config)) report(finding); },
    () => {},
  );
  // An earlier page may have left it, or have written it again while it was left.
  if (mayKeep(config, store.get().choices, namesHere)) load('erase').then((chunk) => chunk.sweep(core), () => {});
}
