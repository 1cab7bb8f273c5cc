import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeConfig } from '../../src/policy/config.js';
import type { ConsentConfig, DeclaredCategory, Mode } from '../../src/policy/declared.js';
import { parseRecord } from '../../src/policy/record.js';
import { everywhere } from '../../src/policy/terms.js';
import { asks, stateOf } from '../../src/policy/update.js';
import { expected, modeOf, write, type Kept, type Visit } from './oracle.js';
import { MODES, NOW, termsOf, visit } from './visits.js';

/** What the library makes of a visit. */
function found(visit: Visit, text = visit.kept && write(visit.kept)) {
  const config = normalizeConfig(visit.site);
  return stateOf(config, termsOf(visit), parseRecord(config, text, visit.now), visit.gpc);
}

function compare(visit: Visit): void {
  const state = found(visit);
  const { choices, asked, asks } = expected(visit);
  const optional = (id: string) => !visit.site.categories.some((category) => category.required && [category, ...category.services ?? []].some((each) => each.id === id));
  expect({ mode: state.mode, choices: state.choices, asked: modeOf(visit) === 'notice' ? [] : state.undecided.filter(optional).sort(), asks: state.undecided.length > 0 })
    .toEqual({ mode: modeOf(visit), choices, asked: [...asked].sort(), asks });
}

const all = ['functional', 'chat', 'analytics', 'advertising', 'pixel'];
const kept: Kept = { v: '1', t: NOW - 100, e: NOW + 100, r: 1, m: 'opt-in', s: 'choose', a: [], d: [], g: false };
const some = { a: ['functional', 'advertising'], d: ['analytics', 'pixel'] };
const records: [string, Partial<Kept> | undefined][] = [
  ['no record', undefined],
  ...MODES.flatMap((m): [string, Partial<Kept>][] => [
    [`a grant of ${m}`, { m, a: all }], [`a grant of ${m} with the signal`, { m, a: all, g: true }],
    [`a refusal of ${m}`, { m, d: all }], [`a choice of ${m}`, { m, ...some }], [`a choice of ${m} with the signal`, { m, ...some, g: true }],
  ]),
  ['an acknowledgement', { m: 'notice' }],
  ['a grant of a mode of no name', { m: 'x', a: all }],
  ['a choice with an id in both lists', { a: all, d: ['chat', 'pixel'] }],
  ['a grant that has expired', { a: all, e: NOW }],
  ['a grant from the future', { a: all, t: NOW + 61 }],
  ['a grant of an earlier revision', { a: all, r: 0 }],
  ['a grant of a later revision', { a: all, r: 2 }],
  ['a grant of another format', { a: all, v: '2' }],
];

const site = (mode: Mode, more: Partial<DeclaredCategory> = {}, sale = false): Visit['site'] => ({
  mode, revision: 1,
  categories: [
    { id: 'necessary', required: true, services: [{ id: 'login', label: 'Log-in' }] }, { id: 'functional', services: [{ id: 'chat', label: 'Chat' }] },
    { id: 'analytics', sale, ...more }, { id: 'advertising', services: [{ id: 'pixel', label: 'Pixel' }] },
  ],
});

describe.each(MODES)('under %s', (mode) => {
  it.each(records)('stands as the contract says, with %s', (_, record) => {
    for (const model of [undefined, 'opt-in', 'opt-out', { GB: 'opt-out', EU: 'opt-in' }] as const) for (const sale of [false, true]) for (const gpc of [false, true]) {
      const base = site(mode, model && { model }, sale);
      const visit = { kept: record && { ...kept, ...record }, now: NOW, gpc };
      for (const setting of ['honour', 'ignore'] as const) compare({ ...visit, site: { ...base, gpc: setting }, places: ['DE'] });
      const regions = { EU: 'opt-in', GB: 'opt-in', CH: 'notice', 'US-CA': 'opt-out', BR: 'no-cookie' } as const;
      for (const places of [['DE'], ['GB'], ['CH'], ['US-CA'], ['US-TX'], ['BR'], ['GB', 'US-CA'], ['CH', 'DE']]) compare({ ...visit, site: { ...base, regions }, places });
    }
  });
});

