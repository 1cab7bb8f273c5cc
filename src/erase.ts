import type { Core } from './core.js';
import { erase } from './effects/erase/erase.js';

export { erase };

/** Erases what an earlier page has left of what is denied, or has written again while it was left, and tells of it. */
export async function sweep(core: Core): Promise<void> {
  core.emit('consent-erased', { ...await erase(core), running: [] });
}
