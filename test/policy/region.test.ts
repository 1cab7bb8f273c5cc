import { describe, expect, it } from 'vitest';
import { MODES, lookUp, strictest } from '../../src/policy/region.js';

describe('the strictest of some modes', () => {
  it('is the one that grants least', () => {
    expect(MODES).toEqual(['no-cookie', 'notice', 'opt-in', 'opt-out']);
    expect(strictest(['opt-out', 'opt-in'])).toBe('opt-in');
    expect(strictest(['opt-out', 'no-cookie', 'notice'])).toBe('no-cookie');
    expect(strictest(['opt-out', 'opt-out'])).toBe('opt-out');
  });

  it('is opt-in where there is none', () => {
    expect(strictest([])).toBe('opt-in');
    expect(strictest(['optin' as never])).toBe('opt-in');
  });
});

describe('what is said of a region', () => {
  const map = { 'US-CA': 'California', US: 'the US', DE: 'Germany', EU: 'the EU', GB: 'the UK', GR: 'Greece', '*': 'elsewhere' };

  it.each([
    ['US-CA', 'California'], ['US-TX', 'the US'], ['US', 'the US'], ['DE', 'Germany'], ['DE-BY', 'Germany'],
    ['FR', 'the EU'], ['FR-75C', 'the EU'], ['EU', 'the EU'], ['IS', 'the EU'], ['LI', 'the EU'], ['NO-03', 'the EU'],
    ['GB', 'the UK'], ['GB-NIR', 'the UK'], ['CH', 'elsewhere'], ['CA-QC', 'elsewhere'], ['TR', 'elsewhere'],
    // Where Greece and the United Kingdom are written as the EU does it.
    ['UK', 'the UK'], ['UK-SCT', 'the UK'], ['EL', 'Greece'], ['us-ca', 'California'], ['fr', 'the EU'], ['uk', 'the UK'],
    // Parts of the EU with a code of their own, and overseas countries that are no part of it.
    ['RE', 'the EU'], ['AX', 'the EU'], ['PF', 'elsewhere'], ['GL', 'elsewhere'], ['SJ', 'elsewhere'], ['BL', 'elsewhere'],
  ])('%s is that of %s', (region, expected) => { expect(lookUp(map, region)).toBe(expected); });

  it.each(['', ' ', 'Atlantis', 'U', 'USA', 'US_CA', 'US-', 'US-CALI', 'US-CA-1', '*', 'XX', 'zz', 'T1', 'D\u0130', 'DE\n'])('%j is not known', (region) => {
    expect(lookUp(map, region)).toBeUndefined();
  });

  it('covers the 27 countries of the EU and three of the EEA, and no country beside their parts', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const there = letters.flatMap((one) => letters.map((two) => one + two)).filter((code) => lookUp({ EU: true }, code));
    const countries = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
    expect(countries).toHaveLength(27);
    expect(there.sort()).toEqual([...countries, 'IS', 'LI', 'NO', 'AX', 'GF', 'GP', 'MF', 'MQ', 'RE', 'YT', 'EL', 'EU'].sort());
  });

  it('is nothing where no key of the map fits', () => {
    expect(lookUp({ DE: 1 }, 'FR')).toBeUndefined();
    expect(lookUp({ 'US-CA': 1 }, 'US')).toBeUndefined();
    expect(lookUp({}, 'US')).toBeUndefined();
  });

  it('passes over no value but an absent one', () => {
    expect(lookUp({ 'US-CA': 0, US: 1 }, 'US-CA')).toBe(0);
    expect(lookUp({ 'US-CA': '', '*': 'x' }, 'US-CA')).toBe('');
  });

  it('is never what a map inherits', () => {
    const inherits = Object.create({ DE: 'inherited', '*': 'inherited' }) as Record<string, string>;
    expect(lookUp(inherits, 'DE')).toBeUndefined();
    expect(lookUp(JSON.parse('{"__proto__": {"DE": "inherited"}}') as Record<string, string>, 'DE')).toBeUndefined();
  });
});
