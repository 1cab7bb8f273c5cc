import type { Core } from '../core.js';

/** Tells the vendors that the site declared how their consent stands, before anything of theirs is let go. */
export function connectVendors(core: Core): void {
  void core;
}
