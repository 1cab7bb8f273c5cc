import type { Core } from './core.js';
import { erase } from './effects/erase/erase.js';
import type { Report } from './policy/report.js';

export { erase };

/** Erases what is denied, tells of it, and loads the page anew where that is due, which keeps the visitor's place. */
export async function undo(core: Core, running: readonly string[], isDue: boolean): Promise<Report> {
  const report: Report = { ...await erase(core), running };
  core.emit('consent-erased', report);
  if (isDue) location.reload();
  return report;
}
