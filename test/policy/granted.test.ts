import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeConfig } from '../../src/policy/config.js';
import type { Decision } from '../../src/policy/decision.js';
import type { Mode } from '../../src/policy/declared.js';
import type { Choices } from '../../src/policy/expression.js';
import { formatRecord } from '../../src/policy/format.js';
import { reconcile } from '../../src/policy/reconcile.js';
import { parseRecord } from '../../src/policy/record.js';
import { decide, type Rest } from '../../src/policy/decide.js';
import { stateOf, update, type State, type View } from '../../src/policy/update.js';
import { isOptOut, isSold, modeOf, write, type Kept, type Visit } from './oracle.js';
import { choices, kept, NOW, places, site, termsOf } from './visits.js';

type Step =
  | { readonly do: 'decide'; readonly named: Choices; readonly rest: Rest }
  | { readonly do: 'hear'; readonly kept: Kept | undefined; readonly after: number }
  | { readonly do: 'go'; readonly places: readonly string[] }
  | { readonly do: 'signal'; readonly gpc: boolean }
  | { readonly do: 'show'; readonly view: View }
  | { readonly do: 'reload' | 'forget' };

const rest = fc.constantFrom<Rest>('granted', 'denied', 'keep', 'undecided');
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('decide'), named: choices, rest }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('hear'), kept: fc.option(kept, { nil: undefined, freq: 9 }), after: fc.integer({ min: -1, max: 1 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('go'), places }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('signal'), gpc: fc.boolean() }) },
  fc.record({ do: fc.constant('show'), view: fc.constantFrom<View>('none', 'banner', 'preferences') }),
  fc.record({ do: fc.constantFrom('reload', 'forget') }),
) as fc.Arbitrary<Step>;

/** What a visitor last said of an id, in which mode, and whether they had been told of the signal. */
interface Word { readonly standing: 'granted' | 'denied'; readonly mode: Mode; readonly gpc: boolean }

const wordsOf = (decision: Decision | undefined) => new Map(Object.entries(decision?.choices ?? {}).map(([id, standing]): [string, Word] => [id, { standing, mode: decision!.mode, gpc: decision!.gpc }]));

/** Goes through the steps, and remembers by itself what the visitor said. */
function live(site: Visit['site'], steps: readonly Step[], look: (state: State, words: ReadonlyMap<string, Word>, at: Pick<Visit, 'site' | 'places'>) => void): void {
  const config = normalizeConfig(site);
  let [places, gpc, at] = [['DE'] as readonly string[], false, NOW];
  let words = new Map<string, Word>();
  let state = stateOf(config, termsOf({ site, places }), undefined, gpc);
  const adopt = (decision: Decision | undefined) => { state = update(config, state, { type: 'adopt', terms: termsOf({ site, places }), decision, gpc }); };
  for (const step of steps) {
    at += 1;
    if (step.do === 'decide') {
      const { mode, undecided } = state;
      for (const { id, category, required } of mode.startsWith('opt') ? config.ids : []) {
        const said = Object.entries(step.named).find(([key]) => key === id) ?? Object.entries(step.named).find(([key]) => key === category);
        // To keep is to say of each what it is: granted where it shows as that, else refused.
        const standing = said?.[1] ?? (step.rest === 'keep' ? (state.choices[id] === 'granted' ? 'granted' : 'denied') : step.rest);
        // A grant that does not count where the visitor is now is not carried into the next decision.
        if (standing === 'undecided' && undecided.includes(id)) words.delete(id);
        if (required || standing === 'undecided') continue;
        const before = words.get(id);
        // What was said before stays as it was said. What only the place granted is kept as a word of this mode.
        const isBefore = !said && step.rest === 'keep' && before?.standing === 'granted' && [mode, 'opt-in'].includes(before.mode);
        words.set(id, { standing, mode: isBefore ? before.mode : mode, gpc: isBefore ? before.gpc : gpc });
      }
      adopt(decide(config, state, { choices: step.named, rest: step.rest, source: 'choose', at }));
    } else if (step.do === 'hear') {
      const { decision: own } = state;
      const other = step.kept && parseRecord(config, write({ ...step.kept, t: (own?.decidedAt ?? at) + step.after, e: at + 9999 }), at);
      const isSame = own && other && own.decidedAt === other.decidedAt;
      if (isSame) for (const [id, word] of wordsOf(other)) { if (words.get(id)?.standing !== 'denied') words.set(id, word.standing === 'granted' && words.get(id)?.mode === 'opt-out' ? { ...word, mode: 'opt-out' } : word); }
      else if (!own || !other || other.decidedAt > own.decidedAt) words = wordsOf(other);
      adopt(reconcile(own, other));
    } else if (step.do === 'forget') {
      words.clear();
      adopt(undefined);
    } else if (step.do === 'show') {
      state = update(config, state, { type: 'show', view: step.view });
    } else {
      if (step.do === 'go') ({ places } = step);
      if (step.do === 'signal') ({ gpc } = step);
      const { decision } = state;
      adopt(step.do === 'reload' ? parseRecord(config, decision && formatRecord(config, decision), at) : decision);
    }
    look(state, words, { site, places });
  }
}

const life = fc.tuple(site, fc.array(step, { minLength: 1, maxLength: 10 }));

describe('whatever a visitor and a site do, one after the other', () => {
  it('nothing is granted that neither the visitor nor the law of the place granted, or that was refused', () => {
    const seen = { word: 0, mode: 0, refused: 0, signal: 0 };
    fc.assert(fc.property(life, ([site, steps]) => live(site, steps, (state, words, at) => {
      const mode = modeOf(at);
      for (const category of site.categories) for (const { id } of [category, ...category.services ?? []]) {
        const word = words.get(id);
        const isSignalled = state.gpc && isSold(site, category);
        if (category.required) { expect(state.choices[id]).toBe('granted'); continue; }
        if (word?.standing === 'denied') { seen.refused += 1; expect(state.choices[id]).toBe('denied'); }
        if (state.choices[id] !== 'granted') { seen.signal += Number(isSignalled); continue; }
        const isSaid = word?.standing === 'granted' && [mode, 'opt-in'].includes(word.mode) && (word.gpc || !isSignalled);
        const isAssumed = isOptOut(at, category) && !isSignalled;
        expect([mode.startsWith('opt'), isSaid || isAssumed]).toEqual([true, true]);
        if (isSaid) seen.word += 1; else seen.mode += 1;
      }
    })), { numRuns: 500 });
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(50);
  });

  it('the state is frozen, holds declared ids only, and says what is still to be asked', () => {
    fc.assert(fc.property(life, ([site, steps]) => live(site, steps, (state, _, at) => {
      const config = normalizeConfig(site);
      const ids = config.ids.map(({ id }) => id);
      expect([state, state.choices, state.undecided].every(Object.isFrozen)).toBe(true);
      expect(ids).toEqual(expect.arrayContaining([...Object.keys(state.choices), ...state.undecided]));
      expect(new Set(state.undecided).size).toBe(state.undecided.length);
      expect(state.decided).toBe(!state.undecided.length);
      expect(state.mode).toBe(modeOf(at));
      const stands = (id: string) => Object.hasOwn(state.choices, id);
      for (const { id, required } of config.ids) {
        if (state.mode.startsWith('opt') && !stands(id)) expect(state.undecided).toContain(id);
        if (required && state.mode !== 'notice') expect(state.undecided).not.toContain(id);
      }
      if (state.mode === 'no-cookie') expect([state.decided, state.view]).toEqual([true, 'none']);
      if (state.mode === 'notice') expect(state.view).not.toBe('preferences');
    })), { numRuns: 300 });
  });
});
