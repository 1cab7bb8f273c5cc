import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecord, type ConsentRecord } from '../../src/policy/consent-record.js';
import { SOURCES } from '../../src/policy/record.js';
import { MODES } from '../../src/policy/region.js';

const id = '36b8f84d-df4e-4d49-b662-bcde71a8764f';
const example: ConsentRecord = {
  id, previous: 'a2b8f84d-df4e-4d49-b662-bcde71a8764f',
  schema: 1, time: '2027-01-15T08:00:00.000Z', expires: '2027-07-14T08:00:00.000Z', action: 'choose', mode: 'opt-in', region: 'DE', language: 'en',
  choices: { necessary: 'granted', analytics: 'denied' },
  shown: { hash: 'ab'.repeat(32), layout: 'box', controls: ['accept', 'reject', 'customize'] },
  revision: 3, gpc: true, version: '1.2.3', host: 'site.example:8080', path: '/privacy',
};
const without = (...keys: string[]) => Object.fromEntries(Object.entries(example).filter(([key]) => !keys.includes(key)));
const parsed = (json: string): unknown => JSON.parse(json);

const uuid = fc.uuid();
const time = fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true }).map((date) => date.toISOString());
const decided = fc.record({ time, expires: time, action: fc.constantFrom(...SOURCES) });
const anyRecord = fc.tuple(fc.record({
  schema: fc.constant(1), id: uuid, previous: uuid, mode: fc.constantFrom(...MODES), region: fc.constantFrom('DE', 'US-CA', 'fr'), language: fc.constantFrom('en', 'pt-BR', 'zh-Hant'),
  choices: fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/), fc.constantFrom('granted', 'denied'), { noNullPrototype: true }),
  shown: fc.record({ hash: fc.stringMatching(/^[\da-f]{64}$/), layout: fc.constantFrom('bar', 'box'), controls: fc.subarray(['accept', 'reject', 'customize', 'close']) }, { requiredKeys: ['layout', 'controls'], noNullPrototype: true }),
  revision: fc.nat(), gpc: fc.boolean(), version: fc.constant('0.1.0'), host: fc.domain(), path: fc.webPath().map((path) => `/${path}`.replace('//', '/')),
}, { requiredKeys: ['schema', 'id', 'mode', 'language', 'choices', 'shown', 'revision', 'gpc', 'version', 'host', 'path'], noNullPrototype: true }), fc.option(decided, { nil: {} })).map(([rest, made]) => ({ ...rest, ...made }));

describe('a posted record', () => {
  it('is read as it was sent, frozen all through', () => {
    const read = readRecord(parsed(JSON.stringify(example)))!;
    expect(read).toEqual(example);
    expect([read, read.choices, read.shown, read.shown.controls].every(Object.isFrozen)).toBe(true);
  });

  it('of what was forgotten has no time, no expiry and no action', () => {
    const forgotten = without('time', 'expires', 'action', 'previous', 'region');
    expect(readRecord(forgotten)).toEqual(forgotten);
    for (const key of ['time', 'expires', 'action']) expect(readRecord(without(key))).toBeUndefined();
  });

  it('keeps no key that is not known', () => {
    expect(readRecord({ ...example, name: 'Ada', shown: { ...example.shown, ip: '192.0.2.1' } })).toEqual(example);
  });

  it.each(['id', 'schema', 'mode', 'language', 'choices', 'shown', 'revision', 'gpc', 'version', 'host', 'path'])('without %s is none', (key) => { expect(readRecord(without(key))).toBeUndefined(); });

  it.each<[string, unknown]>([
    ['schema', 2], ['id', 'x'], ['id', `${id}\r\n`], ['previous', 7], ['time', '2027-01-15'], ['time', '2027-02-31T08:00:00.000Z'], ['time', 1_800_000_000], ['expires', '+275760-09-13T00:00:00.000Z'],
    ['action', 'guess'], ['mode', 'optin'], ['region', 'Germany'], ['language', 'en us'], ['language', 'x'.repeat(36)], ['choices', []], ['choices', { analytics: true }], ['choices', { 'a b': 'granted' }],
    ['choices', Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`a${i}`, 'denied']))], ['choices', { ['a'.repeat(201)]: 'denied' }],
    ['shown', {}], ['shown', { layout: 'box', controls: ['accept', 'buy'] }], ['shown', { layout: 'x'.repeat(41), controls: [] }], ['shown', { layout: 'bar', controls: [], hash: 'abc' }],
    ['revision', -1], ['revision', 0.5], ['revision', '3'], ['gpc', 'true'], ['version', 'latest'], ['host', 'a b'], ['host', 'x'.repeat(300)], ['path', 'privacy'], ['path', '/a?b=c'], ['path', `/${'x'.repeat(8000)}`],
  ])('is none with a wrong %s', (key, value) => { expect(readRecord({ ...example, [key]: value })).toBeUndefined(); });

  it.each<[string, string]>([
    ['at the top', '{"__proto__": {"id": "x", "admin": true}}'],
    ['as an id', JSON.stringify(example).replace('"analytics"', '"__proto__"')],
  ])('takes nothing from __proto__ %s', (_, json) => { expect(readRecord(parsed(json))).toBeUndefined(); });

  it('with a key __proto__ beside the known ones has none of it', () => {
    const read = readRecord(parsed(JSON.stringify(example).replace('{', '{"__proto__": {"admin": true},')))!;
    expect(read).toEqual(example);
    expect(['admin' in read, Object.getPrototypeOf(read)]).toEqual([false, Object.prototype]);
  });

  it('is read whatever the visitor decided', () => {
    fc.assert(fc.property(anyRecord, (sent) => { expect(readRecord(parsed(JSON.stringify(sent)))).toEqual(sent); }));
  });

  it('never throws, and is the same once it was read', () => {
    const spoilt = fc.tuple(anyRecord, fc.constantFrom(...Object.keys(example)), fc.jsonValue()).map(([sent, key, value]) => ({ ...sent, [key]: value }));
    fc.assert(fc.property(fc.oneof(spoilt, fc.jsonValue(), fc.anything()), (body) => {
      const read = readRecord(body);
      if (read) expect(readRecord(parsed(JSON.stringify(read)))).toEqual(read);
      expect(read === undefined || Object.keys(read).every((key) => key in example)).toBe(true);
    }), { numRuns: 1000 });
  });
});
