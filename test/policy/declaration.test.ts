import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from '../../src/locales/en.js';
import { normalizeConfig } from '../../src/policy/config.js';
import { describe as describeAll } from '../../src/policy/declaration.js';
import { wordsOf } from '../../src/words.js';

const told = (declared: unknown, lang = 'en') => {
  const config = normalizeConfig(declared);
  return describeAll(config, wordsOf(config, en, lang));
};
const only = (declared: object, lang?: string) => told({ categories: [{ id: 'a', ...declared }] }, lang).sections[0]!;
const cells = (cookie: object, lang?: string) => only({ cookies: [{ name: 'x', ...cookie }] }, lang).lines[0]?.cells;

describe('the description of what is declared', () => {
  it('has a section for each category, with its services, in the order declared', () => {
    const { sections, columns } = told({ categories: [{ id: 'necessary', required: true, cookies: [{ name: 'sid' }] }, { id: 'b', label: 'Bee', services: [{ id: 's', label: 'Service', cookies: [{ name: 'one' }, { name: 'two' }] }] }] });
    expect(columns).toEqual(['Name', 'Provider', 'Purpose', 'Kept for', 'Kind']);
    expect(sections.map(({ label, required, lines, services }) => [label, required, lines.map(({ cells: [name] }) => name), services.map((each) => [each.label, each.lines.map(({ cells: [name] }) => name)])])).toEqual([
      ['Necessary', true, ['sid'], []], ['Bee', false, [], [['Service', ['one', 'two']]]],
    ]);
  });

  it('says a dash for what nobody said', () => { expect(cells({})).toEqual(['x', '–', '–', '–', 'Cookie']); });

  it.each([
    ['P1Y', '1 year'], ['P1Y6M', '1 year, 6 months'], ['P2W', '2 weeks'], ['P90D', '90 days'], ['PT30M', '30 minutes'], ['P1DT12H', '1 day, 12 hours'], ['PT1S', '1 second'], ['P0.5Y', '0.5 years'], ['PT1,5H', '1.5 hours'],
    ['session', 'this visit'], ['for ever', 'for ever'], [7, '7'], ['', '–'], [null, '–'], [{}, '–'], ['<b>', '<b>'],
  ])('says how long: %j is %j', (duration, expected) => { expect(cells({ duration })![3]).toBe(expected); });

  it('says how long in the language', () => { expect(cells({ duration: 'P1Y6M' }, 'de')![3]).toBe('1 Jahr, 6 Monate'); });

  it.each([['cookie', 'Cookie'], ['local', 'Local storage'], ['session', 'Session storage'], ['indexeddb', 'Database'], ['cache', 'Cache'], ['constructor', 'constructor'], ['jar', 'jar']])('names the kind %j', (kind, expected) => { expect(cells({ kind })![4]).toBe(expected); });

  it('takes the provider of the service where the item names none', () => {
    const { services: [service] } = only({ services: [{ id: 's', label: 'S', provider: 'Theirs', cookies: [{ name: 'x' }, { name: 'y', provider: 'Others' }] }] });
    expect(service!.lines.map(({ cells: [, provider] }) => provider)).toEqual(['Theirs', 'Others']);
  });

  it.each([['IE', 'en', 'Ireland'], ['IE', 'de', 'Irland'], ['Ireland', 'en', 'Ireland'], ['QQ', 'en', 'QQ'], ['ie', 'en', 'ie'], [4, 'en', '4']])('names the country %j in %s as %j', (country, lang, expected) => {
    expect(only({ services: [{ id: 's', label: 'S', provider: 'P', country }] }, lang).services[0]!.from).toEqual(['P', expected]);
  });

  it.each([['Why', 'en', 'Why'], [{ en: 'Why', de: 'Warum' }, 'de', 'Warum'], [{ fr: 'Pourquoi' }, 'en', 'Pourquoi'], [{}, 'en', '–'], [[], 'en', '–'], [3, 'en', '3']])('says the purpose %j in %s as %j', (purpose, lang, expected) => {
    expect(cells({ purpose }, lang)![2]).toBe(expected);
  });

  it('is plain text whatever was declared, and never throws', () => {
    const odd = fc.oneof(fc.jsonValue(), fc.constantFrom('<b>', null, [], {}, { en: {} }));
    const cookie = fc.record({ name: odd, kind: odd, domain: odd, path: odd, provider: odd, purpose: odd, duration: odd, httpOnly: odd }, { requiredKeys: [] });
    const service = fc.record({ id: fc.constantFrom('s', 't', 'constructor'), label: odd, description: odd, provider: odd, country: odd, policyUrl: odd, cookies: fc.oneof(odd, fc.array(cookie)) }, { requiredKeys: ['id'] });
    const category = fc.record({ id: fc.constantFrom('a', 'b', 'constructor'), label: odd, description: odd, required: odd, cookies: fc.oneof(odd, fc.array(fc.oneof(odd, cookie))), services: fc.oneof(odd, fc.array(service)) }, { requiredKeys: ['id'] });
    const texts = (value: unknown): boolean => typeof value === 'string';
    fc.assert(fc.property(fc.array(category), (categories) => {
      for (const section of told({ categories }).sections) for (const { label, about, from, link, lines } of [section, ...section.services]) {
        expect([label, about, ...from, link, ...lines.flatMap(({ cells }) => cells)].every(texts)).toBe(true);
      }
    }));
  });
});
