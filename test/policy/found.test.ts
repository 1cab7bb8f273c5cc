import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeConfig } from '../../src/policy/config.js';
import { condemns, declaredItems } from '../../src/policy/doomed.js';
import type { Choices } from '../../src/policy/expression.js';
import { matchFound, type Found, type FoundKind, type Known } from '../../src/policy/found.js';
import { matches } from '../../src/policy/pattern.js';
import * as world from './world.js';

const declared = declaredItems(normalizeConfig({
  categories: [
    { id: 'necessary', required: true, cookies: [{ name: 'session' }] },
    { id: 'analytics', cookies: [{ name: '_ga*', domain: '.site.example', path: '/shop' }, { name: 'hits', kind: 'local' }, { name: 'elsewhere', domain: 'other.example' }], services: [{ id: 'heat', label: 'Heat', cookies: [{ name: 'heat' }, { name: 'both' }] }] },
    { id: 'advertising', cookies: [{ name: 'both' }] },
  ],
}));
const choices: Choices = { necessary: 'granted', analytics: 'granted', heat: 'denied' };
const one = (kind: FoundKind, name: string, given: Choices = choices, known: Partial<Known> = {}) => matchFound([{ kind, name }], declared, given, { host: 'www.site.example', ...known })[0];

describe('something that a browser keeps', () => {
  it.each<[string, FoundKind, string, Choices, string, boolean, boolean]>([
    ['by the site, and necessary', 'cookie', 'session', {}, 'necessary', true, false],
    ['by the site, and granted', 'cookie', 'session', choices, 'necessary', true, true],
    ['by a pattern', 'cookie', '_ga_X', choices, 'analytics', true, true],
    ['by a category that is denied', 'local', 'hits', { analytics: 'denied' }, 'analytics', true, false],
    ['by a category that is undecided', 'local', 'hits', {}, 'analytics', true, false],
    ['by a service that is denied under a category that is not', 'cookie', 'heat', choices, 'analytics', true, false],
    ['by two, of which one is granted', 'cookie', 'both', { heat: 'denied', advertising: 'granted' }, 'advertising', true, true],
    ['by nobody', 'cookie', 'other', choices, '', false, false],
    ['of another kind only', 'session', 'hits', choices, '', false, false],
    ['for another host only', 'cookie', 'elsewhere', choices, '', false, false],
    ['as a service worker, which nobody can declare', 'service-worker', 'https://site.example/session', choices, '', false, false],
    ['as a file, which nobody can declare', 'files', 'session', choices, '', false, false],
  ])('that was declared %s', (_, kind, name, given, category, isDeclared, allowed) => {
    expect(one(kind, name, given)).toMatchObject({ kind, name, category, declared: isDeclared, allowed });
  });

  it('has the domain and path that it was declared with, and nothing empty', () => {
    expect(one('cookie', '_ga')).toEqual({ kind: 'cookie', name: '_ga', domain: '.site.example', path: '/shop', category: 'analytics', declared: true, allowed: true });
    expect(one('cookie', 'other')).toEqual({ kind: 'cookie', name: 'other', category: '', declared: false, allowed: false });
  });

  it('is declared and allowed by nature where it is the record of the choice, of its kind only', () => {
    const own = { kind: 'cookie', name: 'consent', category: 'necessary' } as const;
    expect(one('cookie', 'consent', {}, { own })).toEqual({ kind: 'cookie', name: 'consent', category: 'necessary', declared: true, allowed: true });
    expect(one('local', 'consent', {}, { own })).toMatchObject({ declared: false, allowed: false });
    expect(one('cookie', 'consents', {}, { own })).toMatchObject({ declared: false, allowed: false });
  });

  it('says which script was seen writing it', () => {
    const violations = [{ kind: 'local', name: 'other', script: '/not.js' }, { kind: 'cookie', name: 'other', script: '/a.js' }] as const;
    expect(one('cookie', 'other', choices, { violations })).toMatchObject({ setBy: '/a.js' });
    expect(one('cookie', '_ga', choices, { violations })).not.toHaveProperty('setBy');
  });

  it('is in the audit once each, in the order found, and what the eraser condemns is never allowed', () => {
    let condemned = 0;
    let allowed = 0;
    fc.assert(fc.property(world.config, world.choices, world.present, (config, given, present) => {
      const items = declaredItems(config);
      const found = present as readonly Found[];
      const matched = matchFound(found, items, given, { host: 'site.example' });
      expect(matched.map(({ kind, name }) => ({ kind, name }))).toEqual(found);
      for (const [i, each] of matched.entries()) {
        const { kind, name } = present[i]!;
        const owners = items.filter((item) => item.kind === kind && matches(item.name, name));
        expect(each.declared).toBe(owners.length > 0);
        expect(each.allowed).toBe(owners.some(({ id }) => given[id] === 'granted'));
        expect(each.category === '').toBe(!each.declared);
        allowed += Number(each.allowed);
        if (!condemns(items, given, kind, name)) continue;
        condemned += 1;
        expect(each).toMatchObject({ declared: true, allowed: false });
      }
    }), { numRuns: 1000 });
    expect(Math.min(condemned, allowed)).toBeGreaterThan(30);
  });
});
