import type { Decision } from './decision.js';
import type { Standing } from './expression.js';

/**
 * Which of two decisions stands, where another tab has kept one: the later. Of two that were made in the same second a
 * refusal wins, id by id, so that every tab comes to the same.
 */
export function reconcile(own: Decision | undefined, other: Decision | undefined): Decision | undefined {
  if (!own || !other || other.decidedAt > own.decidedAt) return other;
  if (other.decidedAt < own.decidedAt) return own;
  const refused = ({ choices }: Decision) => Object.entries(choices).filter(([, standing]) => standing === 'denied');
  const choices: Record<string, Standing> = { ...own.choices, ...other.choices, ...Object.fromEntries([...refused(own), ...refused(other)]) };
  return { ...other, choices };
}
