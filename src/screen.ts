import type { Core } from './core.js';
import { looksRight } from './policy/screen.js';

/** Has the configuration looked at closely where a quick look says so: what is wrong with it is told, and never thrown. */
export function screen({ declared, config, load, report }: Core): void {
  if (looksRight(declared, config)) return;
  load('check').then(
    ({ checkConfig }) => { for (const finding of checkConfig(declared, config)) report(finding); },
    () => {},
  );
}
