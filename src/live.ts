import { check } from './checking.js';
import type { Core } from './core.js';
import { connectButton } from './effects/button.js';
import { connectSnapshots } from './effects/gates/snapshots.js';
import { heed } from './effects/heed.js';
import { namesHere } from './effects/stored.js';
import { connectTabs } from './effects/tabs.js';
import { optional } from './policy/decision.js';
import { readsRight } from './policy/reads.js';
import { mayKeep } from './policy/suspects.js';

/** The way back, which there is only where there was something to choose. */
export function connectBack(core: Core): void {
  if (optional(core.config).length) core.stops.push(connectButton(core), connectSnapshots());
}

/** What the page of a visitor needs who is not asked. */
export function connectLater(core: Core): void {
  const { config, store, load } = core;
  connectTabs(core);
  connectBack(core);
  heed(core).catch(() => {});
  // An earlier page may have left it, or have written it again while it was left.
  if (mayKeep(config, store.get().choices, namesHere)) load('erase').then((chunk) => chunk.sweep(core), () => {});
  // The rest is looked at where a visitor is shown something.
  if (!readsRight(core.declared, config)) check(core);
}
