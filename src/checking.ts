import type { Core } from './core.js';

/** Has the configuration looked at closely: what is wrong with it is told, once each, and never thrown. */
export function check({ declared, config, load, report }: Core): void {
  load('check').then(({ checkConfig }) => { for (const finding of checkConfig(declared, config)) report(finding); }, () => {});
}
