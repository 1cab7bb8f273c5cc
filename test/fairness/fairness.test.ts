import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFairness, type UnfairCode } from '../../src/fairness/fairness.js';
import { read } from '../../src/fairness/given.js';
import { sentences } from '../../src/fairness/sentences.js';
import { sources } from '../../src/fairness/sources.js';
import { checkConfig } from '../../src/policy/check.js';
import { normalizeConfig } from '../../src/policy/config.js';
import type { ConsentConfig } from '../../src/policy/declared.js';
import { codes, fair, findings, keys } from './site.js';

const cookie = { name: 'x', purpose: 'Counts', duration: 'P1D' };

/** For each code a configuration that has it and no other, and the key that it names. */
const unfair: Record<UnfairCode, [config: unknown, key: string]> = {
  'no-policy-link': [{ policyUrl: undefined }, 'policyUrl'],
  'no-controller': [{ controller: ' ' }, 'controller'],
  'controller-not-named': [{ texts: { en: { text: 'May we store data for {purposes}?' } } }, 'texts.en.text'],
  'purposes-not-named': [{ texts: { en: { text: '{controller} stores data.' } } }, 'texts.en.text'],
  'category-without-description': [{ categories: [{ id: 'research' }] }, 'categories[0]'],
  'service-without-provider': [{ categories: [{ id: 'analytics', services: [{ id: 'a', label: 'A' }] }] }, 'categories[0].services[0]'],
  'cookie-without-purpose': [{ categories: [{ id: 'analytics', cookies: [{ ...cookie, purpose: '' }] }] }, 'categories[0].cookies[0]'],
  'cookie-without-duration': [{ categories: [{ id: 'analytics', services: [{ id: 'a', label: 'A', provider: 'P', cookies: [{ name: 'x', purpose: { de: 'Zählt' } }] }] }] }, 'categories[0].services[0].cookies[0]'],
  'known-tracker-necessary': [{ categories: [{ id: 'necessary', required: true, cookies: [cookie, { ...cookie, name: '_ga' }] }] }, 'categories[0].cookies[1]'],
  'tracking-required': [{ categories: [{ id: 'marketing', required: true, description: 'Shows offers' }] }, 'categories[0]'],
  'pre-ticked': [{ categories: [{ id: 'analytics', model: 'opt-out' }] }, 'categories[0].model'],
  'gated-in-notice': [{ mode: 'notice', categories: [{ id: 'necessary', required: true }, { id: 'analytics' }] }, 'categories[1]'],
  'gpc-ignored': [{ mode: 'opt-out', gpc: 'ignore', days: 365 }, 'gpc'],
  'kept-too-long': [{ days: 396 }, 'days'],
  'asked-again-too-soon': [{ days: 30 }, 'days'],
  'no-way-back': [{ button: 'none' }, 'button'],
  'wall': [{ modal: true }, 'modal'],
  'refusal-unclear': [{ texts: { en: { reject: 'Continue' } } }, 'texts.en.reject'],
  'same-labels': [{ texts: { en: { accept: 'Not now', reject: '  not now!' } } }, 'texts.en.reject'],
  'nudging-text': [{ texts: { en: { title: 'Get the best experience' } } }, 'texts.en.title'],
};

