import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ends, nameIn } from '../../src/protect/cookie.js';

const readLine = (line: string, at: number) => ({ name: nameIn(line), ends: ends(line, at) });

const now = Date.parse('2026-01-01T00:00:00Z');
const past = 'Thu, 01 Jan 1970 00:00:00 GMT';
const future = 'Fri, 01 Jan 2100 00:00:00 GMT';

/** RFC 6265, section 5.2, step by step, with the steps that a browser takes after it (5.3, 3 to 5) for whether it is over. */
function parse(line: string): { name: string; expired: boolean } {
  const strip = (text: string) => {
    let [from, to] = [0, text.length];
    while (from < to && ' \t'.includes(text[from]!)) from += 1;
    while (to > from && ' \t'.includes(text[to - 1]!)) to -= 1;
    return text.slice(from, to);
  };
  let rest = '';
  let pair = line;
  if (line.includes(';')) [pair, rest] = [line.slice(0, line.indexOf(';')), line.slice(line.indexOf(';'))];
  const name = pair.includes('=') ? strip(pair.slice(0, pair.indexOf('='))) : '';
  const list: [string, number][] = [];
  while (rest) {
    rest = rest.slice(1);
    const next = rest.indexOf(';');
    const part = next < 0 ? rest : rest.slice(0, next);
    rest = next < 0 ? '' : rest.slice(next);
    const [key, value] = part.includes('=') ? [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)] : [part, ''];
    const word = strip(key).toLowerCase();
    const text = strip(value);
    if (word === 'expires' && !Number.isNaN(Date.parse(text))) list.push(['expires', Date.parse(text)]);
    if (word === 'max-age' && /[\d-]/.test(text.charAt(0)) && [...text.slice(1)].every((digit) => digit >= '0' && digit <= '9') && text !== '-') {
      list.push(['max-age', Number(text) <= 0 ? -Infinity : now + Number(text) * 1000]);
    }
  }
  const last = (kind: string) => list.filter(([each]) => each === kind).pop()?.[1];
  return { name, expired: (last('max-age') ?? last('expires') ?? Infinity) <= now };
}

const blank = fc.stringMatching(/^[ \t]{0,2}$/);
const cased = (word: string) => fc.mixedCase(fc.constant(word));
const spaced = (word: fc.Arbitrary<string>) => fc.tuple(blank, word, blank).map((parts) => parts.join(''));
const attribute = fc.oneof(
  fc.tuple(spaced(cased('max-age')), spaced(fc.constantFrom('0', '1', '-1', '00', '3600', '', '-', '1x', 'x', '"0"', '0=0'))),
  fc.tuple(spaced(cased('expires')), spaced(fc.constantFrom(past, future, '', 'never'))),
  fc.tuple(spaced(fc.constantFrom('path', 'domain', 'max-age2', 'x-expires', '')), spaced(fc.constantFrom('/', 'a.example', '0', past))),
).map(([key, value]) => `${key}=${value}`);
const lone = spaced(fc.constantFrom('secure', 'max-age', 'expires', ''));
const word = fc.string({ unit: fc.constantFrom('a', 'B', '_', ' ', '\t', '\u00a0', '"', ','), maxLength: 5 });
const pair = fc.oneof(word, fc.tuple(word, word).map((both) => both.join('=')), fc.tuple(word, word, word).map((all) => all.join('=')));
const lines = fc.tuple(pair, fc.array(fc.oneof(attribute, lone), { maxLength: 4 })).map(([first, others]) => [first, ...others].join(';'));
const isPlain = (line: string) => /^[\t -~]*$/.test(line);

describe('a line given to document.cookie', () => {
  it('is read as a browser reads it', () => {
    fc.assert(fc.property(lines, (line) => {
      const { name, expired } = parse(line);
      expect(readLine(line, now)).toEqual({ name, ends: isPlain(line) && expired });
    }), { numRuns: 3000 });
  });

  it('keeps nothing if it passes as an end, since it is then given one that counts', () => {
    fc.assert(fc.property(fc.oneof(lines, fc.string()), (line) => {
      if (readLine(line, now).ends) expect(parse(`${line};Max-Age=0`).expired).toBe(true);
    }), { numRuns: 2000 });
  });

  it.each([
    ['a=1', 'a', false],
    ['a', '', false],
    ['=a', '', false],
    ['', '', false],
    ['a=b=c', 'a', false],
    ['\u00a0a=1', '\u00a0a', false],
    [`a=;expires=${past}`, 'a', true],
    [`a=;EXPIRES = ${past} ;path=/`, 'a', true],
    [`a=;expires=${future}`, 'a', false],
    [`a=;expires=${past};max-age=9`, 'a', false],
    [`a=;max-age=0;expires=${future}`, 'a', true],
    ['a=;max-age=-1', 'a', true],
    ['a=;max-age=0', 'a', true],
    ['a=;max-age=', 'a', false],
    ['a=max-age=0', 'a', false],
    ['a=ü;max-age=0', 'a', false],
    ['a=1\n;max-age=0', 'a', false],
  ])('%j is about %j, and ends it: %j', (line, name, ends) => {
    expect(readLine(line, now)).toEqual({ name, ends });
  });
});
