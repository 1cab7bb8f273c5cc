import type { Core } from './core.js';
import { decide as decideOn, type Choosing } from './policy/decide.js';
import type { Decision } from './policy/decision.js';
import type { Named } from './policy/named.js';
import { reconcile } from './policy/reconcile.js';
import type { State } from './policy/update.js';

interface Deciding extends Omit<Choosing, 'choices'> {
  readonly choices: Named;
  /** How things stood when it was made, where it had to wait for this file since then. */
  readonly since: State | undefined;
}

/** The last that was decided in this page. */
let own: Decision | undefined;

/** The decision that a press or a call makes; what it names that nobody declared is told. */
export function decide({ config, gates }: Core, state: State, { choices: named, since, ...rest }: Deciding): Decision | undefined {
  const choices = Object.fromEntries(Object.entries(named).map(([id, allowed]) => {
    gates.allows(id);
    return [id, allowed === true || allowed === 'granted' ? 'granted' as const : 'denied' as const];
  }));
  const made = decideOn(config, state, { choices, ...rest });
  const { decision } = state;
  // Another tab may have decided meanwhile; what was decided before is not, though it may be of the same second.
  const isOther = since && decision && decision !== own && JSON.stringify(decision) !== JSON.stringify(since.decision);
  return own = isOther ? reconcile(made, decision) : made;
}
