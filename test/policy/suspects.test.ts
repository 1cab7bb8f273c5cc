import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeConfig } from '../../src/policy/config.js';
import { condemns, declaredItems } from '../../src/policy/doomed.js';
import type { Choices } from '../../src/policy/expression.js';
import { mayKeep } from '../../src/policy/suspects.js';
import { choices, config, present } from './world.js';

const listed = (names: readonly string[]) => () => ['', ...names].join('; ');
const keeps = (cookies: unknown, names: string[], choices: Choices = { a: 'denied' }) => mayKeep(normalizeConfig({ categories: [{ id: 'a', cookies }] }), choices, listed(names));

describe('what may be kept though it is denied', () => {
  it('is never less than what is condemned', () => {
    let found = 0;
    let nothing = 0;
    fc.assert(fc.property(config, choices, present, (config, choices, present) => {
      const items = declaredItems(config);
      const suspected = mayKeep(config, choices, listed(present.map(({ name }) => name)));
      if (present.some(({ kind, name }) => condemns(items, choices, kind, name))) {
        found += 1;
        expect(suspected).toBe(true);
      } else if (!suspected) nothing += 1;
    }), { numRuns: 2000 });
    expect(Math.min(found, nothing)).toBeGreaterThan(30);
  });

  it.each<[string, unknown, string[], boolean]>([
    ['a cookie of that name', [{ name: '_ga' }], ['x', '_ga'], true],
    ['one that begins like it', [{ name: '_ga*x' }], ['_gat'], true],
    ['others only', [{ name: '_ga*' }], ['session', 'x_ga'], false],
    ['nothing', [{ name: '_ga*' }, { name: 'x*y*' }], [], false],
    ['anything, for a RegExp', [{ name: /^_ga/ }], ['session'], true],
    ['nothing, for a database', [{ name: 'db', kind: 'indexeddb' }], [], true],
    ['nothing, for a cache', [{ name: 'c', kind: 'cache' }], [], true],
    ['something, for a declaration that can not be read', [null, 'x', 5, {}, { name: 5 }, { name: null }], ['null', '5', 'x', 'undefined', '[object Object]'], false],
    ['something, for none', undefined, ['x'], false],
    ['something, for a list that is none', { some: 1 }, ['some'], false],
  ])('with %s in the browser', (_, cookies, names, expected) => {
    expect(keeps(cookies, names)).toBe(expected);
  });

  it('is nothing while nothing is denied', () => {
    for (const choices of [{}, { a: 'granted' }] as Choices[]) expect(keeps([{ name: '_ga' }, { name: 'db', kind: 'indexeddb' }, { name: /x/ }], ['_ga'], choices)).toBe(false);
  });
});
