import { describe, expect, it } from 'vitest';
import { normalizeConfig } from '../../src/policy/config.js';
import { readsRight } from '../../src/policy/reads.js';

const reads = (declared: unknown) => readsRight(declared, normalizeConfig(declared));

describe('what decides', () => {
  it.each<[unknown]>([
    [{}], [{ mode: 'opt-out', days: 30, refusedDays: 60, revision: 2, gateTimeout: 0 }], [{ days: 395 }], [{ categories: [] }],
    [{ mode: 'notice' }], [{ mode: 'no-cookie', categories: [{ id: 'session', required: true }] }], [{ mode: 'notice', regions: { EU: 'opt-in' }, categories: [{ id: 'analytics' }] }],
    [{ categories: [{ id: 'a', services: [{ id: 'b', label: 'B' }, { id: 'c', label: 'C' }] }, { id: 'd', services: [] }] }], [{ region: () => 'DE' }], [{ policyUrl: '/p', texts: {} }],
  ])('was read as it was declared: %j', (declared) => { expect(reads(declared)).toBe(true); });

  it.each<[unknown]>([
    [undefined], [null], [[]], ['x'], [{ categories: null }], [{ categories: {} }], [{ mode: 'optin' }], [{ mode: 1 }],
    [{ revision: -1 }], [{ revision: '2' }], [{ gateTimeout: -5 }],
    [{ categories: [null] }], [{ categories: ['a'] }], [{ categories: [[]] }], [{ categories: [{}] }], [{ categories: [{ id: 'A' }] }], [{ categories: [{ id: 'a' }, { id: 'a' }] }],
    [{ categories: [{ id: 'a', services: 'b' }] }], [{ categories: [{ id: 'a', services: {} }] }], [{ categories: [{ id: 'a', services: [[{ id: 'b' }]] }] }], [{ categories: [{ id: 'a', services: [{ id: 'a' }] }] }],
    [{ mode: 'no-cookie', categories: [{ id: 'analytics' }] }],
  ])('was not: %j', (declared) => { expect(reads(declared)).toBe(false); });
});
