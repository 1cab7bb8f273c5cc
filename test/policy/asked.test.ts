import { describe, expect, it } from 'vitest';
import { matchAsked } from '../../src/policy/asked.js';
import { normalizeConfig } from '../../src/policy/config.js';
import { contradicts } from '../../src/policy/contradicts.js';
import type { Choices } from '../../src/policy/expression.js';

const config = normalizeConfig({
  origins: ['https://api.example', 'https://*.cdn.example', 5],
  categories: [
    { id: 'necessary', required: true, services: [{ id: 'pay', label: 'Pay', hosts: ['pay.example'] }] },
    { id: 'analytics', services: [{ id: 'films', label: 'Films', hosts: ['*.films.example', 'shared.example'] }, { id: 'broken', label: 'Broken', hosts: 'films.example' }] },
    { id: 'advertising', services: [{ id: 'ads', label: 'Ads', hosts: ['shared.example'] }] },
  ],
});
const one = (host: string, choices: Choices = { necessary: 'granted', pay: 'granted' }, origin = '') => matchAsked([{ origin: `https://${host}`, by: 'img' }], config, choices, [origin])[0];

describe('a host that was asked', () => {
  it.each<[string, string, Choices | undefined, string, boolean, boolean]>([
    ['of a service that is required', 'pay.example', undefined, 'necessary', true, true],
    ['of a service that is denied', 'www.films.example', { films: 'denied' }, 'analytics', true, false],
    ['of a service that is undecided, under a category that is granted', 'www.films.example', { analytics: 'granted' }, 'analytics', true, false],
    ['of a service that is granted', 'www.films.example', { films: 'granted' }, 'analytics', true, true],
    ['of two services, the second of which is granted', 'shared.example', { films: 'denied', ads: 'granted' }, 'advertising', true, true],
    ['that the site always allows', 'api.example', {}, '', true, true],
    ['under one that the site always allows', 'a.cdn.example', {}, '', true, true],
    ['that nobody declared', 'films.example', { films: 'granted', broken: 'granted' }, '', false, false],
  ])('%s', (_, host, choices, category, declared, allowed) => {
    expect(one(host, choices)).toEqual({ host, declared, allowed, category, by: ['img'] });
  });

  it('may be that of the library itself', () => {
    expect(one('files.example')).toMatchObject({ declared: false, allowed: false });
    expect(one('files.example', {}, 'https://files.example')).toMatchObject({ declared: true, allowed: true });
  });

  it('is told once, with all that asked', () => {
    const asked = ['script', 'img', 'script'].map((by) => ({ origin: 'https://b.example', by }));
    expect(matchAsked([...asked, { origin: 'https://a.example', by: 'fetch' }], config, {}, [])).toMatchObject([{ host: 'a.example', by: ['fetch'] }, { host: 'b.example', by: ['img', 'script'] }]);
  });
});

describe('what is on a page', () => {
  const item = (declared: boolean, allowed: boolean) => ({ kind: 'cookie' as const, name: 'x', category: '', declared, allowed });
  const host = (declared: boolean, allowed: boolean) => ({ host: 'x.example', category: '', by: [], declared, allowed });

  it('contradicts that there is nothing but the necessary where anything is that is not allowed', () => {
    expect(contradicts({ items: [], hosts: [] })).toBe(false);
    expect(contradicts({ items: [item(true, true)], hosts: [host(true, true)] })).toBe(false);
    expect(contradicts({ items: [item(true, true), item(true, false)], hosts: [] })).toBe(true);
    expect(contradicts({ items: [item(false, false)], hosts: [] })).toBe(true);
    expect(contradicts({ items: [item(true, true)], hosts: [host(true, false)] })).toBe(true);
    expect(contradicts({ items: [], hosts: [host(false, false)] })).toBe(true);
  });
});
