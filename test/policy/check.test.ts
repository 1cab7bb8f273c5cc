import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/policy/check.js';
import { normalizeConfig } from '../../src/policy/config.js';
import type { ConsentConfig } from '../../src/policy/declared.js';
import { sentence } from '../../src/messages.js';

const check = (declared: unknown) => checkConfig(declared, normalizeConfig(declared));

describe('checking a configuration', () => {
  it('finds nothing wrong with one that uses every key as it is meant', () => {
    const every: Required<Omit<ConsentConfig, 'region'>> & { region: string } = {
      $schema: './schema.json', mode: 'opt-in', regions: { EU: 'opt-in' }, region: 'DE', gpc: 'honour', days: 180, refusedDays: 365,
      revision: 2, revisionNote: { en: 'A new partner' }, policyUrl: '/privacy', imprintUrl: 'https://site.example/imprint', controller: 'Site Ltd',
      categories: [{
        id: 'analytics', label: 'Numbers', description: { en: 'Counts' }, required: false, model: 'opt-out', sale: false,
        cookies: [{ name: '_ga*', kind: 'cookie', domain: '.site.example', path: '/', provider: 'P', purpose: 'Counts', duration: 'P1Y2M', httpOnly: true }, { name: 'x', duration: 'session' }, { name: 'y', duration: 'PT30M' }],
        services: [{ id: 'stats', label: 'Stats', description: 'd', provider: 'P', policyUrl: 'https://p.example', country: 'US', hosts: ['p.example'], cookies: [] }],
      }],
      vendors: { google: true }, storage: 'local', cookie: { name: 'c', domain: 'site.example', path: '/', sameSite: 'Strict', secure: true },
      lang: 'de', texts: { de: { title: 'T' } }, layout: 'box', position: 'end', theme: 'dark', modal: true, closeButton: true, button: 'none',
      protect: true, origins: ['https://p.example'], strict: true, records: { endpoint: '/r' }, gateTimeout: 5000, reloadOnWithdrawal: false,
    };
    expect(check(every)).toEqual([]);
    expect(check({})).toEqual([]);
  });

  it.each<[string, unknown, string, string]>([
    ['an unknown key', { polcyUrl: '/p' }, 'unknown-key', 'polcyUrl'],
    ['an unknown key deep down', { categories: [{ id: 'a', services: [{ id: 'b', label: 'B', cookies: [{ nam: 'x' }] }] }] }, 'unknown-key', 'categories[0].services[0].cookies[0].nam'],
    ['a key of another level', { required: true }, 'unknown-key', 'required'],
    ['a key that every object inherits', { constructor: {} }, 'unknown-key', 'constructor'],
    ['__proto__', JSON.parse('{"__proto__": {}}'), 'unknown-key', '__proto__'],
    ['a string for a boolean', { modal: 'yes' }, 'bad-value', 'modal'],
    ['an unknown mode', { mode: 'optin' }, 'bad-value', 'mode'],
    ['a layout of no name', { layout: 'strip' }, 'bad-value', 'layout'],
    ['a list that is none', { categories: 'analytics' }, 'bad-value', 'categories'],
    ['a category that is a string', { categories: ['analytics'] }, 'bad-value', 'categories[0]'],
    ['a bad id', { categories: [{ id: 'My stats' }] }, 'bad-value', 'categories[0].id'],
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
  });
});
