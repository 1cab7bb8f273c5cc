import { describe, expect, it } from 'vitest';
import { shape } from '../../src/policy/shape.js';
import { vendors } from '../../src/vendors/all.js';
import type { Options, Page, Signals } from '../../src/vendors/vendor.js';

type Name = keyof typeof vendors;

const all = (name: Name, isGranted: boolean): Signals => Object.fromEntries(Object.keys(vendors[name].signals).map((signal) => [signal, isGranted]));
/** What a vendor is told, first and then, each with all its signals. */
const tell = (name: Name, page: Page, stands: readonly boolean[], options: Options = {}) => stands.map((isGranted, i) => vendors[name].tell(page, all(name, isGranted), i === 0, options));
const plain = (calls: unknown) => (calls as IArguments[]).map((call) => (typeof call === 'object' && !Array.isArray(call) && Object.prototype.toString.call(call) === '[object Arguments]' ? Array.from(call) : call));
/** A tool that notes what it is told. */
const noting = () => {
  const calls: unknown[][] = [];
  return { calls, call: (...args: unknown[]) => { calls.push(args); } };
};

const google = (word: string) => ({
  ad_storage: word, ad_user_data: word, ad_personalization: word, analytics_storage: word, functionality_storage: word, personalization_storage: word, security_storage: 'granted',
});

describe('a vendor that is told by a list', () => {
  it.each<[Name, string, Options, unknown[]]>([
    ['google', 'dataLayer', {}, [['consent', 'default', google('denied')], ['set', 'ads_data_redaction', true], ['consent', 'update', google('granted')], ['consent', 'update', google('denied')]]],
    ['google', 'layer', { dataLayer: 'layer', ads_data_redaction: false, url_passthrough: true }, [['consent', 'default', google('denied')], ['set', 'url_passthrough', true], ['consent', 'update', google('granted')], ['consent', 'update', google('denied')]]],
    ['uet', 'uetq', {}, ['consent', 'default', { ad_storage: 'denied' }, 'consent', 'update', { ad_storage: 'granted' }, 'consent', 'update', { ad_storage: 'denied' }]],
    ['matomo', '_paq', {}, [['requireConsent'], ['setConsentGiven'], ['forgetConsentGiven']]],
    ['matomo', '_paq', { cookies: true }, [['requireCookieConsent'], ['setCookieConsentGiven'], ['forgetCookieConsentGiven']]],
    ['tiktok', 'ttq', {}, [['holdConsent'], ['grantConsent'], ['revokeConsent']]],
  ])('%s hears through %s with %j that it is held, allowed and refused again', (name, list, options, calls) => {
    const page: Page = {};
    expect(tell(name, page, [false, true, false], options)).toEqual([true, true, true]);
    expect(plain(page[list])).toEqual(calls);
  });

  it.each<[Name, string]>([['google', 'dataLayer'], ['uet', 'uetq'], ['matomo', '_paq'], ['tiktok', 'ttq']])('%s hears behind what the page has put into %s already', (name, list) => {
    const page: Page = { [list]: ['first'] };
    tell(name, page, [false]);
    expect((page[list] as unknown[])[0]).toBe('first');
    expect((page[list] as unknown[]).length).toBeGreaterThan(1);
  });

  it('google hears calls and not lists, as its tags tell them apart', () => {
    const page: Page = {};
    tell('google', page, [false, true]);
    expect((page['dataLayer'] as unknown[]).map((entry) => Object.prototype.toString.call(entry))).toEqual(['[object Arguments]', '[object Arguments]', '[object Arguments]']);
  });

  it.each<[string, Record<string, string>[], boolean]>([
    ['denied all of it', [google('denied')], false],
    ['denied all of it in two calls', [{ ad_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied' }, { analytics_storage: 'denied', functionality_storage: 'denied', personalization_storage: 'denied' }], false],
    ['left some of it out', [{ ad_storage: 'denied', analytics_storage: 'denied' }], true],
    ['granted some of it', [{ ...google('denied'), analytics_storage: 'granted' }], true],
  ])('google is not told a second time where the page itself has %s', (_, defaults, isTold) => {
    const layer: unknown[] = [];
    function gtag(..._args: unknown[]): void { layer.push(arguments); }
    for (const each of defaults) gtag('consent', 'default', each);
    tell('google', { dataLayer: layer }, [false]);
    expect(plain(layer).slice(defaults.length)).toEqual([...isTold ? [['consent', 'default', google('denied')]] : [], ['set', 'ads_data_redaction', true]]);
  });

  it('clarity is left the list that its own snippet goes on with', () => {
    const page: Page = {};
    tell('clarity', page, [false, true]);
    expect(plain((page['clarity'] as { q: unknown[] }).q)).toEqual([
      ['consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }],
      ['consentv2', { ad_Storage: 'granted', analytics_Storage: 'granted' }],
    ]);
  });

  it('tiktok and clarity are called where they are there', () => {
    const { calls, call } = noting();
    const ttq = Object.assign([], { holdConsent: () => call('hold'), grantConsent: () => call('grant') });
    tell('tiktok', { ttq }, [false, true]);
    tell('clarity', { clarity: call }, [true]);
    expect(ttq).toHaveLength(0);
    expect(calls).toEqual([['hold'], ['grant'], ['consentv2', { ad_Storage: 'granted', analytics_Storage: 'granted' }]]);
  });
});

describe('a vendor whose name must not be taken', () => {
  it.each<[Name, string]>([['meta', 'fbq'], ['pinterest', 'pintrk'], ['posthog', 'posthog'], ['mixpanel', 'mixpanel']])('%s is not told before it is there, and %s stays free', (name, global) => {
    const page: Page = {};
    expect(tell(name, page, [false, true])).toEqual([false, false]);
    expect(global in page).toBe(false);
  });

  it.each<[Name, string, unknown[][]]>([
    ['meta', 'fbq', [['consent', 'revoke'], ['consent', 'grant']]],
    ['pinterest', 'pintrk', [['setconsent', false], ['setconsent', true]]],
  ])('%s, which begins as granted, hears a no and the next yes', (name, global, told) => {
    const { calls, call } = noting();
    expect(tell(name, { [global]: call }, [true, false, true])).toEqual([true, true, true]);
    expect(calls).toEqual(told);
  });

  it.each<[Name, string, string]>([['posthog', 'posthog', 'capturing'], ['mixpanel', 'mixpanel', 'tracking']])('%s is told to start only where it remembers that it was stopped, and not while it is a stand-in', (name, global, what) => {
    const { calls, call } = noting();
    let isOut = false;
    const tool = { __loaded: false, [`has_opted_out_${what}`]: () => isOut, [`opt_in_${what}`]: () => { isOut = false; call('in'); }, [`opt_out_${what}`]: () => { isOut = true; call('out'); } };
    const page: Page = { [global]: tool };
    expect(tell(name, page, [false])).toEqual([false]);
    tool.__loaded = true;
    expect(tell(name, page, [true, false, true])).toEqual([true, true, true]);
    expect(calls).toEqual([['out'], ['in']]);
  });
});

describe('what a site may say of vendors', () => {
  it('is for each of them its signals and its options, and nothing else', () => {
    const allowed = Object.fromEntries(Object.entries(vendors).map(([name, { signals, options = [] }]) => [name, [...Object.keys(signals), ...options].sort()]));
    const known = Object.fromEntries(Object.entries(shape.vendors as Record<string, readonly [string, Record<string, string>]>).map(([name, [, options]]) => [name, Object.keys(options).sort()]));
    expect(known).toEqual(allowed);
  });
});
