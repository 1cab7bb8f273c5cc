import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExpression, type Choices, type Standing } from '../../src/policy/expression.js';
import { waits } from '../../src/policy/waits.js';

const ids = ['a', 'b', 'c'];
const isDeclared = (id: string) => ids.includes(id);
const choices: Choices = { a: 'granted', b: 'denied' };

describe('what an expression waits for', () => {
  it.each<[string, string | undefined]>([
    ['a', undefined],
    ['!b', undefined],
    ['b | a', undefined],
    ['b', 'It waits for "b": b is denied.'],
    ['c', 'It waits for "c": c is undecided.'],
    ['a b c', 'It waits for "a b c": b is denied, c is undecided.'],
    ['a b|c', 'It waits for "a b|c": b is denied, c is undecided.'],
    ['b | b c', 'It waits for "b | b c": b is denied, c is undecided.'],
    ['!a', 'It waits for "!a": a is not refused.'],
    ['!c', 'It waits for "!c": c is not refused.'],
    ['  b  ', 'It waits for "b": b is denied.'],
    ['', 'Its expression is empty, which shuts it.'],
    ['a|', 'It waits for "a|", a part of which is empty, which shuts it.'],
    ['nope', 'It waits for "nope": "nope" is declared by no category and no service, which shuts it.'],
    ['a | nope !nor', 'It waits for "a | nope !nor": "nope" and "!nor" are declared by no category and no service, which shuts it.'],
    ['!!a', 'It waits for "!!a": "!!a" is declared by no category and no service, which shuts it.'],
    ['b!', 'It waits for "b!": "b!" is declared by no category and no service, which shuts it.'],
  ])('%j: %s', (expression, sentence) => {
    expect(waits(expression, choices, isDeclared)).toBe(sentence);
  });

  it('is nothing exactly where the gate holds', () => {
    const term = fc.tuple(fc.constantFrom('', '!', '!!'), fc.constantFrom('a', 'b', 'c', 'x', '')).map((parts) => parts.join(''));
    const expression = fc.array(fc.array(term, { minLength: 1, maxLength: 3 }).map((terms) => terms.join(' ')), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('|'));
    const any = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom<Standing>('granted', 'denied'), { noNullPrototype: true }) as fc.Arbitrary<Choices>;
    let held = 0;
    fc.assert(fc.property(expression, any, (text, given) => {
      const holds = parseExpression(text, isDeclared);
      const sentence = waits(text, given, isDeclared);
      expect(sentence === undefined).toBe(typeof holds === 'function' && holds(given));
      held += Number(sentence === undefined);
    }), { numRuns: 3000 });
    expect(held).toBeGreaterThan(30);
  });
});
