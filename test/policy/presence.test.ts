import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeConfig } from '../../src/policy/config.js';
import type { DeclaredCookie } from '../../src/policy/declared.js';
import { declaredItems } from '../../src/policy/doomed.js';
import { presence, type Presence, type Seen } from '../../src/policy/presence.js';

const itemOf = (cookie: DeclaredCookie) => declaredItems(normalizeConfig({ categories: [{ id: 'a', cookies: [cookie] }] }))[0]!;
const place = { hostname: 'www.site.example', pathname: '/shop/cart' };
const seen: Seen = { cookie: ['_ga_1', 'sid', 'other'], local: ['hits'], session: [], cache: ['v1'] };

describe('what was declared', () => {
  it.each<[string, DeclaredCookie, Presence]>([
    ['and is there', { name: 'sid' }, 'yes'],
    ['and is not', { name: 'gone' }, 'no'],
    ['by a pattern, and is there', { name: '_ga*' }, 'yes'],
    ['by a pattern that nothing fits', { name: '_gb*' }, 'no'],
    ['by a RegExp', { name: /^_g[ab]_/g }, 'yes'],
    ['as a cookie, when only storage has the name', { name: 'hits' }, 'no'],
    ['as storage, and is there', { name: 'hits', kind: 'local' }, 'yes'],
    ['as storage of the tab, and is not', { name: 'hits', kind: 'session' }, 'no'],
    ['as a cache, and is there', { name: 'v*', kind: 'cache' }, 'yes'],
    ['as a database, where no page may look', { name: 'db', kind: 'indexeddb' }, 'unseen'],
    ['as HttpOnly', { name: 'login', httpOnly: true }, 'unseen'],
    ['as HttpOnly, and a script sees it all the same', { name: 'sid', httpOnly: true }, 'yes'],
    ['for another host', { name: 'sid', domain: 'ads.example' }, 'unseen'],
    ['for the domain', { name: 'sid', domain: '.Site.example' }, 'yes'],
    ['for the domain, and is not there', { name: 'gone', domain: '.site.example' }, 'no'],
    ['for a host that only ends alike', { name: 'gone', domain: 'te.example' }, 'unseen'],
    ['for another folder', { name: 'gone', path: '/account' }, 'unseen'],
    ['for a folder that only begins alike', { name: 'gone', path: '/sho' }, 'unseen'],
    ['for this folder', { name: 'gone', path: '/shop' }, 'no'],
    ['for this folder, with a slash', { name: 'gone', path: '/shop/' }, 'no'],
    ['for the root', { name: 'gone', path: '/' }, 'no'],
    ['for the page itself', { name: 'gone', path: '/shop/cart' }, 'no'],
    ['for another folder, and is there all the same', { name: 'sid', path: '/account' }, 'yes'],
    ['as storage of another host', { name: 'gone', kind: 'local', domain: 'ads.example' }, 'unseen'],
  ])('%s', (_, cookie, expected) => { expect(presence(itemOf(cookie), seen, place)).toBe(expected); });

  it('of a kind that nobody knows cannot be seen', () => {
    expect(presence(itemOf({ name: 'x', kind: 'jar' } as unknown as DeclaredCookie), seen, place)).toBe('unseen');
  });

  it('is never said to be away where no page can see it', () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), fc.boolean(), fc.option(fc.constantFrom('ads.example', 'site.example', '.www.site.example'), { nil: undefined }), (name, httpOnly, domain) => {
      fc.pre(/[^*]/.test(name));
      const said = presence(itemOf({ name, httpOnly, ...(domain && { domain }) }), { cookie: [] }, place);
      expect(said).toBe(httpOnly || domain === 'ads.example' ? 'unseen' : 'no');
    }));
  });
});
