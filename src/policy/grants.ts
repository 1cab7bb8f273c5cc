import type { Decision } from './decision.js';

/** Whether a decision grants anything beside what is required. */
export const grants = (decision: Decision | undefined): boolean => Object.values(decision?.choices ?? {}).includes('granted');
