import { LONGEST } from '../policy/config.js';
import { lasting as lastingDays } from '../policy/lasting.js';
import { found } from './found.js';
import type { Given } from './given.js';
import type { Unfair } from './unfair.js';

/** Six months, in which nobody is asked again who has refused, and the twelve of California. */
const REFUSED = 180;
const REFUSED_SALE = 365;

/** How long a choice is kept: not for ever, and a refusal long enough. */
export function lasting({ declared, places, asks }: Given): Unfair[] {
  const findings = ['days', 'refusedDays'].flatMap((key) =>
    (typeof declared[key] === 'number' && declared[key] > LONGEST ? [found('kept-too-long', key, String(declared[key]))] : []));
  if (!asks) return findings;

  const { storage } = declared;
  const kept = lastingDays(declared).refusedDays;
  const key = declared['refusedDays'] === undefined ? 'days' : 'refusedDays';
  const sale = places.some(({ mode, region }) => mode === 'opt-out' && /^(US(-|$)|\*$)/.test(region));
  if (storage === 'memory' || storage === 'session') findings.push(found('asked-again-too-soon', 'storage', storage === 'memory' ? 'on the next page' : 'in the next tab'));
  if (kept < REFUSED) findings.push(found('asked-again-too-soon', key, `after ${kept} days, before six months have passed`));
  else if (sale && kept < REFUSED_SALE) findings.push(found('asked-again-too-soon', key, `after ${kept} days, where California asks for twelve months`, 'CCPA 1798.135(c)(4)'));
  return findings;
}
