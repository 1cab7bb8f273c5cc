import type { Config } from './config.js';
import { expiry, optional, type Decision, type Source } from './decision.js';
import type { Choices, Standing } from './expression.js';
import { offers } from './modes.js';
import { standing, type Stand } from './standing.js';
import type { Terms } from './terms.js';

/** What the visitor has in front of them. */
export type View = 'none' | 'banner' | 'preferences';

/** Everything that the library knows at a moment; frozen, and replaced at each change. */
export interface State extends Terms, Stand {
  /** Nothing is left to ask. */
  readonly decided: boolean;
  /** Unix seconds. */
  readonly decidedAt?: number;
  /** Unix seconds. */
  readonly expiresAt?: number;
  readonly source?: Source;
  readonly revision: number;
  readonly view: View;
  /** Global Privacy Control is on. */
  readonly gpc: boolean;
  /** What a visitor decided, as it is kept. */
  readonly decision: Decision | undefined;
}

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

export type Action =
  /** Made here, in another tab, or none any more; the terms, and the signal as it is now. */
  | { readonly type: 'adopt'; readonly terms: Terms; readonly decision: Decision | undefined; readonly gpc: boolean }
  | { readonly type: 'show'; readonly view: View };

/** The state that follows from a decision, or from none. */
export function stateOf(config: Config, { mode, region, assumed }: Terms, decision: Decision | undefined, gpc: boolean, view: View = 'none'): State {
  const stand = standing(config, mode, assumed, decision, gpc);
  return Object.freeze({
    revision: config.revision, ...decision, mode, region, assumed, ...stand, gpc, decision,
    // What leaves nothing to ask closes what was open.
    view: stand.undecided.length && offers(mode) ? view : 'none',
    decided: !config.shut && !stand.undecided.length,
  });
}

/** Whether the visitor is to be asked, or told. */
export const asks = (state: State): boolean => state.undecided.length > 0;

/**
 * The decision that a choice makes. A category sets its services; a service named by itself goes its own way. Where nothing is
 * asked, what was refused stays so. The signal is the one that the choice was shown with: one that has come since is not outranked.
 */
export function decide(config: Config, { mode, choices: stand, undecided, gpc }: State, { choices: named, rest, source, at }: Choosing): Decision {
  const choices: Record<string, Standing> = {};
  for (const { id, category } of optional(config)) {
    const left = rest === 'keep' ? stand[id] ?? 'denied' : rest === 'undecided' ? undecided.includes(id) ? undefined : stand[id] : rest;
    const chosen = offers(mode) ? named[id] ?? named[category] ?? left : stand[id];
    if (chosen) choices[id] = chosen;
  }
  return { choices, decidedAt: at, expiresAt: expiry(config, choices, at), revision: config.revision, mode, source, gpc };
}

/** The next state. Leaving the preferences undecided leads back to the banner. */
export function update(config: Config, state: State, action: Action): State {
  if (action.type === 'adopt') return stateOf(config, action.terms, action.decision, action.gpc, state.view);
  const { view } = action;
  const { mode } = state;
  const leads = view === 'none' || (mode === 'notice' ? view === 'banner' : offers(mode) && optional(config).length);
  if (view === state.view || !leads) return state;
  return Object.freeze({ ...state, view: view === 'none' && state.view === 'preferences' && asks(state) ? 'banner' : view });
}
