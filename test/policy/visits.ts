import fc from 'fast-check';
import { normalizeConfig } from '../../src/policy/config.js';
import type { DeclaredCategory, Mode, Model } from '../../src/policy/declared.js';
import type { Choices, Standing } from '../../src/policy/expression.js';
import { termsIn } from '../../src/policy/here.js';
import { everywhere, type Terms } from '../../src/policy/terms.js';
import type { Kept, Visit } from './oracle.js';

/** Sites, places, records and choices: anything that may come together. */

export const PLACES = ['DE', 'FR-75C', 'NO', 'GB', 'CH', 'US', 'US-CA', 'US-TX', 'BR'];
export const MODES = ['opt-in', 'opt-out', 'notice', 'no-cookie'] as const;
export const NOW = 1795312000;

/** Categories of `site`, and their services. */
const CATEGORIES = ['core', 'shop', 'stats', 'advertising'];
export const IDS = [...CATEGORIES, ...CATEGORIES.flatMap((id) => [`${id}-one`, `${id}-two`])];

const mode = fc.constantFrom<Mode>(...MODES, 'opt-in', 'opt-out');
const model = fc.constantFrom<Model>('opt-in', 'opt-out');
const byRegion = <T>(value: fc.Arbitrary<T>) => fc.dictionary(fc.constantFrom('DE', 'EU', 'GB', 'CH', 'US', 'US-CA', '*'), value, { noNullPrototype: true });

const category = fc.record({
  required: fc.constantFrom(false, false, false, true), sale: fc.constantFrom(false, false, true), model: fc.oneof(model, byRegion(model)), services: fc.integer({ max: 2, min: 0 }),
}, { requiredKeys: ['services'] });

export const site: fc.Arbitrary<Visit['site']> = fc.record({
  mode, regions: byRegion(mode), gpc: fc.constantFrom('honour' as const, 'ignore' as const), revision: fc.integer({ min: 0, max: 2 }), days: fc.integer({ min: 1, max: 395 }), refusedDays: fc.integer({ min: 1, max: 395 }),
  categories: fc.array(category, { minLength: 1, maxLength: 4 }).map((categories): DeclaredCategory[] => categories.map(({ services, ...rest }, i) => ({
    // From the end, so that there mostly is advertising.
    ...rest, id: CATEGORIES[CATEGORIES.length - 1 - i]!, services: ['one', 'two'].slice(0, services).map((name) => ({ id: `${CATEGORIES[CATEGORIES.length - 1 - i]}-${name}`, label: name })),
  }))),
}, { requiredKeys: ['mode', 'categories'] });

export const places = fc.uniqueArray(fc.constantFrom(...PLACES), { minLength: 1, maxLength: 3 });

const list = fc.subarray([...IDS, 'gone', 'necessary']);
export const kept: fc.Arbitrary<Kept> = fc.record({
  v: fc.constantFrom('1', '1', '1', '1', '2'), t: fc.integer({ min: NOW - 90, max: NOW + 70 }), e: fc.oneof({ weight: 4, arbitrary: fc.constant(NOW + 9999) }, fc.integer({ min: NOW - 1, max: NOW + 1 })),
  r: fc.constantFrom(0, 1, 2, 2, 2), m: fc.constantFrom(...MODES, 'opt-in', 'opt-out', 'opt'), s: fc.constantFrom('accept', 'choose', 'api', 'gpc'), a: list, d: list, g: fc.boolean(),
});

export const visit: fc.Arbitrary<Visit> = fc.record({ site, places, kept: fc.option(kept, { nil: undefined, freq: 8 }), now: fc.constant(NOW), gpc: fc.boolean() });

export const choices = fc.dictionary(fc.constantFrom(...IDS, 'gone', 'constructor', 'toString'), fc.constantFrom<Standing>('granted', 'denied'), { maxKeys: 4, noNullPrototype: true }) as fc.Arbitrary<Choices>;

/** What holds for a visitor, as the library finds it. */
export function termsOf({ site, places }: Pick<Visit, 'site' | 'places'>): Terms {
  const config = normalizeConfig(site);
  return config.regional ? termsIn(config, places) : everywhere(config);
}
