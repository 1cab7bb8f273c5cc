import { describe, expect, it } from 'vitest';
import { normalizeConfig } from '../../src/policy/config.js';
import type { Choices } from '../../src/policy/expression.js';
import { termsIn } from '../../src/policy/here.js';
import { everywhere } from '../../src/policy/terms.js';
import { decide as decideOn, type Rest } from '../../src/policy/decide.js';
import { asks, stateOf, update, type State } from '../../src/policy/update.js';

const config = normalizeConfig({ refusedDays: 365, categories: [
  { id: 'necessary', required: true }, { id: 'functional', services: [{ id: 'chat', label: 'Chat' }, { id: 'maps', label: 'Maps' }] }, { id: 'analytics' },
] });
const at = 1000;
const fresh = stateOf(config, everywhere(config), undefined, false, 'banner');
const decide = (choices: Choices, rest: Rest, state: State = fresh) => update(config, state, { type: 'adopt', terms: state, decision: decideOn(config, state, { choices, rest, source: 'choose', at }), gpc: false });

describe('the state', () => {
  it('allows required ids only, and asks, before a decision', () => {
    expect(fresh).toMatchObject({ decided: false, choices: { necessary: 'granted' }, undecided: ['functional', 'analytics', 'chat', 'maps'] });
    expect(asks(fresh)).toBe(true);
  });

  it('is frozen, and so is what it holds', () => {
    for (const value of [fresh, fresh.choices, fresh.undecided, update(config, fresh, { type: 'show', view: 'preferences' })]) expect(Object.isFrozen(value)).toBe(true);
  });

  it('grants every id when all is accepted, and denies every optional one when all is rejected', () => {
    expect(decide({}, 'granted').choices).toEqual({ necessary: 'granted', functional: 'granted', chat: 'granted', maps: 'granted', analytics: 'granted' });
    expect(decide({}, 'denied').choices).toEqual({ necessary: 'granted', functional: 'denied', chat: 'denied', maps: 'denied', analytics: 'denied' });
  });

  it('lets a category set its services, and a service go its own way', () => {
    expect(decide({ functional: 'granted' }, 'keep').choices).toMatchObject({ functional: 'granted', chat: 'granted', maps: 'granted', analytics: 'denied' });
    expect(decide({ functional: 'granted', chat: 'denied' }, 'keep').choices).toMatchObject({ functional: 'granted', chat: 'denied', maps: 'granted' });
    expect(decide({ chat: 'granted' }, 'keep').choices).toMatchObject({ functional: 'denied', chat: 'granted', maps: 'denied' });
  });

  it('leaves what a choice does not name as it was, and denies what was undecided', () => {
    const before = decide({ analytics: 'granted' }, 'keep');
    expect(decide({ chat: 'granted' }, 'keep', before).choices).toMatchObject({ analytics: 'granted', functional: 'denied', chat: 'granted' });
  });

  it('can leave the rest undecided, and then still asks', () => {
    const next = decide({ chat: 'granted' }, 'undecided');
    expect(next).toMatchObject({ choices: { necessary: 'granted', chat: 'granted' }, undecided: ['functional', 'analytics', 'maps'], view: 'banner', decided: false });
  });

  it('cannot deny a required id, nor grant one that is not declared', () => {
    expect(decide({ necessary: 'denied', other: 'granted' }, 'denied').choices).toEqual({ necessary: 'granted', functional: 'denied', chat: 'denied', maps: 'denied', analytics: 'denied' });
  });

  it('closes what was open once everything is decided', () => {
    expect(decide({}, 'denied')).toMatchObject({ view: 'none', decided: true, decidedAt: at });
  });

  it('keeps a grant `days` and a refusal `refusedDays`', () => {
    expect(decide({ analytics: 'granted' }, 'keep').expiresAt).toBe(at + 180 * 86400);
    expect(decide({}, 'denied').expiresAt).toBe(at + 365 * 86400);
  });

  it('goes from the preferences back to the banner while it asks, and to nothing once it does not', () => {
    const open = update(config, fresh, { type: 'show', view: 'preferences' });
    expect(update(config, open, { type: 'show', view: 'none' }).view).toBe('banner');
    const reopened = update(config, decide({}, 'denied'), { type: 'show', view: 'preferences' });
    expect(update(config, reopened, { type: 'show', view: 'none' }).view).toBe('none');
  });

  it('shows nothing where there is nothing to choose', () => {
    const still = normalizeConfig({ mode: 'no-cookie' });
    const state = stateOf(still, everywhere(still), undefined, false);
    expect(asks(state)).toBe(false);
    expect(update(still, state, { type: 'show', view: 'preferences' })).toBe(state);
  });

  it('forgets everything', () => {
    expect(update(config, decide({}, 'granted'), { type: 'adopt', terms: fresh, decision: undefined, gpc: false })).toMatchObject({ decided: false, decision: undefined, choices: { necessary: 'granted' }, view: 'none' });
  });

  it('keeps what was refused where nothing is asked, whatever is pressed or called there', () => {
    const regional = normalizeConfig({ regions: { US: 'opt-out', CH: 'notice', BR: 'no-cookie' } });
    const us = termsIn(regional, ['US'], 'US');
    const refusal = decideOn(regional, stateOf(regional, us, undefined, false), { choices: { analytics: 'denied', functional: 'granted' }, rest: 'undecided', source: 'choose', at });
    for (const place of ['CH', 'BR']) for (const rest of ['granted', 'denied', 'keep', 'undecided'] as const) {
      const there = stateOf(regional, termsIn(regional, [place], place), refusal, false);
      const next = decideOn(regional, there, { choices: { analytics: 'granted', functional: 'granted' }, rest, source: 'choose', at: at + 1 });
      expect(next.choices).toEqual({ analytics: 'denied' });
      expect(stateOf(regional, us, next, false).choices).toMatchObject({ analytics: 'denied' });
    }
  });

  it('acknowledges a notice and decides nothing by it', () => {
    const notice = normalizeConfig({ regions: { '*': 'notice' } });
    const state = stateOf(notice, termsIn(notice, ['CH']), undefined, false, 'banner');
    expect(state).toMatchObject({ decided: false, choices: { necessary: 'granted' } });
    const decision = decideOn(notice, state, { choices: {}, rest: 'denied', source: 'choose', at });
    expect(decision).toMatchObject({ choices: {}, mode: 'notice' });
    expect(update(notice, state, { type: 'adopt', terms: state, decision, gpc: false })).toMatchObject({ decided: true, view: 'none', choices: { necessary: 'granted' } });
    expect(update(notice, state, { type: 'show', view: 'preferences' })).toBe(state);
  });

  it('leaves what a mode granted as it is, and undecided, when one id alone is refused', () => {
    const optOut = normalizeConfig({ mode: 'opt-out' });
    const decision = decideOn(optOut, stateOf(optOut, everywhere(optOut), undefined, false), { choices: { advertising: 'denied' }, rest: 'undecided', source: 'api', at });
    expect(decision.choices).toEqual({ advertising: 'denied' });
    expect(stateOf(optOut, everywhere(optOut), decision, false)).toMatchObject({ choices: { functional: 'granted', analytics: 'granted', advertising: 'denied' }, undecided: ['functional', 'analytics'] });
  });

  it('grants a required id whatever a decision says of it', () => {
    const decision = { choices: { necessary: 'denied' }, decidedAt: 1, expiresAt: 2, revision: 0, mode: 'opt-in', source: 'import', gpc: false } as const;
    expect(stateOf(config, everywhere(config), decision, false).choices).toEqual({ necessary: 'granted' });
  });

  it('notes the signal that was on at the choice, so that a grant outranks it', () => {
    const selling = normalizeConfig({ mode: 'opt-out' });
    for (const gpc of [true, false]) {
      const decision = decideOn(selling, stateOf(selling, everywhere(selling), undefined, gpc), { choices: {}, rest: 'granted', source: 'accept', at });
      expect(decision.gpc).toBe(gpc);
      expect(stateOf(selling, everywhere(selling), decision, true).choices['advertising']).toBe(gpc ? 'granted' : 'denied');
    }
  });

  it('knows no id by a name that every object has', () => {
    const odd = normalizeConfig({ categories: [{ id: 'constructor' }, { id: 'a' }] });
    expect(stateOf(odd, everywhere(odd), { choices: {}, decidedAt: 1, expiresAt: 2, revision: 0, mode: 'opt-in', source: 'api', gpc: false }, false)).toMatchObject({ choices: {}, undecided: ['a'] });
  });
});
