import type { Core } from './core.js';
import { namesHere } from './effects/stored.js';
import { mayKeep } from './policy/suspects.js';

/** Has what is denied erased, where an earlier page may have left it, or has written it again while it was left. */
export function sweep(core: Core): void {
  const { config, store, load } = core;
  if (mayKeep(config, store.get().choices, namesHere)) load('erase').then((chunk) => chunk.sweep(core), () => {});
}
