import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeConfig } from '../src/policy/config.js';
import { decide } from '../src/policy/decide.js';
import type { ConsentConfig, Mode } from '../src/policy/declared.js';
import type { Source } from '../src/policy/decision.js';
import { formatRecord } from '../src/policy/format.js';
import { everywhere } from '../src/policy/terms.js';
import { stateOf } from '../src/policy/update.js';
import { consentCookie, readConsent, type Decided } from '../src/server.js';

const now = 1795312000;
const site: ConsentConfig = { categories: [{ id: 'necessary', required: true }, { id: 'analytics', services: [{ id: 'stats', label: 'Stats' }] }, { id: 'advertising' }] };
const text = 'v=1&t=1795312000&e=1810864000&r=0&m=opt-in&s=choose&a=necessary.analytics.stats&d=advertising';
const header = `theme=dark; consent=${text}; sid=1`;
const read = (cookie: string | null | undefined, config = site, visitor = {}) => readConsent(cookie, config, { now, ...visitor });
/** What a browser sends back of a Set-Cookie value. */
const sent = (setCookie: string) => setCookie.split('; ')[0];
const attributes = (setCookie: string) => setCookie.split('; ').slice(1);
const erased = 'Expires=Thu, 01 Jan 1970 00:00:00 GMT';

describe('what a server reads', () => {
  it('is what the visitor decided, as the page has it', () => {
    expect(read(header)).toMatchObject({
      decided: true, choices: { necessary: 'granted', analytics: 'granted', stats: 'granted', advertising: 'denied' },
      decidedAt: now, expiresAt: 1810864000, revision: 0, source: 'choose', mode: 'opt-in', gpc: false, undecided: [],
    });
  });

  it.each<[string, string | null | undefined]>([
    ['no header', undefined], ['none in the words of fetch', null], ['an empty one', ''], ['other cookies', 'a=b; xconsent=v=1'], ['an empty value', 'consent='],
    ['noise', 'consent=%E0%A4%A; ;;=='], ['a record of another version', header.replace('v=1', 'v=2')], ['one that has expired', header.replace('e=1810864000', 'e=1795312000')],
    ['one from the future', header.replace('t=1795312000', 't=1795319999')],
  ])('is undecided from %s', (_, cookie) => {
    const { decided, choices, decidedAt, undecided } = read(cookie);
    expect([decided, choices, decidedAt, undecided]).toEqual([false, { necessary: 'granted' }, undefined, ['analytics', 'advertising', 'stats']]);
  });

  it('is the first of that name, in whatever way it was encoded', () => {
    expect(read(`consent=${encodeURIComponent(text)};consent=${text.replace('d=advertising', 'd=')}`).choices['advertising']).toBe('denied');
    expect(read(header.replace('consent=', 'choice='), { ...site, cookie: { name: 'choice' } }).decided).toBe(true);
  });

  it('leaves open what was declared since', () => {
    const { decided, choices, undecided } = read(header, { categories: [...site.categories!, { id: 'functional' }] });
    expect([decided, choices['analytics'], choices['functional'], undecided]).toEqual([false, 'granted', undefined, ['functional']]);
  });

  it('is granted by the mode until it is refused, and not where the signal says no', () => {
    const optOut: ConsentConfig = { ...site, mode: 'opt-out' };
    expect(read('', optOut).choices).toMatchObject({ analytics: 'granted', advertising: 'granted' });
    expect(read('', optOut, { gpc: true }).choices).toMatchObject({ analytics: 'granted', advertising: 'denied' });
    expect(read('', optOut).decided).toBe(false);
  });

  it.each<[string, string | undefined, string | undefined, Mode, string | undefined]>([
    ['that the request came from', undefined, 'US-CA', 'opt-out', 'US-CA'],
    ['that the site says', 'US-CA', undefined, 'opt-out', 'US-CA'],
    ['of the request, before that of the site', 'US-CA', 'DE', 'opt-in', 'DE'],
    ['that nobody knows: the strictest', undefined, undefined, 'opt-in', undefined],
    ['that a proxy does not know', undefined, 'XX', 'opt-in', undefined],
  ])('holds in the region %s', (_, region, asked, mode, known) => {
    const config: ConsentConfig = { ...site, ...region && { region }, regions: { 'US-CA': 'opt-out', EU: 'opt-in', '*': 'opt-in' } };
    expect(read('', config, { region: asked })).toMatchObject({ mode, region: known });
  });

  it('does not end the request where the site asks for the region in a way that needs a page', () => {
    expect(read('', { ...site, regions: { US: 'opt-out', EU: 'opt-in' }, region: () => document.title })).toMatchObject({ mode: 'opt-in', decided: false });
  });

  it.each<[string, ConsentConfig]>([
    ['keeps nothing', { ...site, mode: 'no-cookie' }], ['keeps it in the local storage', { ...site, storage: 'local' }], ['keeps it for the page', { ...site, storage: 'memory' }],
    ['can not be read', 7 as unknown as ConsentConfig],
  ])('is undecided on a site that %s', (_, config) => {
    expect(read(header, config).decidedAt).toBeUndefined();
    expect(read(header, config).choices['analytics']).toBeUndefined();
  });
});

