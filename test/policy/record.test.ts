import { describe, expect, it } from 'vitest';
import { normalizeConfig } from '../../src/policy/config.js';
import { formatRecord } from '../../src/policy/format.js';
import { parseRecord } from '../../src/policy/record.js';

const now = 1795312000;
const config = normalizeConfig({ categories: [{ id: 'necessary', required: true }, { id: 'functional' }, { id: 'analytics', services: [{ id: 'stats', label: 'Stats' }] }] });
const text = 'v=1&t=1795312000&e=1810864000&r=0&m=opt-in&s=choose&a=necessary.analytics&d=functional.stats';
const decision = {
  choices: { functional: 'denied', analytics: 'granted', stats: 'denied' }, decidedAt: now, expiresAt: 1810864000,
  revision: 0, mode: 'opt-in', source: 'choose', gpc: false,
} as const;

describe('the record', () => {
  it('reads as it was written', () => {
    expect(formatRecord(config, decision)).toBe(text);
    expect(parseRecord(config, text, now)).toEqual(decision);
    expect(parseRecord(config, formatRecord(config, { ...decision, gpc: true }), now)).toEqual({ ...decision, gpc: true });
  });

  it('may have its fields in any order, and others among them', () => {
    expect(parseRecord(config, text.split('&').reverse().concat('x=1', 'i=abc').join('&'), now)).toEqual(decision);
  });

  it.each<[string, string]>([
    ['empty', ''],
    ['of another format', text.replace('v=1', 'v=2')],
    ['of no format', text.replace('v=1&', '')],
    ['from the future', text.replace('t=1795312000', 't=1795313000')],
    ['expired', text.replace('e=1810864000', 'e=1795312000')],
    ['ended before it began', text.replace('t=1795312000', 't=1795311999').replace('e=1810864000', 'e=1795311000')],
    ['without a time', text.replace('t=1795312000', 't=')],
    ['with a time in words', text.replace('t=1795312000', 't=now')],
    ['with a time of many digits', text.replace('t=1795312000', 't=0000000000000')],
    ['without lists', text.replace(/&a=.*/, '')],
    ['from a source of no name', text.replace('s=choose', 's=page')],
    ['of no mode', text.replace('m=opt-in', 'm=')],
    ['longer than a cookie may be', `${text}&x=${'y'.repeat(4000)}`],
    ['noise', '%%%;;;==&&&'],
    ['JSON of another tool', '{"categories":["analytics"]}'],
  ])('counts for nothing when it is %s', (_, broken) => {
    expect(parseRecord(config, broken, now)).toBeUndefined();
  });

  it('counts for nothing under a raised revision, and still under a lowered one', () => {
    expect(parseRecord({ ...config, revision: 1 }, text, now)).toBeUndefined();
    expect(parseRecord(config, text.replace('r=0', 'r=3'), now)?.choices).toEqual(decision.choices);
  });

  it('takes an id that stands in both lists for denied', () => {
    expect(parseRecord(config, text.replace('d=functional', 'd=analytics'), now)?.choices['analytics']).toBe('denied');
  });

  it('grants nothing to an id that is not declared, and leaves a new one undecided', () => {
    const other = normalizeConfig({ categories: [{ id: 'analytics' }, { id: 'advertising' }] });
    expect(parseRecord(other, text, now)?.choices).toEqual({ analytics: 'granted' });
  });

  it('keeps of a mode that the site no longer uses only what was refused', () => {
    expect(parseRecord(config, text.replace('m=opt-in', 'm=opt-out'), now)?.choices).toEqual({ functional: 'denied', stats: 'denied' });
  });

  it('stands when the clock that wrote it was a minute ahead', () => {
    expect(parseRecord(config, text, now - 60)).toBeDefined();
    expect(parseRecord(config, text, now - 61)).toBeUndefined();
  });
});
