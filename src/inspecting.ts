import type { Core } from './core.js';
import { first } from './unclobbered.js';

/** Brings the panel of a page that has one; it is for development, and nothing of it is loaded otherwise. */
export function inspect({ load }: Core): void {
  if (first('consent-audit')) load('audit').catch(() => {});
}
