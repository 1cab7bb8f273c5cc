import type { Core } from './core.js';
import { live } from './live.js';
import { checkConfig } from './policy/check.js';

export { settle } from './settle.js';

/** What a page needs once it stands: the way back, and a word on what is wrong with its configuration. Gives back what ends it. */
export function idle(core: Core): () => void {
  for (const finding of checkConfig(core.declared, core.config)) core.report(finding);
  return live(core);
}