describe('the fairness check', () => {
  it('finds nothing in the usual configuration of a site that says who it is and where to read more', () => {
    expect(findings({})).toEqual([]);
    expect(findings({ mode: 'no-cookie' })).toEqual([]);
    expect(findings({ mode: 'notice' })).toEqual([]);
  });

  it.each(Object.entries(unfair))('finds %s, and nothing else', (code, [config, key]) => {
    expect(findings(config).map((found) => [found.code, found.key])).toEqual([[code, key]]);
  });

  it.each(Object.entries(unfair))('says %s in one sentence that names the key, and gives its rule', (code, [config, key]) => {
    const [found] = findings(config);
    expect(found!.message).toContain(`"${key}`);
    expect(found!.message).toMatch(/^".*[^.]\.$/);
    expect(found!.message).not.toMatch(/undefined|null|\[object|compliant/);
    expect(found!.rule).toBe(sources[code as UnfairCode]);
    expect(found!.rule).toMatch(/\S/);
  });

  it('has a sentence and a rule for each code, and no other', () => {
    expect(Object.keys(sentences).sort()).toEqual(Object.keys(unfair).sort());
    expect(Object.keys(sources).sort()).toEqual(Object.keys(unfair).sort());
  });

  it('finds several things at once, in the order of its rules', () => {
    expect(checkFairness({ button: 'none', modal: true }).map(({ code }) => code)).toEqual(['no-policy-link', 'no-controller', 'no-way-back', 'wall']);
  });

  it.each([['nothing', undefined], ['null', null], ['a list', []], ['a string', '{}'], ['a number', 5], ['a function', () => 1]])('takes %s for a configuration that declares nothing', (_, config) => {
    expect(checkFairness(config as never)).toEqual(checkFairness({}));
  });

  it('takes a configuration that throws when it is read for one that declares nothing', () => {
    const config = { ...fair, get texts(): never { throw new Error('no'); } };
    expect(checkFairness(config)).toEqual(checkFairness({}));
  });

  it('asks neither the function of a region nor the page', () => {
    expect(findings({ region: () => { throw new Error('asked'); } })).toEqual([]);
    expect(typeof document).toBe('undefined');
  });
});

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, fc.constantFrom<unknown>(null, true, 0, 396, '', 'de', 'Accept all', '__proto__', { toString: 1 }, /_ga/g, () => 1), fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(fc.constantFrom('id', 'name', 'en', '__proto__'), tie('value'))),
}));
/** What fits, and now and then anything else. */
const or = (...fitting: unknown[]) => fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...fitting) }, { weight: 1, arbitrary: value });
const any = (shape: Record<string, fc.Arbitrary<unknown>>) => fc.record(shape, { requiredKeys: [] });
const list = (item: fc.Arbitrary<unknown>) => fc.oneof({ weight: 9, arbitrary: fc.array(item, { maxLength: 3 }) }, { weight: 1, arbitrary: value });
const said = or('Counts visits', { de: 'Leider' }, { en: 'Help us' }, ' ');
const cookies = list(any({ name: or('_ga', '_*', 'x', /^_fb/), purpose: said, duration: or('P1D', '') }));
const services = list(any({ id: or('a', 'ads'), label: said, provider: or('P', ''), cookies }));
const texts = fc.oneof(value, fc.dictionary(fc.constantFrom('en', 'de-AT', 'pt', '__proto__'), any({
  accept: or('Accept all', 'OK'), reject: or('Reject all', 'OK', 'Nein', ''), close: or('Later', 'No'), text: or('{controller}: {purposes}', 'We', 'research'), title: said,
})));
const config = any({
  mode: or('opt-in', 'opt-out', 'notice', 'no-cookie'), region: or('GB', 'US-CA'), regions: or({ EU: 'opt-in' }, { GB: 'opt-in', '*': 'opt-out' }), gpc: or('ignore'),
  days: or(30, 180, 400), refusedDays: or(200, 400), storage: or('memory', 'session'), policyUrl: or('/p', 'javascript:1'), controller: or('Site Ltd'), revisionNote: said,
  categories: list(any({ id: or('analytics', 'ads', 'research'), required: or(true, false), model: or('opt-in', 'opt-out', { GB: 'opt-out' }, { '*': 'opt-out', uk: 1 }), sale: or(true), description: said, cookies, services })),
  texts, button: or('none'), modal: or(true), closeButton: or(true),
});

describe('whatever it is given, the fairness check', () => {
  const holds = (given: unknown) => {
    const before = JSON.stringify(given);
    const found = checkFairness(given as never);
    for (const { code, key, message, rule } of found) {
      expect(Object.hasOwn(sources, code)).toBe(true);
      expect(message).toContain(`"${key}"`);
      expect(rule).not.toBe('');
    }
    // Pure: the same again, and what was given is as it was.
    expect(checkFairness(given as never)).toEqual(found);
    expect(JSON.stringify(given)).toBe(before);
    return found;
  };

  it('gives findings that are whole, and can read any JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => {
      holds(json);
      expect(() => read(json)).not.toThrow();
    }), { numRuns: 1000 });
  });

  it('gives findings that are whole for any mixture of the known keys, every code among them', () => {
    const seen = new Set<string>();
    fc.assert(fc.property(config, (config) => { for (const { code } of holds(config)) seen.add(code); }), { numRuns: 1000 });
    expect([...seen].sort()).toEqual(Object.keys(sources).sort());
  });

  it('never fell back to an empty configuration for that', () => {
    // What is said of the policy link alone would change, were the rest not read.
    fc.assert(fc.property(config, (config) => {
      expect(codes({ ...config, policyUrl: '/privacy', controller: 'Site Ltd' }, true)).not.toContain('no-policy-link');
    }), { numRuns: 500 });
  });
});

describe('the demo sites', () => {
  // What is in localStorage stays until somebody erases it: they do not say how long they use it.
  const unsaid = 'cookie-without-duration';
  it.each([
    ['masses', []],
    ['masscer', []],
    ['masterserver', [`${unsaid} categories[1].services[1].cookies[1]`]],
    ['mss', [`${unsaid} categories[1].services[1].cookies[0]`, `${unsaid} categories[2].cookies[1]`]],
    ['platform', [`${unsaid} categories[2].cookies[2]`]],
  ])('%s says who asks, for what, and whose it is', (site, expected) => {
    const html = readFileSync(new URL(`../../demo/${site}/index.html`, import.meta.url), 'utf8');
    const config = JSON.parse(/id="consent-config">([^]*?)<\/script>/.exec(html)![1]!) as ConsentConfig;
    expect(checkConfig(config, normalizeConfig(config))).toEqual([]);
    expect(keys(checkFairness(config))).toEqual(expected);
  });
});
