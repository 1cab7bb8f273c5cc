import { describe, expect, it } from 'vitest';
import { sources as declared } from '../../src/fairness/sources.js';
import { checkRendered } from '../../src/fairness.js';
import { found } from '../../src/rendered/found.js';
import { sentences } from '../../src/rendered/sentences.js';
import { sources } from '../../src/rendered/sources.js';
import type { RenderedCode } from '../../src/rendered/unfair.js';
import { hostile } from '../browser/hostile.js';
import { rest } from '../browser/hostile-rest.js';

const codes = Object.keys(sources) as RenderedCode[];

describe('what is found on the screen', () => {
  it('has a sentence, a rule and a site that has it, and no other', () => {
    expect(Object.keys(sentences).sort()).toEqual([...codes].sort());
    expect([...Object.keys(hostile), ...Object.keys(rest), 'not-checked'].sort()).toEqual([...codes].sort());
  });

  it.each(codes)('is said in one sentence that names the key: %s', (code) => {
    const { key, message, rule } = found(code, 'first.reject', 'this and that');
    expect(key).toBe('first.reject');
    expect(message).toMatch(/^"first\.reject".*[^.]\.$/);
    expect(message).not.toMatch(/undefined|compliant/);
    expect(rule).toBe(sources[code]);
  });

  it('has the rule of a configuration where a configuration can have it too', () => {
    const shared = codes.filter((code) => code in declared);
    expect(shared).toHaveLength(6);
    for (const code of shared) expect(sources[code]).toBe(declared[code as keyof typeof declared]);
  });

  it('is nothing where there is no page, and that is said', () => {
    expect(typeof document).toBe('undefined');
    expect(checkRendered().map(({ code, key }) => [code, key])).toEqual([['not-checked', 'banner']]);
    expect(checkRendered({} as Element, { mode: 'opt-in' }).map(({ code }) => code)).toEqual(['not-checked']);
  });
});
