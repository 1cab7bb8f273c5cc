import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { taken } from '../../src/import/taken.js';
import { tools } from '../../src/import/tools.js';
import type { Answer } from '../../src/import/tool.js';
import { translate } from '../../src/import/translate.js';
import { normalizeConfig } from '../../src/policy/config.js';
import type { ConsentConfig } from '../../src/policy/declared.js';
import { formatRecord } from '../../src/policy/format.js';
import { parseRecord } from '../../src/policy/record.js';

const now = 1795312000;
const DAY = 86400;
const site: ConsentConfig = { categories: [{ id: 'necessary', required: true }, { id: 'functional' }, { id: 'analytics', services: [{ id: 'stats', label: 'Stats' }] }, { id: 'advertising' }] };
const cookiebot = tools.find(({ name }) => name === 'cookiebot')!;
const klaro = tools.find(({ name }) => name === 'klaro')!;
type Says = Readonly<Record<string, boolean>>;
const answer = (says: Says, at: number | undefined = now - DAY): Answer => ({ choices: Object.entries(says), at });
const take = (says: Says, { at = now - DAY as number | undefined, config = site, map = undefined as unknown, tool = cookiebot as typeof cookiebot | typeof klaro } = {}) => {
  const normal = normalizeConfig(config);
  return taken(normal, answer(says, at), translate(normal, tool, map, answer(says, at)), now);
};
const undated = (says: Says, more = {}) => {
  const config = normalizeConfig(site);
  const without: Answer = { choices: Object.entries(says) };
  return taken(config, without, translate(config, cookiebot, undefined, without), now) && { ...taken(config, without, translate(config, cookiebot, undefined, without), now), ...more };
};
const yes = { preferences: true, statistics: true, marketing: true };
const no = { preferences: false, statistics: false, marketing: false };

