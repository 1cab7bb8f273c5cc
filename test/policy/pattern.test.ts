import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/policy/check.js';
import { normalizeConfig } from '../../src/policy/config.js';
import { isEmpty, matches, type Pattern } from '../../src/policy/pattern.js';

describe('a pattern', () => {
  it.each<[Pattern, string, boolean]>([
    ['_ga', '_ga', true],
    ['_ga', '_ga2', false],
    ['_ga', '_GA', false],
    ['_ga*', '_ga', true],
    ['_ga*', '_ga_ABC', true],
    ['_ga*', 'x_ga', false],
    ['*_id', 'my_id', true],
    ['*_id', 'my_id2', false],
    ['a*b*c', 'abc', true],
    ['a*b*c', 'a1b2b3c', true],
    ['a*b*c', 'acb', false],
    ['ab*bc', 'abc', false],
    ['ab*bc', 'abbc', true],
    ['a*b*b', 'ab', false],
    ['a**b', 'a-b', true],
    ['a.c', 'abc', false],
    ['a.c', 'a.c', true],
    ['(a|b)+[c]^$', '(a|b)+[c]^$', true],
    ['a*', 'a\nb', true],
    ['ф*', 'фу', true],
    [/^_ga(_|$)/, '_ga_1', true],
    [/^_ga(_|$)/, '_gat', false],
    [/_GA/i, 'x_ga', true],
  ])('%s and the name %j: %j', (pattern, name, expected) => {
    expect(matches(pattern, name)).toBe(expected);
  });

  it('means the same each time, whatever flags a RegExp has', () => {
    for (const pattern of [/_ga/g, /^_ga/y, /_ga/gy]) expect([1, 2, 3].map(() => matches(pattern, '_ga'))).toEqual([true, true, true]);
  });

  it('is a small language: * is any run of characters, all else is itself', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*'), maxLength: 8 });
    const names = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 8 });
    // The textbook's two cases.
    const naive = (pattern: string, name: string): boolean => {
      if (!pattern) return !name;
      if (pattern[0] === '*') return naive(pattern.slice(1), name) || (!!name && naive(pattern, name.slice(1)));
      return pattern[0] === name[0] && naive(pattern.slice(1), name.slice(1));
    };
    fc.assert(fc.property(letters.filter((pattern) => /[^*]/.test(pattern)), names, (pattern, name) => {
      expect(matches(pattern, name)).toBe(naive(pattern, name));
    }), { numRuns: 2000 });
  });

  it('takes no longer for many stars and a long name', () => {
    const begun = performance.now();
    expect(matches('*a'.repeat(200) + 'b', 'a'.repeat(10_000))).toBe(false);
    expect(performance.now() - begun).toBeLessThan(100);
  });
});

describe('a pattern that says nothing', () => {
  const nothing: unknown[] = ['*', '**', '***', '', /.*/, /./, /(?:)/, /^/, /$/, /[^]/, /./g, /^.+$/s, /^(?!_ga)/, /\w/, /\w+/i, /../, undefined, null, 5, true, {}, ['_ga'], { test: 'x' }];
  it.each(nothing)('%s is one, and matches nothing', (pattern) => {
    expect(isEmpty(pattern)).toBe(true);
    for (const name of ['_ga', 'session', '*', '0', '']) expect(matches(pattern as Pattern, name)).toBe(false);
  });

  it.each(nothing.filter((name) => name !== undefined))('%s is a problem where it is declared', (name) => {
    const declared = { categories: [{ id: 'a', cookies: [{ name }], services: [{ id: 'b', label: 'B', cookies: [{ name: 'fine' }, { name }] }] }] };
    expect(checkConfig(declared, normalizeConfig(declared))).toEqual([
      { code: 'bad-value', key: 'categories[0].cookies[0].name', expected: 'name' },
      { code: 'bad-value', key: 'categories[0].services[0].cookies[1].name', expected: 'name' },
    ]);
  });

  it.each(['_ga', 'a*', '*a', '*-*', /^_ga/, /id$/, /\d/, /[a-z]/i])('%s is none', (pattern) => {
    expect(isEmpty(pattern)).toBe(false);
  });
});
