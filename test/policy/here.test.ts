import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeConfig } from '../../src/policy/config.js';
import type { ConsentConfig, Mode } from '../../src/policy/declared.js';
import { saidRegion, stricter, termsIn, termsSaid } from '../../src/policy/here.js';
import { MODES as FROM_STRICT, strictest } from '../../src/policy/region.js';
import { everywhere } from '../../src/policy/terms.js';
import { isOptOut, modeOf } from './oracle.js';
import { MODES, PLACES, places, site, termsOf } from './visits.js';

const of = (declared: unknown, may: readonly string[] | undefined) => {
  const { mode, assumed } = termsIn(normalizeConfig(declared), may);
  return [mode, assumed.join(' ')];
};
const categories = [{ id: 'a' }, { id: 'b', model: { GB: 'opt-out', 'US-CA': 'opt-in' } }, { id: 'c', model: 'opt-in' }, { id: 'd', model: 'opt-out' }];
const world = { mode: 'opt-out', regions: { EU: 'opt-in', GB: 'opt-in', CH: 'notice', BR: 'no-cookie', 'US-CA': 'opt-out' }, categories };

describe('what holds where a visitor may be', () => {
  it.each<[string[] | undefined, Mode, string]>([
    [['DE'], 'opt-in', 'd'], [['GB'], 'opt-in', 'b d'], [['US-CA'], 'opt-out', 'a d'], [['US-TX'], 'opt-out', 'a b d'], [['JP'], 'opt-out', 'a b d'],
    [['GB', 'DE'], 'opt-in', 'd'], [['US-CA', 'US-TX'], 'opt-out', 'a d'], [['US-CA', 'CH'], 'notice', 'd'], [['CH', 'BR'], 'no-cookie', 'd'],
    // Nobody knows.
    [undefined, 'no-cookie', 'd'], [[], 'no-cookie', 'd'],
  ])('in %j is %s, with %j granted until refused', (may, mode, assumed) => { expect(of(world, may)).toEqual([mode, assumed]); });

  it.each<[unknown, Mode]>([
    [{ DE: 'optout' }, 'opt-in'], [{ DE: 7 }, 'opt-in'], [{ DE: {} }, 'opt-in'], [{ DE: ['opt-out'] }, 'opt-in'], [{ DE: '__proto__' }, 'opt-in'], [{ DE: true }, 'opt-in'],
    [{ constructor: 'no-cookie' }, 'opt-out'], [{ toString: 'no-cookie' }, 'opt-out'], [JSON.parse('{"__proto__": {"DE": "notice"}}'), 'opt-out'], [{}, 'opt-out'],
  ])('is strict where regions hold %j', (regions, mode) => { expect(of({ mode: 'opt-out', regions }, ['DE'])[0]).toBe(mode); });

  it('is strict where one of several places has a mode of no name', () => {
    const mixed = { mode: 'opt-out', regions: { DE: 'optout', US: 'opt-out' } };
    for (const may of [['DE', 'US'], undefined]) expect(of(mixed, may)[0]).toBe('opt-in');
    expect(of(mixed, ['US'])[0]).toBe('opt-out');
  });

  it.each([['opt-out'], [['DE', 'opt-out']], [null], [7], [true]])('does not depend on the region where regions are %j', (regions) => {
    const config = normalizeConfig({ regions });
    expect([config.regional, everywhere(config)]).toEqual([false, { mode: 'opt-in', assumed: [] }]);
  });

  it('grants nothing until refused that a model of junk names', () => {
    for (const model of [{ DE: 'optout' }, { DE: 1 }, { DE: {} }, [], 'x', 1, { EU: 'notice' }]) expect(of({ mode: 'opt-out', regions: {}, categories: [{ id: 'a', model }] }, ['DE'])[1]).toBe('');
  });

  it('is what the contract says, wherever that is', () => {
    fc.assert(fc.property(site, places, (site, places) => {
      const { mode, assumed } = termsOf({ site, places });
      const declared = site.categories.filter(({ id }) => normalizeConfig(site).categories.some((category) => category.id === id));
      expect([mode, assumed]).toEqual([modeOf({ site, places }), declared.filter((category) => isOptOut({ site, places }, category)).map(({ id }) => id)]);
    }), { numRuns: 500 });
  });

  it('never grants more where more places are possible, and least where any is', () => {
    fc.assert(fc.property(site, places, places, (site, some, more) => {
      const config = normalizeConfig(site);
      const few = termsIn(config, some);
      for (const all of [termsIn(config, [...some, ...more]), termsIn(config, undefined), termsIn(config, [])]) {
        expect(strictest([few.mode, all.mode])).toBe(all.mode);
        expect(few.assumed).toEqual(expect.arrayContaining([...all.assumed]));
      }
    }), { numRuns: 300 });
  });
});

