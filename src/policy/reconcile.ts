import type { Decision } from './decision.js';
import type { Mode } from './declared.js';
import type { Standing } from './expression.js';

/** By what a grant that was made under them counts for: under any other nothing, under `opt-out` there only. */
const modes: readonly Mode[] = ['opt-out', 'opt-in'];

/**
 * Which of two decisions stands, where another tab has kept one: the later. Of two that were made in the same second a
 * refusal wins, id by id, so that every tab comes to the same; what is granted then counts no longer, and no wider, than in either.
 */
export function reconcile(own: Decision | undefined, other: Decision | undefined): Decision | undefined {
  if (!own || !other || other.decidedAt > own.decidedAt) return other;
  if (other.decidedAt < own.decidedAt) return own;
  const refused = ({ choices }: Decision) => Object.entries(choices).filter(([, standing]) => standing === 'denied');
  const choices: Record<string, Standing> = { ...own.choices, ...other.choices, ...Object.fromEntries([...refused(own), ...refused(other)]) };
  // How it was made goes with the refusal, and so does how long it lasts, unless something is granted.
  const refusal = refused(own).some(([id]) => other.choices[id] === 'granted') ? own : other;
  const grants = Object.values(choices).includes('granted');
  return {
    ...refusal,
    choices,
    expiresAt: grants ? Math.min(own.expiresAt, other.expiresAt) : refusal.expiresAt,
    mode: modes.indexOf(own.mode) < modes.indexOf(other.mode) ? own.mode : other.mode,
    gpc: own.gpc && other.gpc,
  };
}
