import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engine, page, server } from './driver/index.js';
import { CONFIG, STORE, all, erase, host, names, open, secure, takeBack, visible, where, write } from './eraser.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
});
afterEach(takeBack);

/** Each way in which a cookie can be set that this page sees; what a browser refuses is not there to begin with. */
const parents = [host, 'shop.example.co.uk', 'example.co.uk'];
const ways: readonly string[] = [
  '', ...['/', '/a', '/a/', '/a/b', '/a/b/', '/a/b/c'].map((path) => `Path=${path}`),
  ...parents.map((domain) => `Path=/;Domain=${domain}`),
  ...parents.map((domain) => `Domain=.${domain};Path=/a/b;Max-Age=1000`),
  'Secure', 'SameSite=Strict', 'SameSite=Lax;Path=/a', 'Secure;SameSite=None;Path=/',
  'Secure;SameSite=None;Path=/;Partitioned', 'Secure;SameSite=None;Path=/a/b;Partitioned', `Secure;SameSite=None;Path=/a/;Domain=example.co.uk;Partitioned`,
];
const one = (prefix: string) => ways.map((way, i) => `${prefix}${i}=1;${way}`);
const strict = [`__Host-d=1;Secure;Path=/`, '__Secure-d=1;Secure;Path=/a', '__Secure-e=1;Secure;Domain=example.co.uk;Path=/'];
const name = (cookie: string) => cookie.slice(0, cookie.indexOf('='));

describe('a cookie that is denied', () => {
  it('is erased however a script has set it, and nothing else is', async () => {
    await open();
    const denied = [...one('d_'), ...strict];
    const undeclared = [...one('u_'), '__Host-u=1;Secure;Path=/'];
    await write(...denied, ...undeclared);
    const there = [...denied, ...undeclared].map(name).sort();
    expect(await visible()).toEqual(there);
    const { erased, kept } = await erase({ cookies: [{ name: 'd_*' }, { name: '__Host-d' }, { name: '__Secure-*' }] });
    expect(await visible()).toEqual(undeclared.map(name).sort());
    expect(await all()).toEqual(undeclared.map(name).sort());
    expect([names(erased), kept]).toEqual([denied.map(name).sort(), []]);
  });

  it('is erased however a server has set it', async () => {
    const denied = [...one('d_'), ...strict];
    await open(secure + where, { headers: [...denied, ...one('u_')] });
    expect(await all()).toEqual([...denied, ...one('u_')].map(name).sort());
    const { erased, kept } = await erase({ cookies: [{ name: 'd_*' }, { name: '__*' }] });
    expect(await all()).toEqual(one('u_').map(name).sort());
    expect([names(erased), kept]).toEqual([denied.map(name).sort(), []]);
  });

  it('is erased everywhere, where one name was set in several places', async () => {
    await open();
    await write(...ways.map((way) => `_ga=1;${way}`));
    expect((await visible()).length).toBeGreaterThan(10);
    expect((await erase({ cookies: [{ name: '_ga' }] })).erased).toEqual([{ kind: 'cookie', name: '_ga', category: 'analytics' }]);
    expect(await all()).toEqual([]);
  });

  it('may have any name that a cookie can have', async () => {
    await open();
    // WebKitGTK makes a cookie with neither a name nor a value of one that is not ASCII.
    const odd = ['a.b', 'a[1]', '%20', 'a%3Db', "(it's)", 'a b', '__proto__', 'length', '$&', 'a"b', 'a/b', '\\d', ...engine.name === 'webkit' ? [] : ['é']];
    await write(...odd.map((name) => `${name}=a=b`));
    const there = await visible();
    expect(there).toEqual([...odd].sort());
    const { erased } = await erase({ cookies: odd.map((name) => ({ name })) });
    expect(names(erased)).toEqual(there);
    expect(await all()).toEqual([]);
  });

  it.each(['http://localhost', 'http://192.0.2.7', 'https://192.0.2.7', 'http://plain.example', 'http://intranet'])('is erased at %s', async (origin) => {
    const url = origin === 'http://localhost' ? server.origin : origin;
    await open(`${url}${where}`);
    await write('d_0=1', 'd_1=1;Path=/', 'd_2=1;Path=/a', 'd_3=1;SameSite=Strict', `d_4=1;Path=/;Domain=${new URL(url).hostname}`, 'u_0=1', 'u_1=1;Path=/');
    const there = await visible();
    expect(there).toEqual(expect.arrayContaining(['d_0', 'd_1', 'd_2', 'd_3', 'u_0', 'u_1']));
    const { erased, kept } = await erase({ cookies: [{ name: 'd_*' }] });
    expect([names(erased), kept, await all()]).toEqual([there.filter((name) => name.startsWith('d')), [], ['u_0', 'u_1']]);
  });

  it('is erased in another folder of the host as well, where it was declared which', async () => {
    await open(`${secure}/shop/cart`, { headers: ['basket=1;Path=/shop', 'other=1;Path=/shop'] });
    expect(await all()).toEqual(['basket', 'other']);
    await open();
    expect(await all()).toEqual([]);
    expect(await erase({ cookies: [{ name: 'basket', path: '/shop' }, { name: 'other' }, { name: 'é', path: '/' }] })).toEqual({ erased: [], kept: [] });
    expect(await all()).toEqual([]);
    await page.goto(`${secure}/shop/other`);
    expect(await all()).toEqual(['other']);
  });

  it('is reported with what it was declared with', async () => {
    await open();
    await write('_ga=1;Path=/a;Domain=example.co.uk', '_px=1');
    const { erased } = await erase({
      cookies: [{ name: '_g*', path: '/a', domain: '.example.co.uk' }],
      also: [{ id: 'advertising', services: [{ id: 'pixel', cookies: [{ name: '_px' }] }] }],
      choices: { advertising: 'granted', pixel: 'denied' },
    });
    expect(erased).toEqual(expect.arrayContaining([
      { kind: 'cookie', name: '_ga', domain: '.example.co.uk', path: '/a', category: 'analytics' },
      { kind: 'cookie', name: '_px', category: 'advertising' },
    ]));
    expect(await all()).toEqual([]);
  });

  it('is erased past elements that are named like what it takes', async () => {
    await open(secure + where, { body: ['cookie', 'cookieStore', 'CookieStore', 'caches', 'location', 'localStorage', 'indexedDB'].map((name) => `<img name="${name}"><form id="${name}"></form>`).join('') });
    await page.run(() => { Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!.set!.call(document, '_ga=1'); });
    expect(names((await erase({ cookies: [{ name: '_ga' }] })).erased)).toEqual(['_ga']);
    expect(await all()).toEqual([]);
  });
});

