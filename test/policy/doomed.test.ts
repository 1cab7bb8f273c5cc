import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeConfig, type Config } from '../../src/policy/config.js';
import { condemns, declaredItems, type Kind } from '../../src/policy/doomed.js';
import type { Choices } from '../../src/policy/expression.js';
import { choices, config, present } from './world.js';

const site = normalizeConfig({
  categories: [
    { id: 'necessary', required: true, cookies: [{ name: 'session' }, { name: 'shared_login' }] },
    { id: 'analytics', cookies: [{ name: '_ga*' }, { name: 'both' }, { name: 'count*', kind: 'local' }, { name: 'shared_*' }] },
    { id: 'advertising', cookies: [{ name: 'both' }], services: [{ id: 'pixel', label: 'Pixel', cookies: [{ name: '_px' }, { name: 'both' }] }] },
  ],
});
const granted = 'granted';
const denied = 'denied';

describe('what is condemned', () => {
  it.each<[Kind, string, Choices, string | undefined]>([
    ['cookie', '_ga_1', { necessary: granted, analytics: denied }, 'analytics'],
    ['cookie', '_ga_1', { necessary: granted, analytics: granted }, undefined],
    ['cookie', '_ga_1', { necessary: granted }, undefined],
    ['local', '_ga_1', { analytics: denied }, undefined],
    ['local', 'counter', { analytics: denied }, 'analytics'],
    ['cookie', 'session', { necessary: granted, analytics: denied, advertising: denied, pixel: denied }, undefined],
    ['cookie', 'unheard-of', { analytics: denied, advertising: denied, pixel: denied }, undefined],
    ['cookie', '_px', { advertising: denied, pixel: granted }, undefined],
    ['cookie', '_px', { advertising: granted, pixel: denied }, 'advertising'],
    ['cookie', 'both', { analytics: denied, advertising: denied, pixel: denied }, 'analytics'],
    ['cookie', 'both', { analytics: denied, advertising: denied, pixel: granted }, undefined],
    ['cookie', 'both', { analytics: denied, advertising: denied }, undefined],
    ['cookie', 'shared_login', { necessary: granted, analytics: denied }, undefined],
    ['cookie', 'shared_count', { necessary: granted, analytics: denied }, 'analytics'],
  ])('%s %s under %j: %s', (kind, name, choices, category) => {
    expect(condemns(declaredItems(site), choices, kind, name)?.category).toBe(category);
  });

  /** As a person would say it, going through the configuration by hand. */
  function naive({ categories }: Config, choices: Choices, kind: string, name: string): boolean {
    let declared = 0;
    let refused = 0;
    const look = (owner: { id: string; cookies?: unknown }) => {
      if (!Array.isArray(owner.cookies)) return;
      for (const cookie of owner.cookies) {
        if (typeof cookie !== 'object' || cookie === null || Array.isArray(cookie)) continue;
        if ((cookie.kind ?? 'cookie') !== kind) continue;
        let means = false;
        if (cookie.name instanceof RegExp) means = String(cookie.name) !== '/./' && name.search(cookie.name) >= 0;
        else if (typeof cookie.name === 'string' && cookie.name.replaceAll('*', '') !== '') {
          // No name in here has more than one star.
          const [start, end] = cookie.name.split('*');
          means = end === undefined ? name === start : name.length >= start.length + end.length && name.slice(0, start.length) === start && name.slice(name.length - end.length) === end;
        }
        if (!means) continue;
        declared += 1;
        if (Object.entries(choices).some(([id, standing]) => id === owner.id && standing === 'denied')) refused += 1;
      }
    };
    for (const category of categories) {
      look(category);
      for (const service of category.services ?? []) look(service);
    }
    return declared > 0 && declared === refused;
  }

  it('is exactly what was declared and is denied by everybody who declared it', () => {
    let condemned = 0;
    let spared = 0;
    fc.assert(fc.property(config, choices, present, (config, choices, present) => {
      const items = declaredItems(config);
      for (const { kind, name } of present) {
        const owner = condemns(items, choices, kind, name);
        expect(!!owner).toBe(naive(config, choices, kind, name));
        if (owner) condemned += 1; else spared += 1;
        if (owner) expect([owner.kind, choices[owner.id], config.ids.find(({ id }) => id === owner.id)?.category]).toEqual([kind, 'denied', owner.category]);
      }
    }), { numRuns: 2000 });
    // The worlds are such that both happen.
    expect(Math.min(condemned, spared)).toBeGreaterThan(100);
  });

  it('leaves out what can not be read, and what a cookie can not have', () => {
    const config = normalizeConfig({ categories: [{ id: 'a', cookies: [
      null, 'x', 5, [], {}, { name: null }, { name: {} }, { name: '*' }, { kind: 'local' },
      { name: 'bad', domain: 5, path: {} }, { name: 'sly', domain: 'a.example;Max-Age=9', path: '/;x' }, { name: 'fine', domain: '.a.example', path: '/b', kind: undefined },
    ] }, { id: 'b', cookies: 'x' }, { id: 'c', cookies: { name: 'x' } }, { id: 'd', cookies: null }] });
    expect(declaredItems(config)).toEqual([
      { name: 'bad', kind: 'cookie', id: 'a', category: 'a' },
      { name: 'sly', kind: 'cookie', id: 'a', category: 'a' },
      { name: 'fine', domain: '.a.example', path: '/b', kind: 'cookie', id: 'a', category: 'a' },
    ]);
  });
});
