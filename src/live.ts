import type { Core } from './core.js';
import { connectButton } from './effects/button.js';
import { connectSnapshots } from './effects/gates/snapshots.js';

export { screen } from './screen.js';

/** What the page of a visitor who has decided needs. */
export function connectLive(core: Core): () => void {
  const stops = [connectButton(core), connectSnapshots()];
  return () => { for (const stop of stops) stop(); };
}
