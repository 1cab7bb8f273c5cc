import type { Core } from './core.js';
import { connectGuards } from './protect/protect.js';

/** Protects from now on, where the page has been running already, and says so; once, whoever asks for it. */
export function connectLater(core: Core): void {
  if (core.violations) return;
  connectGuards(core);
  core.report({ code: 'protect-late', key: 'protect' });
}
