import type { Config } from './config.js';
import { optional, type Decision, type Source } from './decision.js';
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

/** The next state. Leaving the preferences undecided leads back to the banner. */
export function update(config: Config, state: State, action: Action): State {
  if (action.type === 'adopt') return stateOf(config, action.terms, action.decision, action.gpc, state.view);
  const { view } = action;
  const { mode } = state;
  const leads = view === 'none' || (mode === 'notice' ? view === 'banner' : offers(mode) && optional(config).length);
  if (view === state.view || !leads) return state;
  return Object.freeze({ ...state, view: view === 'none' && state.view === 'preferences' && asks(state) ? 'banner' : view });
}
