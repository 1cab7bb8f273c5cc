import type { Config } from '../policy/config.js';
import { decide } from '../policy/decide.js';
import type { Decision } from '../policy/decision.js';
import { formatRecord } from '../policy/format.js';
import { lasting } from '../policy/lasting.js';
import { parseRecord } from '../policy/record.js';
import { stateOf } from '../policy/update.js';
import type { Answer } from './tool.js';
import type { Translated } from './translate.js';

const DAY = 86400;

/**
 * What of a choice made elsewhere counts here, as a decision of this site, if anything does. A grant has to be dated, no older than this
 * site's own, and of the same purposes. A refusal counts without a date too, and is then dated now, as is one from the future.
 */
export function taken(config: Config, { at: said }: Answer, { choices, covers }: Translated, now: number): Decision | undefined {
  const { days } = lasting(config);
  const at = said !== undefined && said <= now ? said : undefined;
  const grants = covers && at !== undefined && at + DAY * days > now;
  const counting = Object.entries(choices).filter(([, standing]) => standing === 'denied' || grants);
  if (!counting.length) return undefined;
  // Under an opt-in what was granted counts in the other modes too.
  const mode = config.regional ? 'opt-in' : config.mode;
  const state = stateOf(config, { mode, assumed: [] }, undefined, false);
  const decision = decide(config, state, { choices: Object.fromEntries(counting), rest: 'undecided', source: 'import', at: at ?? now });
  // A refusal may have expired too.
  return parseRecord(config, formatRecord(config, decision), now);
}
