import type { Config } from './config.js';
import type { Decision } from './decision.js';
import type { Standing } from './expression.js';

/** The decision as the stored text of the contract, section 3: a query string that any server can parse. */
export function formatRecord(config: Config, decision: Decision): string {
  const ids = (standing: Standing, required: boolean) => config.ids
    .filter((id) => (id.required ? required : decision.choices[id.id] === standing))
    .map(({ id }) => id)
    .join('.');
  return `v=1&t=${decision.decidedAt}&e=${decision.expiresAt}&r=${decision.revision}&m=${decision.mode}&s=${decision.source}` +
    `&a=${ids('granted', true)}&d=${ids('denied', false)}${decision.gpc ? '&g=1' : ''}`;
}
