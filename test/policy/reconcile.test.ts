import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/policy/decision.js';
import type { Mode } from '../../src/policy/declared.js';
import type { Choices, Standing } from '../../src/policy/expression.js';
import { reconcile } from '../../src/policy/reconcile.js';
import { MODES } from './visits.js';

const decision: fc.Arbitrary<Decision> = fc.record({
  choices: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom<Standing>('granted', 'denied'), { noNullPrototype: true }) as fc.Arbitrary<Choices>,
  // So few that two are often of the same second.
  decidedAt: fc.integer({ min: 1, max: 3 }), expiresAt: fc.integer({ min: 10, max: 13 }), revision: fc.constant(0),
  mode: fc.constantFrom(...MODES), source: fc.constant('choose'), gpc: fc.boolean(),
});
const same = (choices: Choices, more: Partial<Decision> = {}): Decision => ({ choices, decidedAt: 5, expiresAt: 10, revision: 0, mode: 'opt-in', source: 'choose', gpc: false, ...more });
const merge = (own: Decision, other: Decision) => reconcile(own, other)!;

describe('of the decisions of two tabs', () => {
  it('the later stands as it is', () => {
    const earlier = same({ a: 'denied' }, { decidedAt: 4 });
    const later = same({ b: 'granted' });
    expect(reconcile(earlier, later)).toBe(later);
    expect(reconcile(later, earlier)).toBe(later);
  });

  it('what is kept stands where there is one only, and none where it was erased', () => {
    const one = same({ a: 'denied' });
    expect(reconcile(undefined, one)).toBe(one);
    expect(reconcile(one, undefined)).toBeUndefined();
    expect(reconcile(undefined, undefined)).toBeUndefined();
  });

  it('a refusal stands of the same second, id by id', () => {
    expect(merge(same({ a: 'granted', b: 'denied' }), same({ a: 'denied', b: 'granted', c: 'granted' })).choices).toEqual({ a: 'denied', b: 'denied', c: 'granted' });
  });

  it('what is granted of the same second counts no wider and no longer than in either', () => {
    expect(merge(same({ a: 'granted' }), same({}, { gpc: true })).gpc).toBe(false);
    expect(merge(same({ a: 'granted' }, { gpc: true }), same({}, { gpc: true })).gpc).toBe(true);
    expect(merge(same({ a: 'granted' }, { mode: 'opt-out' }), same({ b: 'granted' })).mode).toBe('opt-out');
    expect(merge(same({ a: 'granted' }), same({ b: 'granted' }, { mode: 'opt-out' })).mode).toBe('opt-out');
    for (const mode of ['notice', 'x'] as Mode[]) for (const modes of [['opt-out', mode], [mode, 'opt-out'], ['opt-in', mode]] as [Mode, Mode][]) {
      expect(merge(same({}, { mode: modes[0] }), same({}, { mode: modes[1] })).mode).toBe(mode);
    }
    expect(merge(same({ a: 'granted', b: 'granted' }, { expiresAt: 7 }), same({ a: 'denied', b: 'granted' }, { expiresAt: 9 })).expiresAt).toBe(7);
  });

  it('a refusal of the same second stands whole, with its source and its end, whichever tab looks', () => {
    const yes = same({ a: 'granted' }, { expiresAt: 7, source: 'accept' });
    const no = same({ a: 'denied' }, { expiresAt: 9, source: 'reject' });
    expect([merge(yes, no), merge(no, yes)]).toEqual([no, no]);
  });

  it('the same choices stand, whichever tab looks', () => {
    fc.assert(fc.property(decision, decision, (one, two) => {
      const [there, here] = [merge(one, two), merge(two, one)];
      expect(there.choices).toEqual(here.choices);
      expect([there.decidedAt, there.gpc]).toEqual([here.decidedAt, here.gpc]);
      expect(merge(there, two).choices).toEqual(there.choices);
      expect(merge(one, one)).toEqual(one);
    }), { numRuns: 300 });
  });

  it('three tabs come to the same, in whatever order they hear of one another', () => {
    fc.assert(fc.property(fc.tuple(decision, decision, decision), fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (tabs, [x, y, z]) => {
      const [a, b, c] = tabs;
      const all = merge(merge(a, b), c);
      expect(merge(merge(tabs[x!]!, tabs[y!]!), tabs[z!]!).choices).toEqual(all.choices);
      expect(merge(a, merge(b, c)).choices).toEqual(all.choices);
    }), { numRuns: 300 });
  });

  it('nothing is granted that one of the last did not grant, or that one of them refused', () => {
    fc.assert(fc.property(decision, decision, (one, two) => {
      const last = [one, two].filter(({ decidedAt }) => decidedAt === Math.max(one.decidedAt, two.decidedAt));
      for (const [id, standing] of Object.entries(merge(one, two).choices)) {
        expect(standing === 'denied').toBe(last.some(({ choices }) => choices[id] === 'denied'));
        expect(last.some(({ choices }) => choices[id] === standing)).toBe(true);
      }
    }), { numRuns: 300 });
  });
});
