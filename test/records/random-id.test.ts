import { afterEach, describe, expect, it } from 'vitest';
import { isRecordId } from '../../src/policy/record-id.js';
import { randomId } from '../../src/records/random-id.js';

const own = Object.getOwnPropertyDescriptor(Crypto.prototype, 'randomUUID')!;
afterEach(() => { Object.defineProperty(Crypto.prototype, 'randomUUID', own); });

const VERSION_4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe('a random id', () => {
  it.each([['where the browser makes one', false], ['where it makes none', true]])('is a UUID of version 4 %s, and another each time', (_, isMissing) => {
    if (isMissing) Reflect.deleteProperty(Crypto.prototype, 'randomUUID');
    const ids = Array.from({ length: 200 }, randomId);
    for (const id of ids) expect([id, isRecordId(id)]).toEqual([expect.stringMatching(VERSION_4), true]);
    expect(new Set(ids).size).toBe(200);
  });
});
