import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFairness } from '../../src/fairness/fairness.js';
import { checkConfig } from '../../src/policy/check.js';
import { normalizeConfig } from '../../src/policy/config.js';
import type { ConsentConfig } from '../../src/policy/declared.js';
import { lookUp, strictest } from '../../src/policy/region.js';
import { looksRight } from '../../src/policy/screen.js';
import { regionsOf } from '../../src/policy/zones.js';
import { models, recommended } from '../../src/regions/recommended.js';

const site: ConsentConfig = {
  ...recommended, policyUrl: '/privacy', controller: 'Site Ltd', days: 365,
  categories: [{ id: 'necessary', required: true }, { id: 'functional', model: models.appearance }, { id: 'analytics', model: models.analytics }, { id: 'advertising', sale: true }],
};

describe('the recommended regions', () => {
  it.each([
    ['DE', 'opt-in'], ['NO', 'opt-in'], ['GB', 'opt-in'], ['CH', 'opt-in'], ['CA-QC', 'opt-in'], ['CA-ON', 'opt-in'], ['BR', 'opt-in'], ['JP', 'opt-in'],
    ['US-CA', 'opt-out'], ['US-TX', 'opt-out'], ['US-NY', 'opt-in'], ['US', 'opt-in'],
  ])('lead %s to %s', (region, mode) => { expect(lookUp(recommended.regions, region)).toBe(mode); });

  it('name the states that ask for a signal, and no other', () => {
    const states = Object.keys(recommended.regions).filter((code) => code.startsWith('US'));
    expect(states).toEqual('CA CO CT DE MD MN MT NE NH NJ OR TX'.split(' ').map((code) => `US-${code}`));
  });

  it('are strict where a time zone covers a state that asks for nothing', () => {
    const modes = (zone: string) => regionsOf(zone)!.map((code) => lookUp(recommended.regions, code)!);
    expect(strictest(modes('America/Los_Angeles'))).toBe('opt-in');
    expect(strictest(modes('Europe/London'))).toBe('opt-in');
  });

  it('have their reason above each', () => {
    const lines = readFileSync(new URL('../../src/regions/recommended.ts', import.meta.url), 'utf8').split('\n').map((line) => line.trim());
    const rules = lines.flatMap((line, i) => (/^('?[\w*-]+'?): 'opt-(in|out)',$/.test(line) ? [i] : []));
    expect(rules).toHaveLength(Object.keys(recommended.regions).length);
    expect(rules.filter((i) => !lines[i - 1]!.startsWith('// ') && !lines[i - 1]!.startsWith("'US-"))).toEqual([]);
  });
});

describe('a site that takes the recommended regions and models', () => {
  it('has a configuration in which nothing is wrong, at a glance and closely', () => {
    expect(checkConfig(site, normalizeConfig(site))).toEqual([]);
    expect(looksRight(JSON.parse(JSON.stringify(site)), normalizeConfig(site))).toBe(true);
  });

  it('has one that is fair', () => { expect(checkFairness(site)).toEqual([]); });

  it('would not be fair if it took the model of statistics for advertising', () => {
    const categories = [{ id: 'advertising', model: models.analytics }];
    expect(checkFairness({ ...site, categories }).map(({ code, key }) => `${code} ${key}`)).toEqual(['pre-ticked categories[0].model']);
  });

  it('has an objection to statistics in the UK, and consent elsewhere', () => {
    expect(lookUp(models.analytics, 'GB-SCT')).toBe('opt-out');
    expect(lookUp(models.analytics, 'DE')).toBeUndefined();
  });
});
