import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tools } from '../../src/import/tools.js';
import { at, records } from './records.js';

const tool = (name: string) => tools.find((each) => each.name === name)!;
const read = (name: string, stored: Readonly<Record<string, string>>) => tool(name).read(new Map(Object.entries(stored)));

describe('the record of another tool', () => {
  it.each(records)('of %s that is %s', (name, _, stored, says, dated = false) => {
    const answer = read(name, stored);
    expect(answer && Object.fromEntries(answer.choices)).toEqual(says);
    expect(answer?.at).toBe(dated ? at : undefined);
  });

  it('is known of each tool, granted, denied and malformed', () => {
    expect([...new Set(records.map(([name]) => name))].sort()).toEqual(tools.map(({ name }) => name).sort());
    for (const { name } of tools) {
      const what = records.filter(([each]) => each === name).map(([, each]) => each.split(/[ ,]/)[0]);
      expect(what, name).toEqual(expect.arrayContaining(name === 'cookiehub' ? ['granted', 'mixed', 'malformed'] : ['granted', 'denied', 'malformed']));
    }
  });

  it('says nothing of what a tool cannot do without', () => {
    const says = records.flatMap(([, , , each]) => Object.keys(each ?? {}));
    expect(says.filter((id) => /necessary|^C0001$|^1$|^functional$/.test(id))).toEqual(['functional', 'functional', 'functional']);
  });

  it('never throws and never grants what is not stated, whatever stands in it', () => {
    const piece = fc.constantFrom(...records.flatMap(([, , stored]) => Object.values(stored)).flatMap((text) => [text, ...text.split(/[,&!]|%2C/)]),
      ',', '&', '!', '{', '}', '"', ':', '=', 'true', 'yes', '__proto__', 'constructor', '%', '%E0%A4%A', '[]', 'null', '{"__proto__":{"analytics":true}}');
    const text = fc.oneof(fc.string(), fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 6 }).map((parts) => parts.join('')), fc.json(), fc.json().map(encodeURIComponent), fc.json().map((json) => Buffer.from(json).toString('base64')));
    const names = [...new Set(records.flatMap(([, , stored]) => Object.keys(stored)))];
    fc.assert(fc.property(fc.constantFrom(...tools), fc.dictionary(fc.constantFrom(...names), text), (each, stored) => {
      const answer = each.read(new Map(Object.entries(stored)));
      if (!answer) return;
      const all = Object.values(stored).flatMap((one) => [String, decodeURIComponent, atob].map((decode) => {
        try { return decode(one); } catch { return ''; }
      })).join('\n');
      for (const [id, granted] of answer.choices) {
        expect(typeof id).toBe('string');
        if (!granted) continue;
        expect(id).not.toBe('*');
        expect(/true|yes|allow|accepted|enabled|categories|level|:1/.test(all)).toBe(true);
        // Each is named, as it is or as JSON writes it; Complianz names it in the name of the cookie.
        expect(all.includes(id) || all.includes(JSON.stringify(id).slice(1, -1)) || stored[`cmplz_${id}`] === 'allow').toBe(true);
      }
      expect(answer.at === undefined || Number.isInteger(answer.at)).toBe(true);
    }), { numRuns: 3000 });
  });
});