describe('a cookie that can not be reached', () => {
  it('is said to be blocked, and no more is said than is so', async () => {
    // No attribute can hold a path with a semicolon. Firefox takes it by its cookie store, others by nothing.
    await open(`${secure}/a;b/x`, { headers: ['semi=1'] });
    await open(`${secure}/a;b/c/d`, { headers: ['here=1'] });
    expect(await visible()).toEqual(['here', 'semi']);
    const { erased, kept } = await erase({ cookies: [{ name: 'semi' }, { name: 'here' }] });
    const left = engine.name === 'firefox' ? [] : ['semi'];
    expect(await all()).toEqual(left);
    expect(names(erased)).toEqual(['here', 'semi'].filter((name) => !left.includes(name)));
    expect(kept).toEqual(left.map((name) => ({ kind: 'cookie', name, category: 'analytics', reason: 'blocked' })));
    await page.goto(`${secure}/a;b/x`);
  });

  it('is reached by the cookie store, where there is one, past a page that has taken the setter away', async () => {
    await open();
    await write('_ga=1;Path=/');
    const store = await page.run(() => {
      const { get } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
      Object.defineProperty(Document.prototype, 'cookie', { get, set() {}, configurable: true });
      return 'cookieStore' in window;
    });
    const { erased, kept } = await erase({ cookies: [{ name: '_ga' }] });
    expect([names(erased), kept.map(({ reason }) => reason), await all()]).toEqual(store ? [['_ga'], [], []] : [[], ['blocked'], ['_ga']]);
  });
});