describe('how everything stands', () => {
  it('is as the contract says on any site, anywhere, with any record', () => {
    fc.assert(fc.property(visit, compare), { numRuns: 1000 });
  });

  const choices = (declared: ConsentConfig, gpc: boolean, record: Partial<Kept> | undefined, now = NOW) => {
    const config = normalizeConfig(declared);
    const state = stateOf(config, everywhere(config), parseRecord(config, record && write({ ...kept, ...record }), now), gpc);
    return { choices: state.choices, asks: asks(state) };
  };
  const analytics = (model?: 'opt-in' | 'opt-out'): ConsentConfig => ({ mode: 'opt-out', categories: [{ id: 'analytics', ...model && { model } }] });
  const selling: ConsentConfig = { mode: 'opt-out', categories: [{ id: 'analytics' }, { id: 'ads', sale: true, services: [{ id: 'pixel', label: 'P' }] }] };

  it('under opt-out is granted and still told of, unless a category asks by itself', () => {
    expect(choices(analytics(), false, undefined)).toEqual({ choices: { analytics: 'granted' }, asks: true });
    expect(choices(analytics('opt-in'), false, undefined)).toEqual({ choices: {}, asks: true });
  });

  it('is refused by the signal where it is sold, services too, and asked about', () => {
    expect(choices(selling, true, undefined)).toEqual({ choices: { analytics: 'granted', ads: 'denied', pixel: 'denied' }, asks: true });
    expect(choices({ ...selling, gpc: 'ignore' }, true, undefined).choices).toEqual({ analytics: 'granted', ads: 'granted', pixel: 'granted' });
  });

  it('is refused by the signal where what is sold was declared in a word that is not true or false', () => {
    for (const sale of ['true', 'yes', 1]) expect(choices({ mode: 'opt-out', categories: [{ id: 'ads', sale: sale as never }] }, true, undefined).choices).toEqual({ ads: 'denied' });
    expect(choices({ mode: 'opt-out', gpc: 'ingore' as never }, true, undefined).choices).toMatchObject({ advertising: 'denied', analytics: 'granted' });
  });

  it('is refused by the signal after a grant that was made without it, and not after one that was made with it', () => {
    const grant = { m: 'opt-out', a: ['analytics', 'ads', 'pixel'] };
    expect(choices(selling, true, grant)).toEqual({ choices: { analytics: 'granted', ads: 'denied', pixel: 'denied' }, asks: true });
    expect(choices(selling, true, { ...grant, g: true })).toEqual({ choices: { analytics: 'granted', ads: 'granted', pixel: 'granted' }, asks: false });
    expect(choices(selling, false, grant).asks).toBe(false);
  });

  it('leaves undecided only what is new since the decision', () => {
    const before = { a: ['functional'], d: ['analytics'] };
    const declared = { categories: [{ id: 'functional', services: [{ id: 'maps', label: 'Maps' }] }, { id: 'analytics' }, { id: 'social' }] };
    expect(choices(declared, false, before)).toEqual({ choices: { functional: 'granted', analytics: 'denied' }, asks: true });
    expect(stateOf(normalizeConfig(declared), everywhere(normalizeConfig(declared)), parseRecord(normalizeConfig(declared), write({ ...kept, ...before }), NOW), false).undecided).toEqual(['social', 'maps']);
  });

  it('tells of a notice those who decided under a mode that is no longer used, and those only once who were told', () => {
    expect(choices({ mode: 'notice' }, false, { m: 'opt-in', a: ['analytics'] })).toEqual({ choices: { necessary: 'granted' }, asks: true });
    expect(choices({ mode: 'notice' }, false, { m: 'notice' }).asks).toBe(false);
  });

  it('is frozen', () => {
    fc.assert(fc.property(visit, (visit) => {
      const state = found(visit);
      for (const value of [state, state.choices, state.undecided]) expect(Object.isFrozen(value)).toBe(true);
    }), { numRuns: 50 });
  });
});