describe('the id of a receipt', () => {
  const id = '36b8f84d-df4e-4d49-b662-bcde71a8764f';
  const kept = `consent=${text}&i=${id}`;

  it('is read, and stands in the cookie that a server sets again', () => {
    const state = read(kept);
    expect(state).toEqual({ ...read(header), id });
    expect(Object.isFrozen(state)).toBe(true);
    expect(sent(consentCookie(state, site))).toBe(kept);
    expect('id' in read(header)).toBe(false);
  });

  it('goes where nothing is granted, where it is none, and where there is no room for it', () => {
    const refused = `consent=v=1&t=${now}&e=1810864000&r=0&m=opt-in&s=reject&a=necessary&d=analytics.advertising.stats`;
    expect('id' in read(`${refused}&i=${id}`)).toBe(false);
    expect('id' in read(`consent=${text}&i=${id}0`)).toBe(false);
    expect(sent(consentCookie({ ...read(refused), id }, site))).toBe(refused);
    for (const wrong of ['x', `${id}; HttpOnly`, `${id}&a=advertising`]) {
      expect(sent(consentCookie({ ...read(header), id: wrong }, site))).toBe(`consent=${text}`);
    }
    const long: ConsentConfig = { categories: Array.from({ length: 39 }, (_, i) => ({ id: `a${i}-`.padEnd(i ? 99 : 112, 'x') })) };
    const choices = Object.fromEntries(long.categories!.map((category) => [category.id, 'granted' as const]));
    expect(consentCookie({ choices, decidedAt: now, id }, long)).toMatch(/^consent=v=1&[^;]{3900}/);
    expect(consentCookie({ choices, decidedAt: now, id }, long)).not.toContain(id);
  });

  it('is none of what is undecided', () => { expect('id' in read(`consent=${text.replace('e=1810864000', 'e=1795312000')}&i=${id}`)).toBe(false); });
});

