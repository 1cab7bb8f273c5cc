import { describe, expect, it } from 'vitest';
import { codes, findings, keys } from './site.js';

const early = (id: string, more: object = {}, model: unknown = 'opt-out') => ({ categories: [{ id, model, description: 'D' }], days: 365, ...more });

describe('a category that is allowed before anybody has chosen', () => {
  it.each<[string, object, string[]]>([
    ['anywhere, by opt-in', early('analytics'), ['pre-ticked']],
    ['in the EU, by opt-in', early('analytics', { mode: 'opt-out', regions: { EU: 'opt-in', '*': 'opt-out' } }), ['pre-ticked']],
    ['in the EU, by opt-in of an unknown spelling', early('analytics', { mode: 'opt-out', regions: { EU: 'optin' } }), ['pre-ticked']],
    ['statistics in the UK', early('analytics', { region: 'GB' }), []],
    ['statistics in a part of the UK', early('analytics', { region: 'GB-SCT' }), []],
    ['statistics in the UK, with opt-out elsewhere', early('analytics', { regions: { GB: 'opt-in', '*': 'opt-out' } }), []],
    ['statistics in the UK, with opt-in elsewhere', early('analytics', { regions: { GB: 'opt-in' } }), ['pre-ticked']],
    ['advertising in the UK', early('advertising', { region: 'GB' }), ['pre-ticked']],
    ['what is sold, in the UK', { categories: [{ id: 'functional', model: 'opt-out', sale: true }], region: 'GB' }, ['pre-ticked']],
    ['advertising in Switzerland', early('advertising', { region: 'CH' }), []],
    ['advertising in California', early('advertising', { region: 'US-CA' }), []],
    ['in Germany, which the regions name only with the EU', early('analytics', { region: 'DE', regions: { EU: 'opt-in', '*': 'opt-out' } }), ['pre-ticked']],
    ['in Texas, which the regions name', early('analytics', { region: 'US-TX', regions: { US: 'opt-out', '*': 'opt-in' } }), []],
    ['in a region that no code names', early('analytics', { region: 'CHE' }), ['pre-ticked']],
    ['in Germany, for a site that knows it', early('analytics', { region: 'DE', regions: { GB: 'opt-in', '*': 'opt-out' } }), []],
    ['statistics in the UK alone', early('analytics', {}, { GB: 'opt-out' }), []],
    ['statistics in the UK and in Switzerland, with the EU', early('analytics', { regions: { EU: 'opt-in', '*': 'opt-in' } }, { GB: 'opt-out', CH: 'opt-out' }), []],
    ['advertising in the UK alone', early('advertising', {}, { GB: 'opt-out' }), ['pre-ticked']],
    ['advertising in the UK, for a site that is in Germany only', early('advertising', { region: 'DE' }, { GB: 'opt-out' }), []],
    ['advertising in the UK, which has opt-out', early('advertising', { regions: { GB: 'opt-out' } }, { GB: 'opt-out' }), []],
    ['statistics in France, which the regions name with the EU', early('analytics', { regions: { EU: 'opt-in', '*': 'opt-out' } }, { FR: 'opt-out' }), ['pre-ticked']],
    ['statistics in the EU, which the regions name by country', early('analytics', { regions: { FR: 'opt-in', '*': 'opt-out' } }, { EU: 'opt-out' }), ['pre-ticked']],
    ['statistics everywhere but in the EU', early('analytics', { region: 'JP' }, { EU: 'opt-in', '*': 'opt-out' }), ['pre-ticked']],
    ['nowhere, by a map of opt-in', early('advertising', {}, { GB: 'opt-in', '*': 'opt-in' }), []],
    ['by a map that is no good', early('advertising', {}, { GB: 5, Britain: 'opt-out' }), ['pre-ticked']],
    ['by opt-out', early('analytics', { mode: 'opt-out' }), []],
  ])('%s', (_, config, expected) => { expect(codes(config)).toEqual(expected); });

  it('is told where', () => {
    expect(findings(early('analytics'))[0]!.message).toContain('opt-in everywhere;');
    expect(findings(early('analytics', { regions: { EU: 'opt-in', '*': 'opt-out' } }))[0]!.message).toContain('opt-in in EU;');
    expect(findings(early('analytics', { regions: { GB: 'opt-in' } }))[0]!.message).toContain('opt-in everywhere else;');
    expect(findings(early('advertising', {}, { GB: 'opt-out' }))[0]!.message).toContain('opt-in in GB;');
    expect(findings(early('advertising', {}, { '*': 'opt-out' }))[0]!.message).toContain('opt-in everywhere;');
  });

  it('is not a required one, whose model says nothing', () => {
    expect(codes({ categories: [{ id: 'necessary', required: true, model: 'opt-out' }] })).toEqual([]);
  });
});

