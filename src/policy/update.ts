import type { Config } from './config.js';
import { expiry, optional, standing, type Decision, type Source } from './decision.js';
import type { Mode } from './declared.js';
import type { Choices, Standing } from './expression.js';

/** What the visitor has in front of them. */
export type View = 'none' | 'banner' | 'preferences';

/** Everything that the library knows at a moment; frozen, and replaced at each change. */
export interface State {
  readonly mode: Mode;
  /** Nothing is left to ask. */
  readonly decided: boolean;
  /** Unix seconds. */
  readonly decidedAt: number | undefined;
  /** Unix seconds. */
  readonly expiresAt: number | undefined;
  readonly source: Source | undefined;
  readonly revision: number;
  /** How each id stands; one that is undecided is absent, and not allowed. */
  readonly choices: Choices;
  /** The ids still to be asked about. */
  readonly undecided: readonly string[];
  readonly view: View;
  readonly gpc: boolean;
  readonly region: string | undefined;
}

/** What becomes of the ids that a choice does not name. */
export type Rest = Standing | 'keep' | 'undecided';

export type Action =
  | { readonly type: 'decide'; readonly choices: Choices; readonly rest: Rest; readonly source: Source; readonly at: number; readonly gpc: boolean }
  | { readonly type: 'forget' }
  | { readonly type: 'show'; readonly view: View };

/** The state that follows from a decision, or from none. */
export function stateOf(config: Config, decision: Decision | undefined, view: View, gpc: boolean): State {
  const choices = Object.freeze(standing(config, decision));
  const undecided = optional(config).filter(({ id }) => !choices[id]).map(({ id }) => id);
  return Object.freeze({
    mode: config.mode, decided: !config.shut && !undecided.length, decidedAt: decision?.decidedAt, expiresAt: decision?.expiresAt,
    source: decision?.source, revision: decision?.revision ?? config.revision, choices, undecided: Object.freeze(undecided),
    view, gpc, region: undefined,
  });
}

/** Whether the visitor is to be asked: something optional is declared, and it is not decided. */
export const asks = (state: State): boolean => state.undecided.length > 0;

/** The decision that a choice makes. A category sets its services; a service named by itself goes its own way. */
export function decide(config: Config, state: State, action: Extract<Action, { type: 'decide' }>): Decision {
  const choices: Record<string, Standing> = {};
  for (const { id, category } of optional(config)) {
    const { rest } = action;
    const before = state.choices[id];
    const chosen = action.choices[id] ?? action.choices[category] ??
      (rest === 'keep' ? before ?? 'denied' : rest === 'undecided' ? before : rest);
    if (chosen) choices[id] = chosen;
  }
  return {
    choices, decidedAt: action.at, expiresAt: expiry(config, choices, action.at),
    revision: config.revision, mode: config.mode, source: action.source, gpc: action.gpc,
  };
}

/** The next state. Any decision closes what was open; leaving the preferences undecided leads back to the banner. */
export function update(config: Config, state: State, action: Action): State {
  switch (action.type) {
    case 'decide': {
      const next = stateOf(config, decide(config, state, action), 'none', action.gpc);
      return asks(next) ? Object.freeze({ ...next, view: state.view }) : next;
    }
    case 'forget': return stateOf(config, undefined, 'none', state.gpc);
    case 'show': {
      if (action.view === state.view || (action.view !== 'none' && !optional(config).length)) return state;
      const back = action.view === 'none' && state.view === 'preferences' && asks(state);
      return Object.freeze({ ...state, view: back ? 'banner' : action.view });
    }
  }
}
