import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExpression, type Choices, type Predicate } from '../../src/policy/expression.js';
import { needed } from '../../src/policy/needed.js';

const ids = ['a', 'b', 'c', 'd'];
const anId = fc.constantFrom(...ids);
const aTerm = fc.tuple(fc.constantFrom('', '', '!'), anId).map((parts) => parts.join(''));
// What asks for an id and its refusal at once can never hold.
const aPart = fc.uniqueArray(aTerm, { minLength: 1, maxLength: 4, selector: (term) => term.replace('!', '') }).map((terms) => terms.join(' '));
const anExpression = fc.array(aPart, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' | '));
const someChoices = fc.dictionary(anId, fc.constantFrom('granted', 'denied')) as fc.Arbitrary<Choices>;
const holds = (expression: string, choices: Choices) => (parseExpression(expression, (id) => ids.includes(id)) as Predicate)(choices);
const granting = (choices: Choices, granted: readonly string[]): Choices => ({ ...choices, ...Object.fromEntries(granted.map((id) => [id, 'granted'])) });

describe('what would have to be granted', () => {
  it.each([
    ['a', {}, ['a']],
    ['a b', { a: 'granted' }, ['b']],
    ['a b | c', {}, ['c']],
    ['a !b', { b: 'denied' }, ['a']],
    ['a !b', {}, undefined],
    ['a', { a: 'granted' }, []],
  ] as [string, Choices, string[] | undefined][])('for %j under %j is %j', (expression, choices, expected) => {
    expect(needed(expression, choices)).toEqual(expected);
  });

  it('makes the expression hold, whatever it is', () => {
    fc.assert(fc.property(anExpression, someChoices, (expression, choices) => {
      const grants = needed(expression, choices);
      fc.pre(grants !== undefined);
      expect(holds(expression, granting(choices, grants!))).toBe(true);
    }));
  });

  it('is told only where a grant can make it hold', () => {
    fc.assert(fc.property(anExpression, someChoices, fc.subarray(ids), (expression, choices, granted) => {
      fc.pre(needed(expression, choices) === undefined);
      expect(holds(expression, granting(choices, granted))).toBe(false);
    }));
  });

  it('is never more than any set of grants that would do', () => {
    fc.assert(fc.property(anExpression, someChoices, fc.subarray(ids), (expression, choices, granted) => {
      const fresh = granted.filter((id) => !choices[id]);
      fc.pre(holds(expression, granting(choices, fresh)));
      expect(needed(expression, choices)!.length).toBeLessThanOrEqual(fresh.length);
    }));
  });
});
