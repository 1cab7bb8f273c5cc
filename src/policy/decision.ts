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

/** The ids that a site declared as a matter of choice. */
export const optional = (config: Config): readonly Id[] => config.ids.filter(({ required }) => !required);