describe('the cookie of a server', () => {
  it('has the text of the browser, its end, and the attributes of the browser', () => {
    expect(consentCookie(read(header), site)).toBe(`consent=${text}; Expires=Fri, 21 May 2027 01:46:40 GMT; Path=/; SameSite=Lax; Secure`);
  });

  it('has the attributes that the site declares', () => {
    expect(attributes(consentCookie(read(header), { ...site, cookie: { domain: '.shop.example', path: '/shop', sameSite: 'strict', secure: false } })).slice(1))
      .toEqual(['Path=/shop', 'Domain=.shop.example', 'SameSite=Strict']);
  });

  it('keeps what a form without a script has chosen', () => {
    const cookie = consentCookie({ choices: { analytics: 'granted' }, decidedAt: now, source: 'choose' }, { ...site, days: 30, revision: 2 });
    expect(sent(cookie)).toBe(`consent=v=1&t=${now}&e=${now + 30 * 86400}&r=2&m=opt-in&s=choose&a=necessary.analytics&d=`);
  });

  it('keeps no grant that only follows from the mode', () => {
    const config: ConsentConfig = { ...site, mode: 'opt-out' };
    const decided = read(header.replace('opt-in', 'opt-out').replace('&d=advertising', '&d='), config);
    expect(decided.choices['advertising']).toBe('granted');
    expect(sent(consentCookie(decided, config))).toMatch(/&a=necessary\.analytics\.stats&d=$/);
  });

  it.each<[string, Decided, ConsentConfig]>([
    ['nothing is decided', read(''), site],
    ['nothing is decided and the mode grants', read('', { ...site, mode: 'opt-out' }), { ...site, mode: 'opt-out' }],
    ['nothing is kept', read(header), { ...site, mode: 'no-cookie' }],
    ['nothing is kept in the region of the visitor', read(header, { ...site, regions: { DE: 'no-cookie' } }, { region: 'DE' }), { ...site, regions: { DE: 'no-cookie' } }],
    ['it is kept elsewhere', read(header), { ...site, storage: 'local' }],
    ['the revision was raised', read(header), { ...site, revision: 1 }],
    ['no choices were posted', { decidedAt: now } as Decided, site],
    ['the time is none', { decidedAt: 'now' as unknown as number, choices: {} }, site],
    ['it ends before it begins', { decidedAt: now, expiresAt: now - 1, choices: { analytics: 'granted' } }, site],
  ])('erases what is there where %s', (_, decided, config) => {
    expect([sent(consentCookie(decided, config)), attributes(consentCookie(decided, config))[0]]).toEqual(['consent=', erased]);
  });

  it('takes nothing into the header but what a record may hold, whatever was posted', () => {
    const strange = fc.oneof(fc.string(), fc.constantFrom('x; HttpOnly', 'reject&x=; Domain=evil.example', '1\r\nSet-Cookie: a=b', 'granted'), fc.integer(), fc.constant(null), fc.object());
    fc.assert(fc.property(fc.record({ decidedAt: fc.oneof(fc.constant(now), strange), expiresAt: strange, revision: strange, mode: strange, source: fc.oneof(fc.constant('choose'), strange), gpc: strange, choices: fc.dictionary(fc.oneof(fc.constantFrom('analytics', '__proto__'), fc.string()), strange) }, { requiredKeys: [] }), fc.boolean(), (posted, nested) => {
      const cookie = consentCookie((nested ? { decision: posted, choices: {} } : posted) as unknown as Decided, site);
      expect(cookie).toMatch(/^consent=(v=1&t=\d+&e=\d+&r=\d+&m=[a-z-]+&s=[a-z]+&a=[a-z.-]*&d=[a-z.-]*(&g=1)?)?; Expires=\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT; Path=\/; SameSite=Lax; Secure$/);
    }));
  });

  it('takes nothing of the declaration past its own attribute', () => {
    expect(consentCookie(read(header), { ...site, cookie: { name: 'a; HttpOnly', path: '/x; Domain=evil.example', domain: 'shop.example\r\nX: y' } }))
      .toMatch(/^a=v=1&[^;]*; Expires=[^;]*; Path=\/x; Domain=shop\.example; SameSite=Lax; Secure$/);
  });

  it('is read as it was written, whatever was decided', () => {
    const ids = ['analytics', 'stats', 'advertising'];
    const choice = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom('granted' as const, 'denied' as const));
    fc.assert(fc.property(choice, fc.constantFrom<Source>('accept', 'reject', 'choose', 'api', 'gpc', 'import'), fc.boolean(), fc.constantFrom<Mode>('opt-in', 'opt-out'), (choices, source, gpc, mode) => {
      const config = normalizeConfig({ ...site, mode });
      const before = stateOf(config, everywhere(config), undefined, gpc);
      const decision = decide(config, before, { choices, rest: 'keep', source, at: now });
      const state = stateOf(config, everywhere(config), decision, gpc);
      const cookie = consentCookie(state, { ...site, mode });
      expect(sent(cookie)).toBe(`consent=${formatRecord(config, decision)}`);
      expect(read(sent(cookie), { ...site, mode }, { gpc })).toEqual(state);
      expect(consentCookie(JSON.parse(JSON.stringify(state)) as Decided, { ...site, mode })).toBe(cookie);
    }));
  });
});
