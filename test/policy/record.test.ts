import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeConfig } from '../../src/policy/config.js';
import { formatRecord } from '../../src/policy/format.js';
import { parseRecord } from '../../src/policy/record.js';
import { decide } from '../../src/policy/decide.js';
import { stateOf } from '../../src/policy/update.js';
import { write } from './oracle.js';
import { IDS, choices, kept, termsOf, visit } from './visits.js';

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

  it('counts for nothing where it is of a mode that the site no longer uses and refused nothing', () => {
    for (const m of ['opt-out', 'notice', 'no-cookie', 'x']) expect(parseRecord(config, `v=1&t=${now}&e=${now + 9}&r=0&m=${m}&s=accept&a=functional.analytics&d=unheard-of`, now)).toBeUndefined();
    expect(parseRecord(normalizeConfig({ regions: {} }), text.replace('m=opt-in', 'm=opt-out'), now)?.mode).toBe('opt-out');
  });

  it.each([
    ['a field that stands twice, for its last', text.replace('a=necessary', 'a=functional.stats&a=necessary'), decision.choices],
    ['a letter in another case, for no id', text.replace('analytics&', 'Analytics&'), { functional: 'denied', stats: 'denied' }],
    ['ids that every object has, for none', text.replace('necessary', 'constructor.__proto__.toString'), decision.choices],
    ['a required id that was denied, for nothing', text.replace('d=', 'd=necessary.'), decision.choices],
    ['the signal in another word, for none', `${text}&g=true`, decision.choices],
  ])('takes %s', (_, text, choices) => {
    expect(parseRecord(config, text, now)).toEqual({ ...decision, choices });
  });

  it('reads a decision as it was made, any of them', () => {
    fc.assert(fc.property(visit, choices, fc.constantFrom('granted', 'denied', 'keep', 'undecided'), ({ site, places, gpc }, named, rest) => {
      const config = normalizeConfig(site);
      const decision = decide(config, stateOf(config, termsOf({ site, places }), undefined, gpc), { choices: named, rest, source: 'choose', at: now });
      expect(parseRecord(config, formatRecord(config, decision), now)).toEqual(decision);
    }), { numRuns: 300 });
  });

  it('grants nothing that no list of it names, whatever the text is', () => {
    const part = fc.oneof(fc.constantFrom('v=1', 'v=2', `t=${now}`, `e=${now + 9}`, 'r=0', 'r=2', 'm=opt-in', 'm=opt-out', 's=accept', 'g=1', 'a=', 'd=', '&', '=', '.', '__proto__=1', '%26a=stats'), fc.constantFrom(...IDS), fc.string({ maxLength: 5 }));
    const hostile = fc.oneof(
      fc.array(part, { maxLength: 14 }).map((parts) => parts.join('&')), fc.string({ unit: 'binary' }),
      // A right one that was cut, put together again, or written over.
      fc.tuple(kept, fc.nat(120), fc.nat(120), part).map(([kept, from, to, put]) => write(kept).slice(0, from) + put + write(kept).slice(to)),
    );
    let granted = 0;
    fc.assert(fc.property(visit, hostile, ({ site }, text) => {
      const config = normalizeConfig(site);
      const read = parseRecord(config, text, now);
      if (!read) return;
      const lists = (name: string) => text.split('&').filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.split('=')[1]!.split('.'));
      expect(text).toMatch(/(^|&)v=1($|[&=])/);
      for (const [id, standing] of Object.entries(read.choices)) {
        if (standing === 'granted') granted += 1;
        expect(config.ids.find((each) => each.id === id)?.required).toBe(false);
        expect(lists(standing === 'granted' ? 'a' : 'd').some((ids) => ids.includes(id))).toBe(true);
        if (standing === 'granted') expect(lists('d').at(-1)).not.toContain(id);
      }
      expect([read.decidedAt <= now + 60, read.expiresAt > now, read.revision >= config.revision]).toEqual([true, true, true]);
    }), { numRuns: 800 });
    expect(granted).toBeGreaterThan(5);
  });
});
