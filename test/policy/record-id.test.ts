import { describe, expect, it } from 'vitest';
import { normalizeConfig } from '../../src/policy/config.js';
import { parseRecord } from '../../src/policy/record.js';
import { isRecordId, recordIdIn, withRecordId } from '../../src/policy/record-id.js';

const id = '36b8f84d-df4e-4d49-b662-bcde71a8764f';
const text = 'v=1&t=1795312000&e=1810864000&r=0&m=opt-in&s=accept&a=necessary.analytics&d=';

describe('the id in a record', () => {
  it('stands at its end, and is read from there', () => {
    expect(withRecordId(text, id)).toBe(`${text}&i=${id}`);
    expect(recordIdIn(`${text}&i=${id}`)).toBe(id);
    expect(recordIdIn(`${text}&i=${id}&g=1`)).toBe(id);
    expect(recordIdIn(text)).toBeUndefined();
    expect(recordIdIn(undefined)).toBeUndefined();
  });

  it('changes nothing of what the record says', () => {
    const config = normalizeConfig({});
    expect(parseRecord(config, `${text}&i=${id}`, 1795312000)).toEqual(parseRecord(config, text, 1795312000));
  });

  it.each(['', 'x', `${id}0`, id.slice(1), `${id}; HttpOnly`, id.replace('-', '.')])('is none where it is %j', (wrong) => {
    expect(recordIdIn(`${text}&i=${wrong}`)).toBeUndefined();
    expect(isRecordId(wrong)).toBe(false);
  });

  it('is none of another field', () => { expect(recordIdIn(`${text}&xi=${id}`)).toBeUndefined(); });

  it('is left out where the record would be too long to be read', () => {
    const long = text.padEnd(4000 - 39, 'x');
    expect(withRecordId(long, id)).toHaveLength(4000);
    expect(withRecordId(`${long}x`, id)).toBeUndefined();
  });
});
