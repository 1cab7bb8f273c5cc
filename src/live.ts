import { begin } from './begin.js';
import type { Core } from './core.js';
import { connectButton } from './effects/button.js';
import { connectSnapshots } from './effects/gates/snapshots.js';
import { optional } from './policy/decision.js';

/** The way back, which there is only where there was something to choose. */
export function connectBack(core: Core): void {
  if (optional(core.config).length) core.stops.push(connectButton(core), connectSnapshots());
}

/** What the page of a visitor who has decided needs. */
export function connectLater(core: Core): void {
  begin(core);
  connectBack(core);
}
