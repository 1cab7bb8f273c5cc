import { LONGEST, whole } from './config.js';
import type { ConsentConfig } from './declared.js';

/** How many days a decision is kept: a grant `days`, a refusal `refusedDays`, if that is longer. */
export function lasting(given: ConsentConfig): { readonly days: number; readonly refusedDays: number } {
  const days = Math.min(whole(given.days, 180, 1), LONGEST);
  return { days, refusedDays: Math.max(days, Math.min(whole(given.refusedDays, days, 1), LONGEST)) };
}
