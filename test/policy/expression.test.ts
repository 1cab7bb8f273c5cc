import { describe, expect, it } from 'vitest';
import { parseExpression, type Choices } from '../../src/policy/expression.js';

const declared = (id: string) => ['analytics', 'functional', 'youtube', 'ad-x'].includes(id);
const holds = (expression: string, choices: Choices) => {
  const read = parseExpression(expression, declared);
  return typeof read === 'function' ? read(choices) : `unknown: ${read}`;
};

describe('an expression', () => {
  const granted = 'granted' as const;
  const denied = 'denied' as const;
  it.each<[string, Choices, boolean]>([
    ['analytics', { analytics: granted }, true],
    ['analytics', { analytics: denied }, false],
    ['analytics', {}, false],
    ['  analytics ', { analytics: granted }, true],
    ['analytics functional', { analytics: granted, functional: granted }, true],
    ['analytics functional', { analytics: granted }, false],
    ['analytics\n functional', { analytics: granted, functional: granted }, true],
    ['youtube|functional', { functional: granted }, true],
    ['youtube | functional', { youtube: granted, functional: denied }, true],
    ['youtube|functional', { youtube: denied }, false],
    ['analytics youtube|functional', { functional: granted }, true],
    ['analytics youtube|functional', { youtube: granted }, false],
    ['!analytics', { analytics: denied }, true],
    ['!analytics', {}, false],
    ['!analytics', { analytics: granted }, false],
    ['functional !ad-x', { functional: granted, 'ad-x': denied }, true],
    ['functional !ad-x', { functional: granted }, false],
  ])('%j under %j is %j', (expression, choices, expected) => {
    expect(holds(expression, choices)).toBe(expected);
  });

  it.each(['', ' ', '|', 'analytics|', '|analytics', 'analytics||functional', '!', 'a!nalytics', '!!analytics', 'analytcs', 'analytics nope', 'analytics|nope', 'constructor', '__proto__'])(
    '%j names what nobody declared, so that nothing at all opens it', (expression) => {
      const everything: Choices = { analytics: granted, functional: granted, youtube: granted, 'ad-x': granted };
      expect(typeof parseExpression(expression, declared)).toBe('string');
      expect(holds(expression, everything)).toMatch(/^unknown/);
    },
  );

  it('gives the word that is not declared, for the problem to name', () => {
    expect(parseExpression('analytics nope|functional', declared)).toBe('nope');
  });
});
