import { describe, expect, it } from 'vitest';
import { closest, sentence } from '../src/messages.js';
import type { ProblemCode } from '../src/policy/problem.js';

describe('the closest known word', () => {
  it.each([
    ['polcyUrl', ['policyUrl', 'imprintUrl'], 'policyUrl'],
    ['analytcs', ['analytics', 'advertising'], 'analytics'],
    ['Analytics', ['analytics'], 'analytics'],
    ['catgories', ['category', 'categories'], 'categories'],
    ['zzz', ['policyUrl', 'mode'], undefined],
    ['', ['mode'], undefined],
  ])('to %j is %j', (word, known, expected) => { expect(closest(word, known)).toBe(expected); });
});

describe('the sentence of a problem', () => {
  const codes: Record<ProblemCode, true> = {
    'broken-json': true, 'unknown-key': true, 'bad-value': true, 'duplicate-id': true, 'gated-category': true, 'days-too-long': true, 'missing-text': true,
    'unknown-id': true, 'gate-not-inert': true, 'needs-trusted-types': true, 'importmap-late': true, 'storage-blocked': true, 'load-failed': true, 'listener-threw': true, 'vendor-failed': true, 'protect-late': true, 'untrue-statement': true, 'record-not-sent': true, 'second-copy': true,
  };
  it.each(Object.keys(codes) as ProblemCode[])('of code %s is one sentence', (code) => {
    const said = sentence({ code, key: 'the-key', expected: 'boolean' });
    expect(said).toMatch(/^["A-Z].*[.?]$/);
    expect(said).not.toMatch(/undefined|\[object/);
    if (!/threw|copy/.test(code)) expect(said).toContain('the-key');
  });

  it('suggests an id that was probably meant', () => {
    expect(sentence({ code: 'unknown-id', key: '!analytcs', expected: 'necessary|analytics' })).toContain('did you mean "analytics"?');
  });

  it('lists what is known where nothing is near', () => {
    expect(sentence({ code: 'unknown-id', key: 'video', expected: 'necessary|analytics' })).toContain('"necessary", "analytics"');
  });
});
