import type { Config } from './config.js';
import { optional, type Decision, type Source } from './decision.js';
import type { Choices, Standing } from './expression.js';
import { lasting } from './lasting.js';
import { offers } from './modes.js';
import type { State } from './update.js';

const DAY = 86400;

/** What becomes of the ids that a choice does not name. */
export type Rest = Standing | 'keep' | 'undecided';

/** What a decision is made of. */
export interface Choosing {
  readonly choices: Choices;
  readonly rest: Rest;
  readonly source: Source;
  /** Unix seconds. */
  readonly at: number;
}

/**
 * The decision that a choice makes. A category sets its services; a service named by itself goes its own way. Where nothing is
 * asked, what was refused stays so. It lasts `refusedDays` where it grants
 * nothing. The signal is the one that the choice was shown with: one that has come since is not outranked.
 */
export function decide(config: Config, { mode, choices: stand, undecided, gpc }: State, { choices: named, rest, source, at }: Choosing): Decision {
  const { days, refusedDays } = lasting(config);
  const choices: Record<string, Standing> = {};
  for (const { id, category } of optional(config)) {
    const left = rest === 'keep' ? stand[id] ?? 'denied' : rest === 'undecided' ? undecided.includes(id) ? undefined : stand[id] : rest;
    const chosen = offers(mode) ? named[id] ?? named[category] ?? left : stand[id];
    if (chosen) choices[id] = chosen;
  }
  return { choices, decidedAt: at, expiresAt: at + DAY * (Object.values(choices).includes('granted') ? days : refusedDays), revision: config.revision, mode, source, gpc };
}