describe('a choice made in another tool', () => {
  it('is a decision here, of its own date, for as long as one made here', () => {
    expect(take(yes)).toEqual({
      choices: { functional: 'granted', analytics: 'granted', stats: 'granted', advertising: 'granted' },
      decidedAt: now - DAY, expiresAt: now + 179 * DAY, revision: 0, mode: 'opt-in', source: 'import', gpc: false,
    });
    expect(take({ ...yes, marketing: false })?.choices).toEqual({ functional: 'granted', analytics: 'granted', stats: 'granted', advertising: 'denied' });
  });

  it('lasts as a refusal does, where it grants nothing', () => {
    expect(take(no, { config: { ...site, refusedDays: 300 } })).toMatchObject({ decidedAt: now - DAY, expiresAt: now + 299 * DAY });
  });

  it.each<[string, number | undefined]>([['has no date', NaN], ['is from the future', now + 1], ['is older than the site lets one be', now - 180 * DAY]])('grants nothing that %s', (_, at) => {
    expect(at === at ? take(yes, { at }) : undated(yes)).toBeUndefined();
    expect((at === at ? take({ ...yes, statistics: false }, { at, config: { ...site, refusedDays: 300 } }) : undated({ ...yes, statistics: false }))?.choices).toEqual({ analytics: 'denied', stats: 'denied' });
  });

  it('is granted to the last second that one made here would be', () => {
    expect(take(yes, { at: now - 180 * DAY + 1 })?.expiresAt).toBe(now + 1);
  });

  it('is refused now, where nobody knows when, or it is from the future', () => {
    expect(undated(no)).toMatchObject({ decidedAt: now, expiresAt: now + 180 * DAY });
    expect(take(no, { at: now + 9999 })).toMatchObject({ decidedAt: now });
  });

  it('has expired as a refusal too', () => {
    expect(take(no, { at: now - 180 * DAY })).toBeUndefined();
    expect(take(no, { at: now - 180 * DAY, config: { ...site, refusedDays: 181 } })?.expiresAt).toBe(now + DAY);
  });

  it.each<[string, Says, ConsentConfig]>([
    ['has not asked about all that is declared here', { statistics: true, marketing: true }, site],
    ['has asked about what is called otherwise here', { ...yes }, { categories: [...site.categories!, { id: 'social' }] }],
  ])('only refuses where it %s', (_, says, config) => {
    expect(take(says, { config })).toBeUndefined();
    expect(take({ ...says, marketing: false }, { config })?.choices).toEqual({ advertising: 'denied' });
  });

  it('is read by the map of the site, over that of the tool, and by the same name', () => {
    const config = { categories: [{ id: 'audience' }, { id: 'social' }, { id: 'analytics' }] };
    expect(take({ statistics: true, C0005: true, analytics: true }, { config, map: { statistics: ['audience'], C0005: 'social' } })?.choices).toEqual({ audience: 'granted', social: 'granted', analytics: 'granted' });
    expect(take({ preferences: true, functional: false }, { config: { categories: [{ id: 'preferences' }] } })?.choices).toEqual({ preferences: 'granted' });
    expect(take({ ...yes, marketing: false }, { map: { marketing: [] } })).toBeUndefined();
    expect(take({ matomo: true, tube: false, maps: false }, { tool: klaro, map: { matomo: ['analytics', 'stats'], tube: 'advertising', maps: 'functional' } })?.choices)
      .toEqual({ functional: 'denied', analytics: 'granted', stats: 'granted', advertising: 'denied' });
  });

  it('needs every one of theirs for one of ours', () => {
    const both = { ...yes, performance: true };
    expect(take(both)?.choices).toMatchObject({ analytics: 'granted' });
    expect(take({ ...both, performance: false })?.choices).toMatchObject({ analytics: 'denied' });
    expect(take({ performance: false, ...yes })?.choices).toMatchObject({ analytics: 'denied' });
    // What the site maps has to be there.
    expect(take(yes, { map: { statistics: 'analytics', heatmaps: 'analytics' } })).toBeUndefined();
  });

  it('decides a service by its category, or by itself', () => {
    expect(take({ ...yes, hotjar: false }, { map: { hotjar: 'stats' } })?.choices).toMatchObject({ analytics: 'granted', stats: 'denied' });
  });

  it('refuses what is not named, where all others are refused', () => {
    expect(take({ '*': false })?.choices).toEqual({ functional: 'denied', analytics: 'denied', stats: 'denied', advertising: 'denied' });
    expect(take({ statistics: true, '*': false })?.choices).toEqual({ functional: 'denied', advertising: 'denied' });
    expect(take({ statistics: true, '*': false }, { map: { statistics: 'analytics', marketing: 'advertising', preferences: 'functional' } })?.choices)
      .toEqual({ functional: 'denied', analytics: 'granted', stats: 'granted', advertising: 'denied' });
    expect(take({ '*': true })).toBeUndefined();
  });

  it('says nothing of what is required, or not declared', () => {
    expect(take({ necessary: false, nobody: false, constructor: false, ...JSON.parse('{"__proto__":false}') as Says })).toBeUndefined();
    expect(take({ ...yes, nobody: true })?.choices).not.toHaveProperty('nobody');
  });

  it.each<[string, ConsentConfig, string]>([['the mode of the site', { ...site, mode: 'opt-out' }, 'opt-out'], ['opt-in, where that depends on the region', { ...site, mode: 'opt-out', regions: { '*': 'opt-out' } }, 'opt-in']])('has %s', (_, config, mode) => {
    expect(take(yes, { config })?.mode).toBe(mode);
  });

  it('is written as it is read again, and grants nothing that was not granted, whatever was said', () => {
    const id = fc.oneof(fc.constantFrom('preferences', 'statistics', 'performance', 'marketing', 'functional', 'analytics', 'stats', 'advertising', 'necessary', '*', '__proto__'), fc.string({ maxLength: 4 }));
    const map = fc.option(fc.dictionary(id, fc.oneof(id, fc.array(id, { maxLength: 3 }), fc.anything())), { nil: undefined });
    fc.assert(fc.property(fc.array(fc.tuple(id, fc.boolean()), { maxLength: 8 }), map, fc.option(fc.integer({ min: now - 400 * DAY, max: now + 400 * DAY }), { nil: undefined }), (choices, given, at) => {
      const config = normalizeConfig(site);
      const decision = taken(config, { choices, at }, translate(config, cookiebot, given, { choices, at }), now);
      if (!decision) return;
      expect(parseRecord(config, formatRecord(config, decision), now)).toEqual(decision);
      expect(decision.choices).not.toHaveProperty('necessary');
      if (!Object.values(decision.choices).includes('granted')) return;
      expect(choices.some(([, granted]) => granted)).toBe(true);
      expect(at! <= now && at! > now - 180 * DAY).toBe(true);
      expect(Object.keys(decision.choices).sort()).toEqual(['advertising', 'analytics', 'functional', 'stats']);
    }), { numRuns: 2000 });
  });
});
