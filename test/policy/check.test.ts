import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/policy/check.js';
import { normalizeConfig } from '../../src/policy/config.js';
import type { ConsentConfig } from '../../src/policy/declared.js';
import { sentence } from '../../src/messages.js';

const check = (declared: unknown) => checkConfig(declared, normalizeConfig(declared));

describe('checking a configuration', () => {
  it('finds nothing wrong with one that uses every key as it is meant', () => {
    const every: Required<Omit<ConsentConfig, 'region'>> & { region: string } = {
      $schema: './schema.json', mode: 'opt-in', regions: { EU: 'opt-in', 'US-CA': 'opt-out', 'FR-75C': 'notice', CH: 'no-cookie', '*': 'opt-in' }, region: 'DE', gpc: 'honour', days: 180, refusedDays: 365,
      revision: 2, revisionNote: { en: 'A new partner' }, policyUrl: '/privacy', imprintUrl: 'https://site.example/imprint', controller: 'Site Ltd',
      categories: [{
        id: 'analytics', label: 'Numbers', description: { en: 'Counts' }, required: false, model: 'opt-out', sale: false,
        cookies: [{ name: '_ga*', kind: 'cookie', domain: '.site.example', path: '/', provider: 'P', purpose: 'Counts', duration: 'P1Y2M', httpOnly: true }, { name: 'x', duration: 'session' }, { name: 'y', duration: 'PT30M' }],
        services: [{ id: 'stats', label: 'Stats', description: 'd', provider: 'P', policyUrl: 'https://p.example', country: 'US', hosts: ['p.example'], cookies: [] }],
      }],
      vendors: { google: true }, storage: 'local', cookie: { name: 'c', domain: 'site.example', path: '/', sameSite: 'Strict', secure: true },
      lang: 'de', texts: { de: { title: 'T' } }, layout: 'box', position: 'end', theme: 'dark', modal: true, closeButton: true, button: 'none',
      protect: true, origins: ['https://p.example'], forms: ['https://pay.example'], strict: true, records: { endpoint: '/r' }, gateTimeout: 5000, reloadOnWithdrawal: false,
    };
    expect(check(every)).toEqual([]);
    expect(check({})).toEqual([]);
    expect(check({ categories: [{ id: 'a', model: { GB: 'opt-out', 'US-CA': 'opt-out', EU: 'opt-in', '*': 'opt-in' } }] })).toEqual([]);
  });

  it.each<[string, unknown, string, string]>([
    ['an unknown key', { polcyUrl: '/p' }, 'unknown-key', 'polcyUrl'],
    ['an unknown key deep down', { categories: [{ id: 'a', services: [{ id: 'b', label: 'B', cookies: [{ nam: 'x' }] }] }] }, 'unknown-key', 'categories[0].services[0].cookies[0].nam'],
    ['a key of another level', { required: true }, 'unknown-key', 'required'],
    ['a key that every object inherits', { constructor: {} }, 'unknown-key', 'constructor'],
    ['__proto__', JSON.parse('{"__proto__": {}}'), 'unknown-key', '__proto__'],
    ['a string for a boolean', { modal: 'yes' }, 'bad-value', 'modal'],
    ['records that go nowhere', { records: {} }, 'bad-value', 'records.endpoint'],
    ['an endpoint that takes no receipt', { records: { endpoint: 'mailto:a@site.example' } }, 'bad-value', 'records.endpoint'],
    ['an unknown key of records', { records: { endpoint: '/r', url: '/r' } }, 'unknown-key', 'records.url'],
    ['an unknown mode', { mode: 'optin' }, 'bad-value', 'mode'],
    ['a region that leads to no mode', { regions: { EU: 'opt-in', GB: 'optin' } }, 'bad-value', 'regions.GB'],
    ['a region that leads to nothing', { regions: { EU: null } }, 'bad-value', 'regions.EU'],
    ['a region in small letters', { regions: { 'us-ca': 'opt-out' } }, 'bad-value', 'regions.us-ca'],
    ['a region by its name', { regions: { California: 'opt-out' } }, 'bad-value', 'regions.California'],
    ['a region of too many letters', { regions: { 'US-CALI': 'opt-out' } }, 'bad-value', 'regions.US-CALI'],
    ['a region that no visitor is ever in', { regions: { UK: 'opt-in', GB: 'opt-in' } }, 'bad-value', 'regions.UK'],
    ['a region __proto__', JSON.parse('{"regions": {"__proto__": "opt-in"}}'), 'bad-value', 'regions.__proto__'],
    ['a list of regions', { regions: ['EU'] }, 'bad-value', 'regions'],
    ['one mode for regions', { regions: 'opt-in' }, 'bad-value', 'regions'],
    ['an unknown model', { categories: [{ id: 'a', model: 'optout' }] }, 'bad-value', 'categories[0].model'],
    ['a list of models', { categories: [{ id: 'a', model: ['opt-out'] }] }, 'bad-value', 'categories[0].model'],
    ['a mode that is no model', { categories: [{ id: 'a', model: { GB: 'notice' } }] }, 'bad-value', 'categories[0].model.GB'],
    ['a model for no region', { categories: [{ id: 'a', model: { UK: 'opt-out' } }] }, 'bad-value', 'categories[0].model.UK'],
    ['a layout of no name', { layout: 'strip' }, 'bad-value', 'layout'],
    ['a list that is none', { categories: 'analytics' }, 'bad-value', 'categories'],
    ['a category that is a string', { categories: ['analytics'] }, 'bad-value', 'categories[0]'],
    ['a bad id', { categories: [{ id: 'My stats' }] }, 'bad-value', 'categories[0].id'],
    ['a category without an id', { categories: [{ label: 'Numbers' }] }, 'bad-value', 'categories[0].id'],
    ['an id by a wrong name', { categories: [{ ID: 'a', label: 'Numbers' }] }, 'unknown-key', 'categories[0].ID'],
    ['a service without an id', { categories: [{ id: 'a', services: [{ label: 'Stats' }] }] }, 'bad-value', 'categories[0].services[0].id'],
    ['what is kept without a name', { categories: [{ id: 'a', cookies: [{ purpose: 'Counts' }] }] }, 'bad-value', 'categories[0].cookies[0].name'],
    ['negative days', { days: -3 }, 'bad-value', 'days'],
    ['fractional days', { days: 1.5 }, 'bad-value', 'days'],
    ['too many days', { days: 396 }, 'days-too-long', 'days'],
    ['a script for a link', { policyUrl: ' java\nscript:alert(1)' }, 'bad-value', 'policyUrl'],
    ['a data link', { imprintUrl: 'data:text/html,x' }, 'bad-value', 'imprintUrl'],
    ['a cookie name that matches everything', { categories: [{ id: 'a', cookies: [{ name: '*' }] }] }, 'bad-value', 'categories[0].cookies[0].name'],
    ['a duration in words', { categories: [{ id: 'a', cookies: [{ name: 'x', duration: '1 year' }] }] }, 'bad-value', 'categories[0].cookies[0].duration'],
    ['an empty duration', { categories: [{ id: 'a', cookies: [{ name: 'x', duration: 'P' }] }] }, 'bad-value', 'categories[0].cookies[0].duration'],
    ['an id that stands twice', { categories: [{ id: 'a', services: [{ id: 'a', label: 'A' }] }] }, 'duplicate-id', 'a'],
    ['a gated category without cookies', { mode: 'no-cookie', categories: [{ id: 'analytics' }] }, 'gated-category', 'analytics'],
    ['JSON that does not parse', undefined, 'broken-json', 'script#consent-config'],
    ['a list for a configuration', [], 'bad-value', ''],
  ])('finds %s', (_, declared, code, key) => {
    expect(check(declared).map((finding) => ({ code: finding.code, key: finding.key }))).toEqual([{ code, key }]);
  });

  it('says each in one sentence that names the key', () => {
    expect(sentence(check({ polcyUrl: '/p' })[0]!)).toBe('The configuration has a key "polcyUrl" that is not known; did you mean "policyUrl"?');
    expect(sentence(check({ modal: 'yes' })[0]!)).toBe('"modal" must be true or false, without quotes; it is left out.');
    expect(sentence(check({ layout: 'strip' })[0]!)).toBe('"layout" must be one of "bar", "box", "dialog", "inline"; it is left out.');
    expect(sentence(check({ regions: { uk: 'opt-in' } })[0]!)).toBe('"regions.uk" must be named by a region code in capitals, as in "GB", "US-CA", "EU" or "*"; it is left out.');
    expect(sentence(check({ regions: { GB: 'optin' } })[0]!)).toBe('"regions.GB" must be one of "opt-in", "opt-out", "notice", "no-cookie"; it is left out.');
    expect(sentence(check({ regions: [] })[0]!)).toBe('"regions" must be an object; it is left out.');
    expect(sentence(check({ categories: [{ id: 'a', model: 1 }] })[0]!)).toBe('"categories[0].model" must be one of "opt-in", "opt-out"; it is left out.');
  });
});
