import { describe, expect, it } from 'vitest';
import type { ConsentConfig } from '../../src/policy/declared.js';
import { lasting } from '../../src/policy/lasting.js';

describe('a decision', () => {
  it('lasts 180 days, granted or refused, where nothing is said', () => {
    expect(lasting({})).toEqual({ days: 180, refusedDays: 180 });
  });

  it.each([[-1], [0], [1.5], ['30'], [NaN], [Infinity], [null]])('keeps a decision 180 days where days is %j', (days) => {
    expect(lasting({ days } as ConsentConfig).days).toBe(180);
  });

  it('keeps a decision at most 395 days', () => {
    expect(lasting({ days: 4000, refusedDays: 4000 } as ConsentConfig)).toMatchObject({ days: 395, refusedDays: 395 });
  });

  it.each([[-1], [0], [1.5], ['300'], [NaN], [Infinity], [null], [{}], [[300]]])('keeps a refusal no longer than a grant where refusedDays is %j', (refusedDays) => {
    expect(lasting({ days: 30, refusedDays } as ConsentConfig).refusedDays).toBe(30);
  });

  it('never keeps a refusal for less than a grant', () => {
    expect(lasting({ days: 180, refusedDays: 30 } as ConsentConfig).refusedDays).toBe(180);
    expect(lasting({ days: 180, refusedDays: 365 } as ConsentConfig).refusedDays).toBe(365);
  });
});
