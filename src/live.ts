import type { Core } from './core.js';

/** What a page needs once it stands: the way back. */
export function live(_core: Core): () => void {
  return () => {};
}
