import { describe, expect, it } from 'vitest';
import type { Core } from '../../src/core.js';
import { normalizeConfig } from '../../src/policy/config.js';
import type { ConsentConfig } from '../../src/policy/declared.js';
import { decide, type Rest } from '../../src/policy/decide.js';
import { formatRecord } from '../../src/policy/format.js';
import { parseRecord } from '../../src/policy/record.js';
import { everywhere } from '../../src/policy/terms.js';
import { stateOf, update, type Action, type State } from '../../src/policy/update.js';
import { watchDecisions, type Made } from '../../src/records/watch.js';
import { createStore } from '../../src/store.js';

const now = 1_800_000_000;

/** A page with a record of its own or of all tabs, without the rest of the library. */
function page(declared: ConsentConfig = {}, problems: { code: string }[] = []) {
  const config = normalizeConfig(declared);
  const terms = everywhere(config);
  const store = createStore<State, Action>(stateOf(config, terms, undefined, false), (state, action) => update(config, state, action), () => {});
  let text: string | undefined;
  const stores = config.storage !== 'memory' && !problems.length;
  const core = { config, store, stored: () => text, kept: () => parseRecord(config, text, now), report: { problems } } as unknown as Core;
  const made: (string | undefined)[] = [];
  const adopt = (rest: Rest | undefined, mode = terms.mode) => {
    const decision = rest && decide(config, store.get(), { choices: {}, rest, source: 'api', at: now });
    return { decision, dispatch: () => store.dispatch({ type: 'adopt', terms: { ...terms, mode }, decision, gpc: false }), keep: () => { text = stores && decision ? formatRecord(config, decision) : undefined; } };
  };
  return {
    watch: watchDecisions(core), made,
    note: ({ state }: Made) => made.push(state.decision && state.choices['analytics']),
    here(rest?: Rest) {
      const { dispatch, keep } = adopt(rest);
      dispatch();
      keep();
    },
    elsewhere(rest?: Rest) {
      const { dispatch, keep } = adopt(rest);
      keep();
      dispatch();
    },
    /** By an element that says so. */
    becomes(mode: 'notice' | 'no-cookie', rest?: Rest) { adopt(rest, mode).dispatch(); },
  };
}

describe('what is decided in a page', () => {
  it('is handed over: what was decided before somebody asked, and what is decided since', () => {
    const { watch, here, note, made } = page();
    here('granted');
    here('denied');
    watch.each(note);
    here('granted');
    here();
    expect(made).toEqual(['granted', 'denied', 'granted', undefined]);
  });

  it('is not what another tab has decided, or forgotten', () => {
    const { watch, here, elsewhere, note, made } = page();
    watch.each(note);
    elsewhere('granted');
    here('denied');
    elsewhere();
    expect(made).toEqual(['denied']);
  });

  it.each(['cookie', 'memory'] as const)('is one decision where the same was chosen twice in one second (%s)', (storage) => {
    const { watch, here, note, made } = page({ storage });
    watch.each(note);
    here('granted');
    here('granted');
    expect(made).toEqual(['granted']);
  });

  it.each<[string, ConsentConfig, { code: string }[]]>([['of which nothing is kept', { storage: 'memory' }, []], ['where storage is blocked', {}, [{ code: 'storage-blocked' }]]])('is forgotten there too %s', (_, config, problems) => {
    const { watch, here, note, made } = page(config, problems);
    watch.each(note);
    here('granted');
    here();
    expect(made).toEqual(['granted', undefined]);
  });

  it('is not what other terms make of it, and nothing in no-cookie mode', () => {
    const { watch, becomes, note, made } = page();
    watch.each(note);
    becomes('notice', 'denied');
    becomes('no-cookie');
    becomes('no-cookie', 'denied');
    expect(made).toEqual([]);
  });
});
