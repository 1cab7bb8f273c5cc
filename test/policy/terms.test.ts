import { describe, expect, it } from 'vitest';
import { normalizeConfig } from '../../src/policy/config.js';
import type { Mode } from '../../src/policy/declared.js';
import { everywhere, nothing } from '../../src/policy/terms.js';
import { asks, stateOf } from '../../src/policy/update.js';

const terms = (mode: Mode, model?: unknown) => everywhere(normalizeConfig({ mode, categories: [{ id: 'a', model }, { id: 'b' }] }));

describe('what holds everywhere', () => {
  it.each<[Mode, unknown, string[]]>([
    ['opt-in', undefined, []], ['opt-in', 'opt-out', ['a']], ['opt-in', 'opt-in', []],
    ['opt-out', undefined, ['a', 'b']], ['opt-out', 'opt-in', ['b']], ['opt-out', 'opt-out', ['a', 'b']],
    // What is no model grants nothing; nor does one that depends on a region, where nobody asks for the region.
    ['opt-out', 'optout', ['b']], ['opt-out', true, ['b']], ['opt-out', ['opt-out'], ['b']], ['opt-out', { '*': 'opt-out' }, ['b']], ['opt-in', { GB: 'opt-out' }, []],
    ['opt-out', 'no-cookie', ['b']], ['opt-in', 'OPT-OUT', []],
  ])('under %s with the model %j is that %j are granted until refused', (mode, model, assumed) => {
    expect(terms(mode, model)).toEqual({ mode, assumed });
  });

  it('on a site that can not be read grants nothing and asks nothing', () => {
    const shut = normalizeConfig(undefined);
    const state = stateOf(shut, everywhere(shut), undefined, false);
    expect(state).toMatchObject({ choices: {}, undecided: [], decided: false });
    expect(asks(state)).toBe(false);
  });
});

describe('while it is not known what holds', () => {
  it('required ids are granted and nothing else, nothing is asked, and a refusal counts', () => {
    const config = normalizeConfig({ mode: 'opt-out' });
    const decision = { choices: { functional: 'granted', analytics: 'denied' }, decidedAt: 1, expiresAt: 2, revision: 0, mode: 'opt-out', source: 'choose', gpc: false } as const;
    expect(stateOf(config, nothing, undefined, false)).toMatchObject({ choices: { necessary: 'granted' }, undecided: [] });
    expect(stateOf(config, nothing, decision, false).choices).toEqual({ necessary: 'granted', analytics: 'denied' });
  });
});
