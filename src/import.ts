import { takeOver, type Imported, type ImportOptions } from './import/take-over.js';
import type { ConsentConfig } from './policy/declared.js';

export type { Imported, ImportOptions } from './import/take-over.js';
export type { ToolName } from './import/tools.js';
export type { ConsentConfig } from './policy/declared.js';
export type { Choices, Standing } from './policy/expression.js';

/**
 * Takes over what a visitor has decided in another consent tool on this site, so that nobody is asked again for having been here
 * before. Call it before `startConsent`, with the same configuration; where there is no DOM it does nothing.
 *
 * Where this library has no record that counts, it writes one with the source `import`, and once that can be read back it removes that of
 * the other tool. A refusal is always taken over. A grant is where it has a date, is no older than `days`, and
 * the other tool has asked about every optional category and service that is declared here. What was decided here later outweighs both.
 *
 * Gives what was taken over, or `undefined` where nothing was. It never throws, and sends nothing.
 */
export function importConsent(config: ConsentConfig = {}, options: ImportOptions = {}): Imported | undefined {
  return takeOver(config, options);
}
