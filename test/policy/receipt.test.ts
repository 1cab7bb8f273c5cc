import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../src/policy/canonical.js';
import { normalizeConfig } from '../../src/policy/config.js';
import { decide } from '../../src/policy/decide.js';
import type { ConsentConfig } from '../../src/policy/declared.js';
import { receiptOf, type Scene } from '../../src/policy/receipt.js';
import { everywhere } from '../../src/policy/terms.js';
import { stateOf } from '../../src/policy/update.js';

const at = 1_800_000_000;
const scene: Scene = { language: 'en', hash: 'abc', version: '1.2.3', host: 'site.example', path: '/privacy' };

const receipt = (declared: ConsentConfig = {}, named?: Record<string, 'granted' | 'denied'>, more: Partial<Scene> = {}, gpc = false) => {
  const config = normalizeConfig(declared);
  const before = stateOf(config, everywhere(config), undefined, gpc);
  const decision = named && decide(config, before, { choices: named, rest: 'denied', source: 'choose', at });
  return receiptOf(config, stateOf(config, { ...everywhere(config), region: 'DE' }, decision, gpc), { ...scene, ...more });
};

describe('a receipt', () => {
  it('says what was chosen, when, until when, by what and under which terms', () => {
    expect(receipt({ revision: 3, layout: 'box' }, { analytics: 'granted' }, {}, true)).toEqual({
      schema: 1, time: '2027-01-15T08:00:00.000Z', expires: '2027-07-14T08:00:00.000Z', action: 'choose', mode: 'opt-in', region: 'DE', language: 'en',
      choices: { necessary: 'granted', functional: 'denied', analytics: 'granted', advertising: 'denied' },
      shown: { hash: 'abc', layout: 'box', controls: ['accept', 'reject', 'customize'] },
      revision: 3, gpc: true, version: '1.2.3', host: 'site.example', path: '/privacy',
    });
  });

  it('of nothing chosen has no time, no action and no expiry', () => {
    const told = receipt();
    expect(told).toMatchObject({ mode: 'opt-in', choices: { necessary: 'granted' }, revision: 0, gpc: false });
    expect(Object.keys(told)).not.toEqual(expect.arrayContaining(['time']));
    expect('action' in told || 'expires' in told).toBe(false);
  });

  it.each<[string, ConsentConfig, Partial<Scene>, readonly string[], string]>([
    ['what is asked', {}, {}, ['accept', 'reject', 'customize'], 'bar'],
    ['a cross', { closeButton: true }, {}, ['accept', 'reject', 'customize', 'close'], 'bar'],
    ['a cross that the element takes away', { closeButton: true }, { closes: false }, ['accept', 'reject', 'customize'], 'bar'],
    ['the layout of the element', { layout: 'box' }, { layout: 'inline', closes: true }, ['accept', 'reject', 'customize', 'close'], 'inline'],
    ['a notice', { mode: 'notice' }, {}, ['close'], 'bar'],
    ['a statement', { mode: 'no-cookie' }, {}, [], 'bar'],
  ])('says how it was shown: %s', (_, config, more, controls, layout) => { expect(receipt(config, undefined, more).shown).toEqual({ hash: 'abc', layout, controls }); });

  it('leaves the hash out where there is none', () => { expect('hash' in receipt({}, undefined, { hash: undefined }).shown).toBe(false); });

  it('is frozen, and the same once it has been JSON', () => {
    const told = receipt({}, {});
    expect(Object.isFrozen(told) && Object.isFrozen(told.shown)).toBe(true);
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
  });
});

describe('a canonical text', () => {
  it('is the same for any order of keys, and another for another value', () => {
    const shuffled = (value: unknown): unknown => (Array.isArray(value) ? value.map(shuffled)
      : typeof value === 'object' && value ? Object.fromEntries(Object.entries(value).reverse().map(([key, each]) => [key, shuffled(each)])) : value);
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const plain = JSON.parse(JSON.stringify(value)) as unknown;
      expect(canonical(shuffled(plain))).toBe(canonical(plain));
      expect(JSON.parse(canonical(plain))).toEqual(plain);
    }));
    expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
  });

  it('has a pattern as it is written, and nothing of a function', () => { expect(canonical({ b: /^x$/i, a() {} })).toBe('{"b":"/^x$/i"}'); });
});
