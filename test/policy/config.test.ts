import { describe, expect, it } from 'vitest';
import { normalizeConfig } from '../../src/policy/config.js';

const ids = (declared: unknown) => normalizeConfig(declared).ids.map(({ id }) => id);

describe('a configuration', () => {
  it('that is empty has the usual categories, opt-in and 180 days', () => {
    const config = normalizeConfig({});
    expect(config.ids).toEqual([
      { id: 'necessary', category: 'necessary', required: true },
      { id: 'functional', category: 'functional', required: false },
      { id: 'analytics', category: 'analytics', required: false },
      { id: 'advertising', category: 'advertising', required: false },
    ]);
    expect(config).toMatchObject({ mode: 'opt-in', revision: 0, gateTimeout: 10000, shut: false });
  });

  it('puts services under their category, in one namespace, required with it', () => {
    const config = normalizeConfig({ categories: [
      { id: 'core', required: true, services: [{ id: 'login', label: 'Log-in' }] },
      { id: 'media', services: [{ id: 'youtube', label: 'YouTube' }, { id: 'core', label: 'taken' }] },
    ] });
    expect(config.ids).toEqual([
      { id: 'core', category: 'core', required: true },
      { id: 'media', category: 'media', required: false },
      { id: 'login', category: 'core', required: true },
      { id: 'youtube', category: 'media', required: false },
    ]);
    expect(config.categories[1]?.services?.map(({ id }) => id)).toEqual(['youtube']);
  });

  it.each([undefined, null, 1, 'x', [], true])('%j is shut: it has no ids at all', (declared) => {
    expect(normalizeConfig(declared)).toMatchObject({ shut: true, mode: 'opt-in', ids: [] });
  });

  it.each([null, 'analytics', {}, 7])('with categories %j is shut, not the usual four', (categories) => {
    expect(normalizeConfig({ categories })).toMatchObject({ shut: true, ids: [] });
  });

  it.each(['Analytics', 'a b', 'a/b', 'a.b', '', '1a', '-a', '__proto__', 'hasOwnProperty', 'ä', 7, null, {}])('has no category with the id %j', (id) => {
    expect(ids({ categories: [{ id: 'ok' }, { id }] })).toEqual(['ok']);
  });

  it.each(['optin', '', 1, null, {}, 'OPT-OUT'])('of mode %j counts as opt-in', (mode) => {
    expect(normalizeConfig({ mode }).mode).toBe('opt-in');
  });

  it.each([['no-cookie'], ['notice']])('of mode %s has required ids only', (mode) => {
    expect(ids({ mode })).toEqual(['necessary']);
    expect(ids({ mode, categories: [{ id: 'session', required: true }, { id: 'analytics' }] })).toEqual(['session']);
  });

  it.each([[-1], [1.5], ['2'], [NaN], [Infinity], [null], [true]])('has no revision where it is %j', (revision) => {
    expect(normalizeConfig({ revision }).revision).toBe(0);
  });

  it.each([null, 'EU', ['EU'], 7, true])('makes no difference between regions where regions are %j', (regions) => {
    expect(normalizeConfig({ regions }).regional).toBe(false);
    expect(ids({ mode: 'notice', regions, categories: [{ id: 'analytics' }] })).toEqual([]);
  });

  it('keeps what is gated where another region may lead to another mode', () => {
    expect(ids({ mode: 'notice', regions: { EU: 'opt-in' }, categories: [{ id: 'analytics' }] })).toEqual(['analytics']);
  });

  it('takes its own reading of nothing from what is declared', () => {
    expect(normalizeConfig({ shut: true, regional: true, ids: [{ id: 'x', category: 'x', required: true }], categories: [] })).toMatchObject({ shut: false, regional: false, ids: [] });
  });

  it.each(['true', 1, {}, 'yes'])('takes required: %j for no', (required) => {
    expect(normalizeConfig({ categories: [{ id: 'analytics', required }] }).ids[0]?.required).toBe(false);
  });

  it('changes no prototype', () => {
    normalizeConfig(JSON.parse('{"__proto__": {"required": true}, "categories": [{"id": "analytics", "__proto__": {"required": true}}]}'));
    expect(({} as { required?: unknown }).required).toBeUndefined();
    expect(normalizeConfig(JSON.parse('{"categories": [{"id": "analytics", "__proto__": {"required": true}}]}')).ids[0]?.required).toBe(false);
  });
});
