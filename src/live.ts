import type { Core } from './core.js';
import { connectButton } from './effects/button.js';
import { connectSnapshots } from './effects/gates/snapshots.js';
import { optional } from './policy/decision.js';
import { screen } from './screen.js';

/** What the page of a visitor who has decided needs. */
export function connectLive(core: Core): () => void {
  // What is wrong is told once, however often it is looked for.
  screen(core);
  // There is a way back only where there was something to choose.
  if (!optional(core.config).length) return () => {};
  const stops = [connectButton(core), connectSnapshots()];
  return () => { for (const stop of stops) stop(); };
}
