import type { Config, Id } from './config.js';
import type { Mode } from './declared.js';
import type { Choices } from './expression.js';

/** Where a decision came from: a press in the UI (`accept`, `reject`, `choose`), a call, a signal, another tool's record. */
export type Source = 'accept' | 'reject' | 'choose' | 'api' | 'gpc' | 'import';

/** What was decided, when, and under what: the value that is stored. */
export interface Decision {
  /** Optional ids only; one that is absent is undecided. */
  readonly choices: Choices;
  /** Unix seconds. */
  readonly decidedAt: number;
  /** Unix seconds. */
  readonly expiresAt: number;
  readonly revision: number;
  readonly mode: Mode;
  readonly source: Source;
  /** Global Privacy Control was on when it was made. */
  readonly gpc: boolean;
}

const DAY = 86400;

/** The ids that a visitor decides on: none in `notice` and `no-cookie`, where no other id exists. */
export const optional = (config: Config): readonly Id[] => config.ids.filter(({ required }) => !required);

/** The moment in Unix seconds at which a decision ends: `refusedDays` for one that grants nothing, if that is later. */
export function expiry(config: Config, choices: Choices, at: number): number {
  const granted = Object.values(choices).includes('granted');
  return at + DAY * (granted ? config.days : config.refusedDays);
}

/** What stands: the required ids, and what the decision says of those that are still declared. */
export function standing(config: Config, decision: Decision | undefined): Choices {
  const choices: Record<string, 'granted' | 'denied'> = {};
  for (const { id, required } of config.ids) {
    const chosen = required ? 'granted' : decision?.choices[id];
    if (chosen) choices[id] = chosen;
  }
  return choices;
}