describe('the region that a site says', () => {
  it.each<[unknown, string | undefined]>([
    ['DE', 'DE'], ['us-ca', 'us-ca'], [() => 'GB', 'GB'], ['', undefined], ['Atlantis', undefined], ['XX', undefined], ['__proto__', undefined], ['constructor', undefined], ['*', undefined],
    [null, undefined], [7, undefined], [['DE'], undefined], [{}, undefined], [() => undefined, undefined], [() => { throw new Error('x'); }, undefined], [async () => 'DE', undefined], [NaN, undefined],
  ])('as %s is %s', (region, expected) => {
    const config = normalizeConfig({ ...world, region });
    expect(saidRegion(config)).toBe(expected);
    expect(termsSaid(config)).toEqual(termsIn(config, expected && [expected] || undefined, expected));
  });

  it('is left to the time zone only where there is none', () => { expect(termsSaid(normalizeConfig(world))).toBeUndefined(); });
});

describe('what an element says later', () => {
  const later = (declared: ConsentConfig, said: string | null, region?: string, at?: string) => {
    const config = normalizeConfig(declared);
    const { mode, assumed } = stricter(config, config.regional ? termsIn(config, at ? [at] : undefined, at) : everywhere(config), said, region ?? null);
    return [mode, assumed.join(' ')];
  };
  const plain: ConsentConfig = { mode: 'opt-out', categories: [{ id: 'a' }, { id: 'c', model: 'opt-in' }, { id: 'd', model: 'opt-out' }] };

  it('makes an opt-out site ask first: what the mode granted is granted no longer', () => {
    expect(later(plain, null)).toEqual(['opt-out', 'a d']);
    expect(later(plain, 'opt-in')).toEqual(['opt-in', 'd']);
    expect(later(world as never, 'opt-in', undefined, 'US-TX')).toEqual(['opt-in', 'd']);
    expect(later(world as never, 'opt-in', undefined, 'GB')).toEqual(['opt-in', 'b d']);
  });

  it.each<[string | null, string | undefined, Mode]>([
    ['opt-out', undefined, 'opt-in'], ['optin', undefined, 'opt-in'], ['', undefined, 'opt-in'], ['notice', undefined, 'notice'], ['no-cookie', undefined, 'no-cookie'],
    [null, 'US-CA', 'opt-in'], [null, 'CH', 'notice'], ['notice', 'BR', 'no-cookie'], ['constructor', undefined, 'opt-in'],
  ])('as mode %j and region %j, on a site that asks first, is %s', (said, region, mode) => { expect(later(world as never, said, region, 'DE')[0]).toBe(mode); });

  it('never grants more than before, nor more than the mode and the region do that are said', () => {
    fc.assert(fc.property(site, fc.constantFrom(...PLACES), fc.constantFrom(...MODES, null, 'x'), fc.option(fc.constantFrom(...PLACES), { nil: undefined }), (site, place, said, region) => {
      const config = normalizeConfig(site);
      const before = config.regional ? termsIn(config, [place], place) : everywhere(config);
      const after = stricter(config, before, said, region ?? null);
      expect(FROM_STRICT.indexOf(after.mode)).toBeLessThanOrEqual(Math.min(...[before.mode, said as Mode].filter((mode) => FROM_STRICT.includes(mode)).map((mode) => FROM_STRICT.indexOf(mode))));
      expect(before.assumed).toEqual(expect.arrayContaining([...after.assumed]));
      if (region) expect(termsIn(config, [region]).assumed).toEqual(expect.arrayContaining([...after.assumed]));
      if (after.mode !== 'opt-out') for (const id of after.assumed) expect(site.categories.find((category) => category.id === id)!.model).toBeDefined();
    }), { numRuns: 500 });
  });
});
