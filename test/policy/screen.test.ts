import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/policy/check.js';
import { normalizeConfig } from '../../src/policy/config.js';
import { looksRight } from '../../src/policy/screen.js';
import { shape, type Shape } from '../../src/policy/shape.js';

const look = (declared: unknown) => looksRight(declared, normalizeConfig(declared));

/** A value of each shape that is right. */
const samples: Record<string, unknown> = {
  id: 'a', name: '_ga*', token: 'x', duration: 'P1Y', link: '/p', words: 'W', region: 'DE', object: {}, days: 30, count: 1, string: 's', boolean: true, origin: 'https://a.example', protect: true,
};
const sample = (wanted: Shape): unknown => {
  if (typeof wanted === 'string' && wanted.includes('@')) return { 'US-CA': sample(wanted.replace('@', '')), '*': sample(wanted.replace('@', '')) };
  if (typeof wanted === 'string') return samples[wanted] ?? wanted.split('|')[0];
  if (Array.isArray(wanted) && wanted.length === 2) return sample(wanted[1] as Shape);
  if (Array.isArray(wanted)) return [sample(wanted[0] as Shape)];
  return Object.fromEntries(Object.entries(wanted).map(([key, value]) => [key, sample(value as Shape)]));
};

describe('the quick look at a configuration', () => {
  it('passes one with every key that is known, each of its kind', () => {
    const { categories: [category], ...rest } = sample(shape) as { categories: [{ services: object[] }] };
    // Categories and services share one namespace.
    const every = { ...rest, categories: [{ ...category, services: [{ ...category.services[0], id: 'b' }] }] };
    expect(checkConfig(every, normalizeConfig(every))).toEqual([]);
    expect(look(every)).toBe(true);
  });

  it.each<[unknown]>([
    [{}], [{ days: 180 }], [{ days: 30, refusedDays: 60 }], [{ origins: ['https://a.example'] }], [{ categories: [{ id: 'a', required: true, label: { en: 'A', 'pt-BR': 'B' } }] }], [{ regions: { 'US-CA': 'opt-out', 'FR-75C': 'opt-in', EU: 'notice', GB: 'no-cookie', '*': 'opt-in' } }], [{ regions: {} }],
    [{ categories: [{ id: 'a', model: 'opt-out' }, { id: 'b', model: { GB: 'opt-out', '*': 'opt-in' } }] }], [{ texts: { en: { title: 'T' } } }],
  ])('passes %j', (declared) => { expect(look(declared)).toBe(true); });

  it.each<[unknown]>([
    [undefined], [[]], [{ polcyUrl: '/p' }], [{ closeButton: 'yes' }], [{ layout: 'strip' }], [{ theme: 'blue' }], [{ mode: 'optin' }], [{ days: 0 }], [{ days: -1 }], [{ days: 1.5 }], [{ days: 396 }], [{ days: '30' }], [{ days: NaN }], [{ refusedDays: '60' }], [{ refusedDays: 999 }], [{ refusedDays: 90 }], [{ origins: 'x' }],
    [{ categories: 'a' }], [{ categories: [{ id: 'A b' }] }], [{ categories: ['a'] }], [{ categories: [{ id: 'a' }, { id: 'a' }] }], [{ categories: [{ id: 'a', lable: 'x' }] }],
    [{ categories: [{ id: 'a', cookies: [{ nam: 'x' }] }] }], [{ categories: [{ id: 'a', services: [{ id: 'a' }] }] }], [{ cookie: { sameSite: 'lx' } }], [{ policyUrl: null }], [{ mode: 'no-cookie', categories: [{ id: 'a' }] }],
    [{ regions: { EU: 'optin' } }], [{ regions: { eu: 'opt-in' } }], [{ regions: { UK: 'opt-in' } }], [{ regions: null }], [{ regions: 'EU' }], [{ regions: { DE: null } }], [JSON.parse('{"regions": {"__proto__": "opt-in"}}')], [{ region: 'Atlantis' }], [{ region: 'US_CA' }],
    [{ categories: [{ id: 'a', model: { GB: 'optout' } }] }], [{ categories: [{ id: 'a', model: { Britain: 'opt-out' } }] }], [{ categories: [{ id: 'a', model: true }] }],
    [{ policyUrl: 'javascript:alert(1)' }], [{ imprintUrl: 'data:text/html,x' }], [{ categories: [{ id: 'a', services: [{ id: 'b', label: 'B', policyUrl: 'javascript:x' }] }] }], [{ origins: ['https://a.example/'] }], [{ forms: ['a.example'] }],
    [{ categories: [{ id: 'a', cookies: [{ name: 'x', duration: '1 year' }] }] }], [{ categories: [{ id: 'a', cookies: [{ name: '**' }] }] }],
    [{ constructor: {} }], [JSON.parse('{"__proto__": {}}')],
  ])('has a closer look taken at %j', (declared) => { expect(look(declared)).toBe(false); });
});