describe('what stays', () => {
  it('is what is allowed, undecided, declared by somebody else who is, or declared as everything', async () => {
    await open();
    const stay = ['allowed', 'asked', 'shared', 'service', 'session', 'anything'];
    await write(...stay.map((name) => `${name}=1`), 'gone=1');
    const outcome = await erase({
      cookies: [{ name: 'shared' }, { name: 'ses*' }, { name: 'gone' }, { name: '*' }, { name: '**' }, null, 'asked', { name: null }],
      also: [
        { id: 'own', required: true, cookies: [{ name: 'session' }] },
        { id: 'functional', cookies: [{ name: 'allowed' }, { name: 'shared' }], services: [{ id: 'chat', cookies: [{ name: 'service' }] }] },
        { id: 'later', cookies: [{ name: 'asked' }] },
      ],
      choices: { own: 'granted', functional: 'granted', chat: 'granted' },
    });
    expect(await all()).toEqual([...stay].sort());
    expect(outcome).toEqual({ erased: [{ kind: 'cookie', name: 'gone', category: 'analytics' }], kept: [] });
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['consent', 'cookie', {}],
    ['choice', 'cookie', { cookie: { name: 'choice' } }],
    ['consent', 'local', { storage: 'local' }],
    ['choice', 'session', { storage: 'session', cookie: { name: 'choice' } }],
  ])('is our own record, %s in the %s, whatever a pattern says', async (own, kind, more) => {
    await open();
    await write(`${own}=1;Path=/`);
    await page.run((own: string) => { for (const area of [localStorage, sessionStorage]) area[own] = area['other'] = '1'; }, own);
    const kinds = ['cookie', 'local', 'session'];
    const { erased, kept } = await erase({ cookies: kinds.flatMap((kind) => [{ name: 'c*', kind }, { name: own, kind }, { name: own, kind, httpOnly: true, path: '/' }, { name: 'other', kind }]), more });
    expect(erased.filter(({ name }) => name === own).map(({ kind }) => kind)).toEqual(kinds.filter((other) => other !== kind));
    expect(kept).toEqual([]);
    expect(await page.run((own: string) => [document.cookie, localStorage[own], sessionStorage[own]].map((value) => !!value), own)).toEqual(kinds.map((other) => other === kind));
  });

  it('is said to be HttpOnly where it was declared so, and can be seen by no script', async () => {
    await open(secure + where, { headers: ['sid=1;HttpOnly;Path=/', 'secret=1;HttpOnly', 'seen=1'] });
    const { erased, kept } = await erase({ cookies: [{ name: 'sid', httpOnly: true, path: '/' }, { name: 'secret' }, { name: 'seen', httpOnly: true }, { name: 'no*', httpOnly: true }] });
    expect(names(erased)).toEqual(['seen']);
    expect(kept).toEqual([
      { kind: 'cookie', name: 'sid', path: '/', category: 'analytics', reason: 'http-only' },
      { kind: 'cookie', name: 'no*', category: 'analytics', reason: 'http-only' },
    ]);
    expect(await all()).toEqual(['secret', 'sid']);
  });

  it('is said to be another site\'s, and one of the same name here is not that one', async () => {
    await open();
    await write('uid=1', 'mine=1');
    const { erased, kept } = await erase({ cookies: [{ name: 'uid', domain: '.ads.example' }, { name: 'mine', domain: 'shop.example.co.uk' }] });
    expect(kept).toEqual([{ kind: 'cookie', name: 'uid', domain: '.ads.example', category: 'analytics', reason: 'third-party' }]);
    expect(names(erased)).toEqual(['mine']);
    expect(await all()).toEqual(['uid']);
  });
});

describe('the eraser', () => {
  it('understands a RegExp, as code can have it', async () => {
    await open();
    await write('_ga=1', '_ga_1=1', '_gat=1');
    const erased = await page.run(async (chunk: string, [CONFIG, STORE]: readonly [string, string]) => {
      const { erase } = await import(chunk) as typeof import('../../src/effects/erase/erase.js');
      const config = { categories: [{ id: 'a', cookies: [{ name: /^_ga(_|$)/g }, { name: /.*/ }] }], ids: [] };
      return (await erase({ [CONFIG]: config, [STORE]: { get: () => ({ decidedAt: 1, choices: { a: 'denied' } }) } } as unknown as Parameters<typeof erase>[0])).erased;
    }, '/consent-gate-erase.js', [CONFIG, STORE] as const);
    expect(names(erased)).toEqual(['_ga', '_ga_1']);
    expect(await all()).toEqual(['_gat']);
  });

  it.each<[unknown]>([[null], ['x'], [5], [{}], [{ some: 1 }], [[null, 5, 'x', [], {}, { name: {} }, { name: 'a', kind: {} }, { name: 'b', domain: {}, path: [] }, { name: 'c', kind: 'cellar' }]]])('does not throw for %j', async (cookies) => {
    await open();
    await write('a=1', 'b=1', 'c=1', 'x=1');
    const { erased, kept } = await erase({ cookies });
    const meant = Array.isArray(cookies) ? ['b'] : [];
    expect([names(erased), kept, await all()]).toEqual([meant, [], ['a', 'b', 'c', 'x'].filter((name) => !meant.includes(name))]);
  });
});
