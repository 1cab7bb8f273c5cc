import { check } from './checking.js';
import type { Core } from './core.js';
import { connectButton } from './effects/button.js';
import { connectSnapshots } from './effects/gates/snapshots.js';
import { heed } from './effects/heed.js';
import { connectTabs } from './effects/tabs.js';
import { inspect } from './inspecting.js';
import { readsRight } from './policy/reads.js';
import { sweep } from './sweeping.js';

/** The way back, which there is only where there was something to choose. */
export function connectBack(core: Core): void {
  if (!core.config.ids.some(({ required }) => !required)) return;
  connectButton(core);
  connectSnapshots(core);
}

/** What the page of a visitor needs who is not asked. */
export function connectLater(core: Core): void {
  connectTabs(core);
  connectBack(core);
  heed(core).catch(() => {});
  sweep(core);
  inspect(core);
  // The rest is looked at where a visitor is shown something.
  if (!readsRight(core.declared, core.config)) check(core);
}