describe('Global Privacy Control', () => {
  it.each<[string, object, string[]]>([
    ['may not be ignored by opt-out', { mode: 'opt-out', days: 365 }, ['gpc-ignored']],
    ['may not be ignored by opt-out in one region', { regions: { 'US-CA': 'opt-out' }, days: 365 }, ['gpc-ignored']],
    ['may not be ignored where a category has opt-out', early('analytics', { region: 'GB' }), ['gpc-ignored']],
    ['may not be ignored where a category has opt-out in one region', early('analytics', {}, { GB: 'opt-out' }), ['gpc-ignored']],
    ['changes nothing by opt-in', {}, []],
    ['changes nothing where nobody is asked', { mode: 'no-cookie' }, []],
  ])('%s', (_, config, expected) => { expect(codes({ ...config, gpc: 'ignore' })).toEqual(expected); });
});

describe('what can be refused where nobody is asked', () => {
  it.each(['notice', 'no-cookie'])('is found in mode %s, with its path', (mode) => {
    expect(keys(findings({ mode, categories: [{ id: 'necessary', required: true }, { id: 'analytics' }] }))).toEqual(['gated-in-notice categories[1]']);
    expect(codes({ regions: { 'US-UT': mode }, categories: [{ id: 'analytics' }] })).toEqual([]);
  });
});

describe('how long a choice is kept', () => {
  it.each<[object, string[]]>([
    [{ days: 395 }, []],
    [{ days: 396 }, ['kept-too-long days']],
    [{ days: 180, refusedDays: 400 }, ['kept-too-long refusedDays']],
    [{ days: 179 }, ['asked-again-too-soon days']],
    [{ days: 90, refusedDays: 180 }, []],
    [{ days: 90, refusedDays: 120 }, ['asked-again-too-soon refusedDays']],
    // The library never keeps a refusal shorter than a yes.
    [{ days: 200, refusedDays: 20 }, []],
    [{ storage: 'memory' }, ['asked-again-too-soon storage']],
    [{ storage: 'session' }, ['asked-again-too-soon storage']],
    [{ storage: 'local' }, []],
    [{ mode: 'no-cookie', days: 5, storage: 'memory' }, []],
  ])('%j', (config, expected) => { expect(keys(findings(config))).toEqual(expected); });

  it('is twelve months for a refusal where categories are allowed until refused and California may be meant', () => {
    expect(findings({ mode: 'opt-out' }).map(({ key, rule }) => [key, rule])).toEqual([['days', 'CCPA 1798.135(c)(4)']]);
    expect(codes({ regions: { 'US-CA': 'opt-out' }, refusedDays: 364 })).toEqual(['asked-again-too-soon']);
    expect(codes({ regions: { 'US-CA': 'opt-out' }, refusedDays: 365 })).toEqual([]);
    expect(codes({ regions: { CH: 'opt-out' } })).toEqual([]);
  });
});

describe('the controls', () => {
  it.each([{ button: 'none' }, { modal: true }])('are nobody\'s where nobody is asked: %j', (config) => {
    expect(codes({ ...config, mode: 'no-cookie' })).toEqual([]);
    expect(codes({ ...config, mode: 'no-cookie', regions: { EU: 'opt-in' } })).toHaveLength(1);
  });

  it.each([{ button: 'floating' }, { modal: false }, { closeButton: true }])('are fair with %j', (config) => { expect(codes(config)).toEqual([]); });
});

describe('what a visitor is told', () => {
  it.each<[object, string[]]>([
    [{ policyUrl: 'https://site.example/p', controller: 'Site' }, []],
    [{ policyUrl: ' java\nscript:alert(1)', controller: 'Site' }, ['no-policy-link']],
    [{ policyUrl: '', controller: 5 }, ['no-policy-link', 'no-controller']],
    [{ mode: 'no-cookie', policyUrl: '/p' }, []],
    [{ mode: 'no-cookie' }, ['no-policy-link']],
    [{ mode: 'no-cookie', regions: { EU: 'opt-in' }, policyUrl: '/p' }, ['no-controller']],
  ])('%j leaves out %j', (config, expected) => { expect(codes(config, true)).toEqual(expected); });

  it('is the name of a cookie without purpose, duration or name', () => {
    const [purpose, duration, ...more] = findings({ categories: [{ id: 'analytics', cookies: [{ name: /^x/ }, null, 'x'] }] });
    expect([purpose!.message.slice(0, 35), duration!.code, more]).toEqual(['"categories[0].cookies[0]" ("/^x/")', 'cookie-without-duration', []]);
    expect(findings({ categories: [{ id: 'analytics', cookies: [{}] }] })[0]!.message).toContain('("?")');
  });
});
