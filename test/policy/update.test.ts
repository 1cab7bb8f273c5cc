import { describe, expect, it } from 'vitest';
import { normalizeConfig } from '../../src/policy/config.js';
import type { Choices } from '../../src/policy/expression.js';
import { everywhere } from '../../src/policy/terms.js';
import { asks, decide as decideOn, stateOf, update, type Rest, type State } from '../../src/policy/update.js';

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
});
