import type { Core } from './core.js';
import { decide as decideOn, type Choosing } from './policy/decide.js';
import type { Decision } from './policy/decision.js';
import type { Named } from './policy/named.js';
import type { State } from './policy/update.js';

/** The decision that a press or a call makes; what it names that nobody declared is told. */
export function decide({ config, gates }: Core, state: State, { choices: named, ...rest }: Omit<Choosing, 'choices'> & { readonly choices: Named }): Decision {
  const choices = Object.fromEntries(Object.entries(named).map(([id, allowed]) => {
    gates.allows(id);
    return [id, allowed === true || allowed === 'granted' ? 'granted' as const : 'denied' as const];
  }));
  return decideOn(config, state, { choices, ...rest });
}
