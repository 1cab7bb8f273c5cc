import { beforeEach, describe, expect, it } from 'vitest';
import { html, ready } from './documents.js';
import { engine, page, server } from './driver/index.js';
import { config } from './face.js';
import { look, nothing, removeFiles } from './stores.js';

/** The ways to write, as the file of a script that the page includes. Each is called with the name to write under. */
const ways = `
const opened = (name) => new Promise((resolve, reject) => {
  const request = indexedDB.open(name);
  request.onsuccess = () => { request.result.close(); resolve(); };
  request.onerror = () => reject(request.error);
});
window.ways = {
  'document.cookie': (name) => { document.cookie = name + '=1'; },
  'cookie by Reflect': (name) => { Reflect.set(document, 'cookie', name + '=1'); },
  'cookie by the setter': (name) => { Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').set.call(document, name + '=1'); },
  'cookieStore, two words': (name) => cookieStore.set(name, '1'),
  'cookieStore, an object': (name) => cookieStore.set({ name, value: '1', expires: Date.now() + 100000 }),
  'local setItem': (name) => { localStorage.setItem(name, '1'); },
  'local property': (name) => { localStorage[name] = '1'; },
  'local by defineProperty': (name) => { Object.defineProperty(localStorage, name, { value: '1' }); },
  'local by Reflect': (name) => { if (!Reflect.set(localStorage, name, '1')) throw new Error('false'); },
  'local by assign': (name) => { 'use strict'; Object.assign(localStorage, { [name]: '1' }); },
  'local by the prototype': (name) => { Storage.prototype.setItem.call(localStorage, name, '1'); },
  'local by the getter': (name) => { Object.getOwnPropertyDescriptor(window, 'localStorage').get.call(window)[name] = '1'; },
  'session setItem': (name) => { sessionStorage.setItem(name, '1'); },
  'session property': (name) => { 'use strict'; sessionStorage[name] = '1'; },
  'indexedDB': (name) => opened(name),
  'caches': (name) => caches.open(name),
  'a service worker': (name) => navigator.serviceWorker.register('/guards/' + name + '.js', { scope: '/guards/' + name }),
  'files': (name) => navigator.storage.getDirectory().then((root) => root.getFileHandle(name, { create: true })),
};
window.write = async (way, name) => {
  try { await window.ways[way](name); return 'no error'; } catch (error) { return error.name + (error instanceof DOMException ? '' : ' of another kind'); }
};
`;

type Kind = 'cookie' | 'local' | 'session' | 'indexeddb' | 'cache' | 'service-worker' | 'files';
const kinds: Record<string, Kind> = {
  'document.cookie': 'cookie', 'cookie by Reflect': 'cookie', 'cookie by the setter': 'cookie', 'cookieStore, two words': 'cookie', 'cookieStore, an object': 'cookie',
  'local setItem': 'local', 'local property': 'local', 'local by defineProperty': 'local', 'local by Reflect': 'local', 'local by assign': 'local',
  'local by the prototype': 'local', 'local by the getter': 'local', 'session setItem': 'session', 'session property': 'session',
  'indexedDB': 'indexeddb', 'caches': 'cache', 'a service worker': 'service-worker',
  // WebKitGTK 2.50 has no private files.
  ...engine.name !== 'webkit' && { files: 'files' as const },
};
/** The cookie store sets secure cookies only, which WebKitGTK keeps for no page of http, that of this machine included. */
const origin = engine.name === 'webkit' ? server.origins.secure : server.origin;

const all = Object.entries(kinds).map(([way, kind], index) => ({ way, kind, name: `x${index}` }));
type Written = typeof all[number];

const cookies = ['cookie', 'local', 'session', 'indexeddb', 'cache'].map((kind) => ({ name: 'x*', kind }));
const necessary = { id: 'necessary', required: true };
const declaring = [necessary, { id: 'analytics', cookies }];
const noCookie = { mode: 'no-cookie', categories: [necessary] };

declare global {
  interface Window { write(way: string, name: string): Promise<string>; told: unknown[] }
}

beforeEach(async () => {
  await page.clear();
  server.reset();
  server.page('/clean', '');
  await page.goto(`${origin}/clean`);
  await removeFiles();
  server.file('/guards/ways.js', ways, { type: 'text/javascript' });
  for (const { name } of all) server.file(`/guards/${name}.js`, '', { type: 'text/javascript' });
});

const script = '<script src="/consent-gate.protect.js"></script>';
const listening = '<script>window.told = []; document.addEventListener("consent-violation", ({ detail }) => told.push(detail))</script>';

async function open(site: unknown, { body = '', before = '' } = {}): Promise<void> {
  server.page('/page', html({ head: before + config(site), script, body: `${listening}<script src="/guards/ways.js"></script>${body}` }));
  await page.goto(`${origin}/page`);
  await ready();
}

/** Calls each way from the file, and says what came of it: what was thrown, and what was told. */
const writeAll = (list: readonly Written[]) => page.run(async (list: readonly Written[]) => {
  const outcomes: Record<string, unknown> = {};
  for (const { way, name } of list) {
    window.told.length = 0;
    outcomes[way] = [await window.write(way, name), ...window.told];
  }
  return outcomes;
}, list);

const nameOf = ({ kind, name }: Written) => (kind === 'service-worker' ? `${origin}/guards/${name}.js` : kind === 'files' ? '/' : name);
const passed = (list: readonly Written[]) => Object.fromEntries(list.map(({ way }) => [way, ['no error']]));
const refused = (list: readonly Written[], category?: string) => Object.fromEntries(list.map((each) => {
  const { way, kind } = each;
  const violation = { kind, name: nameOf(each), script: `${origin}/guards/ways.js`, ...category && { category } };
  return [way, [['cookie', 'local', 'session'].includes(kind) ? 'no error' : 'SecurityError', violation]];
}));
const keptBy = (list: readonly Written[]) => Object.fromEntries(Object.keys(nothing).map((kind) => [kind, list.filter((each) => each.kind === kind)
  .map((each) => (kind === 'service-worker' ? nameOf(each).replace('.js', '') : each.name)).sort()]));
const except = (...kinds: Kind[]) => all.filter(({ kind }) => !kinds.includes(kind));
const only = (...kinds: Kind[]) => all.filter(({ kind }) => kinds.includes(kind));

describe('every way to write', () => {
  it('keeps nothing on a site that uses no cookies, and each is told with the script at fault', async () => {
    await open(noCookie);
    expect(await writeAll(all)).toEqual(refused(all));
    expect(await look(origin)).toEqual(nothing);
  });

  it('keeps nothing by a property without a value either, which Chromium would keep and WebKit would end by', async () => {
    await open(noCookie);
    await page.run(() => { for (const property of [{}, { enumerable: true }, { writable: true }]) Object.defineProperty(localStorage, 'x', property); });
    expect(await look(origin)).toEqual(nothing);
  });

  it('keeps nothing where the category is undecided, and each is told with the category that it needs', async () => {
    await open({ protect: true, categories: declaring });
    expect(await writeAll(all)).toEqual({ ...refused(except('files'), 'analytics'), ...passed(only('files')) });
    expect(await look(origin)).toEqual({ ...nothing, ...keptBy(only('files')) });
  });

  it('keeps what it is given where the category is granted, and nothing is told', async () => {
    await open({ protect: true, categories: declaring });
    await page.run(() => window.consentBanner!.acceptAll());
    expect(await writeAll(all)).toEqual(passed(all));
    const { cookie, ...others } = keptBy(all);
    expect(await look(origin)).toEqual({ ...others, cookie: ['consent', ...cookie!].sort() });
  });

  it('keeps what a site without cookies declares as necessary, but a service worker and files', async () => {
    await open({ mode: 'no-cookie', categories: [{ ...necessary, cookies }] });
    expect(await writeAll(all)).toEqual({ ...passed(except('service-worker', 'files')), ...refused(only('service-worker', 'files')) });
    expect(await look(origin)).toEqual(keptBy(except('service-worker', 'files')));
  });

  it('keeps nothing that nobody declared, whatever is granted, but a worker and files', async () => {
    await open({ protect: true, categories: [necessary, { id: 'analytics', cookies: [{ name: 'other', kind: 'cache' }] }] });
    await page.run(() => window.consentBanner!.acceptAll());
    expect(await writeAll(all)).toEqual({ ...refused(except('service-worker', 'files')), ...passed(only('service-worker', 'files')) });
    const { cookie, ...others } = await look(origin);
    expect([cookie, others]).toEqual([['consent'], (({ cookie: _, ...kept }) => kept)(keptBy(only('service-worker', 'files')) as unknown as typeof nothing)]);
  });

  it('works as ever with protect: false on a site that uses no cookies', async () => {
    await open({ ...noCookie, protect: false });
    expect(await writeAll(all)).toEqual(passed(all));
    expect(await look(origin)).toEqual(keptBy(all));
  });
});

describe('what is told', () => {
  it('has the page at fault for a script that stands in it, and is told once to the console and each time as an event', async () => {
    await open(noCookie, { body: '<script>for (let i = 0; i < 3; i += 1) document.cookie = "inline=1"; localStorage.inline = 1</script>' });
    const at = `${origin}/page`;
    const cookie = { kind: 'cookie', name: 'inline', script: at };
    expect(await page.run(() => window.told)).toEqual([cookie, cookie, cookie, { ...cookie, kind: 'local' }]);
  });

  it('breaks nothing and goes on for ever nowhere where a listener throws, or writes again', async () => {
    await open(noCookie, { before: `<script>window.calls = 0; addEventListener('error', (event) => event.preventDefault());
      document.addEventListener('consent-violation', () => { calls += 1; document.cookie = 'again=' + calls; localStorage['again' + calls] = 1; throw new Error('mine'); })</script>` });
    expect(await page.run(() => window.write('document.cookie', 'x'))).toBe('no error');
    expect(await page.run(() => window.write('local property', 'x'))).toBe('no error');
    expect(await page.run(() => [(window as unknown as { calls: number }).calls, window.told.length])).toEqual([2, 2]);
    expect(await look(origin)).toEqual(nothing);
  });
});

describe('a decision', () => {
  const site = { protect: true, categories: declaring };
  const tried = ['document.cookie', 'local property', 'indexedDB'];
  const tryAll = () => page.run(async (tried: string[]) => {
    const outcomes = [];
    for (const way of tried) outcomes.push(await window.write(way, 'x'));
    return outcomes;
  }, tried);
  const kept = () => page.run(async () => [document.cookie.includes('x=1'), localStorage['x'] === '1', (await indexedDB.databases()).length]);

  it('lets the same write pass at once when it is a grant, and refuses it again when it is taken back', async () => {
    await open(site);
    expect(await tryAll()).toEqual(['no error', 'no error', 'SecurityError']);
    expect(await kept()).toEqual([false, false, 0]);
    await page.run(() => window.consentBanner!.choose({ analytics: true }));
    expect(await tryAll()).toEqual(['no error', 'no error', 'no error']);
    expect(await kept()).toEqual([true, true, 1]);
    const { erased } = await page.run(() => window.consentBanner!.withdraw());
    expect(erased.map(({ kind }) => kind).sort()).toEqual(['cookie', 'indexeddb', 'local']);
    expect(await tryAll()).toEqual(['no error', 'no error', 'SecurityError']);
    expect(await kept()).toEqual([false, false, 0]);
  });

  it('lets a script write that it releases, also what was refused before', async () => {
    await open(site, { body: '<script type="text/plain" data-consent="analytics">document.cookie = "x=1"; localStorage.x = "1"</script>' });
    await tryAll();
    await page.run(() => { window.told.length = 0; return window.consentBanner!.acceptAll(); });
    await page.waitFor('[data-consent-released]');
    expect([await kept(), await page.run(() => window.told)]).toEqual([[true, true, 0], []]);
  });

  it.each(['cookie', 'local', 'session'])('is kept in the %s storage, and read on the next page', async (storage) => {
    await open({ ...site, storage });
    await page.run(() => window.consentBanner!.choose({ analytics: true }));
    const { cookie, local, session } = await look(origin);
    expect({ cookie, local, session }).toEqual({ cookie: [], local: [], session: [], [storage]: ['consent'] });
    await open({ ...site, storage });
    expect(await page.run(() => [window.consentBanner!.state.choices['analytics'], window.consentBanner!.problems, window.told])).toEqual(['granted', [], []]);
    await page.run(() => window.consentBanner!.forget());
    expect(await look(origin)).toEqual(nothing);
  });

  it('may not be forged on a site that uses no cookies: its name is as any other', async () => {
    await open(noCookie);
    expect(await page.run(() => { document.cookie = 'consent=v'; return document.cookie; })).toBe('');
  });
});

describe('what was there before', () => {
  it('stays, can be read and listed, and can be taken away in every way', async () => {
    server.page('/before', '');
    await page.goto(`${origin}/before`);
    await page.run(async () => {
      for (const name of ['a', 'b', 'c', 'd']) {
        document.cookie = `${name}=1`;
        for (const area of [localStorage, sessionStorage]) area.setItem(name, '1');
      }
      for (const name of ['a', 'b']) {
        await caches.open(name);
        await new Promise((resolve) => { const request = indexedDB.open(name); request.onsuccess = () => { request.result.close(); resolve(0); }; });
      }
    });
    await open(noCookie);
    const before = await page.run(async () => [document.cookie.split('; ').sort(), { ...localStorage }, Object.keys(sessionStorage).sort(), localStorage.length, localStorage['a'], sessionStorage.getItem('b'),
      (await caches.keys()).sort(), await caches.has('a'), await caches.match('/none') ?? null, (await indexedDB.databases()).length, indexedDB.cmp(1, 2)]);
    expect(before).toEqual([['a=1', 'b=1', 'c=1', 'd=1'], { a: '1', b: '1', c: '1', d: '1' }, ['a', 'b', 'c', 'd'], 4, '1', '1', ['a', 'b'], true, null, 2, -1]);
    await page.run(async () => {
      document.cookie = 'a=; Max-Age=0';
      document.cookie = 'b=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/';
      await cookieStore.delete('c');
      await cookieStore.set({ name: 'd', value: '', expires: 1 });
      localStorage.removeItem('a');
      delete localStorage['b'];
      Reflect.deleteProperty(localStorage, 'c');
      sessionStorage.clear();
      await caches.delete('a');
      await caches.delete('b');
      for (const name of ['a', 'b']) await new Promise((resolve) => { indexedDB.deleteDatabase(name).onsuccess = resolve; });
    });
    expect(await page.run(() => window.told)).toEqual([]);
    expect(await look(origin)).toEqual({ ...nothing, local: ['d'] });
  });

  it('is erased when it is denied, with the guards on', async () => {
    server.page('/before', '');
    await page.goto(`${origin}/before`);
    await page.run(async () => {
      document.cookie = 'x=1; path=/';
      localStorage['x'] = sessionStorage['x'] = '1';
      await caches.open('x');
      await new Promise((resolve) => { const request = indexedDB.open('x'); request.onsuccess = () => { request.result.close(); resolve(0); }; });
    });
    await open({ protect: true, categories: declaring });
    const { erased, kept } = await page.run(() => window.consentBanner!.rejectAll());
    expect([erased.map(({ kind, name }) => `${kind} ${name}`).sort(), kept]).toEqual([['cache x', 'cookie x', 'indexeddb x', 'local x', 'session x'], []]);
    expect(await look(origin)).toEqual({ ...nothing, cookie: ['consent'] });
  });
});

describe('a storage that is guarded', () => {
  it('is to a page what it was: its names, its kind, its methods and its events', async () => {
    await open({ protect: true, categories: [{ ...necessary, cookies: [{ name: 'a*', kind: 'local' }] }] });
    const seen = await page.run(() => {
      localStorage.setItem('a1', '1');
      (localStorage as Record<string, unknown>)['a2'] = 2;
      Object.defineProperty(localStorage, 'a3', { value: '3' });
      const names = [];
      for (const name in localStorage) if (Object.hasOwn(localStorage, name)) names.push(name);
      const child = Object.create(localStorage) as Record<string, unknown>;
      child['own'] = 1;
      const symbol = Symbol('mine');
      (localStorage as unknown as Record<symbol, unknown>)[symbol] = 7;
      return {
        length: localStorage.length, key: [0, 1, 2].map((at) => localStorage.key(at)).sort(), keys: Object.keys(localStorage).sort(), names: names.sort(),
        in: ['a1' in localStorage, 'setItem' in localStorage, 'none' in localStorage], json: JSON.parse(JSON.stringify(localStorage)) as unknown,
        kind: [localStorage instanceof Storage, Object.prototype.toString.call(localStorage), String(localStorage), Object.getPrototypeOf(localStorage) === Storage.prototype],
        same: [localStorage === window.localStorage, localStorage.getItem === Storage.prototype.getItem, localStorage === (sessionStorage as unknown)],
        methods: [localStorage.setItem.name, localStorage.setItem.length, Storage.prototype.key.length, typeof localStorage.clear],
        child: [child['own'], Object.keys(child), localStorage.getItem('own')],
        symbol: (localStorage as unknown as Record<symbol, unknown>)[symbol],
        value: typeof localStorage['a2'],
        descriptor: Object.getOwnPropertyDescriptor(localStorage, 'a1'),
        frozen: (() => { try { return Object.freeze(localStorage); } catch (error) { return (error as Error).name; } })(),
        missing: [localStorage.getItem('none'), localStorage['none']],
      };
    });
    expect(seen).toEqual({
      length: 3, key: ['a1', 'a2', 'a3'], keys: ['a1', 'a2', 'a3'], names: ['a1', 'a2', 'a3'], in: [true, true, false], json: { a1: '1', a2: '2', a3: '3' },
      kind: [true, '[object Storage]', '[object Storage]', true], same: [true, true, false], methods: ['setItem', 2, 1, 'function'],
      child: [1, ['own'], null], symbol: 7, value: 'string',
      descriptor: { value: '1', writable: true, enumerable: true, configurable: true }, frozen: 'TypeError', missing: [null, null],
    });
  });

  it('is the storage of an event, of one that comes and of one that a page makes', async () => {
    await open({ protect: true, categories: [{ ...necessary, cookies: [{ name: 'a*', kind: 'local' }] }] }, { body: '<iframe src="/look"></iframe>' });
    server.page('/look', '');
    await page.reload();
    await ready();
    const seen = await page.run(() => new Promise<unknown[]>((resolve) => {
      const made = new StorageEvent('storage', { key: 'a', storageArea: localStorage });
      addEventListener('storage', (event) => {
        event.storageArea!['never'] = 1;
        resolve([event.storageArea === localStorage, event instanceof StorageEvent, made.storageArea === localStorage, made.key, localStorage.getItem('never')]);
      });
      // What the page writes itself it is not told of.
      window[0]!.localStorage.setItem('a1', '1');
    }));
    expect(seen).toEqual([true, true, true, 'a', null]);
  });

  it('goes on throwing where a page may not have it', async () => {
    server.page('/shut', html({ head: config({ ...noCookie, protect: true }), script: `<script src="${server.origin}/consent-gate.protect.js"></script>` }), { 'content-security-policy': 'sandbox allow-scripts' });
    await page.goto('/shut');
    await ready();
    const thrown = (text: string) => page.run((text: string) => { try { new Function(text)(); return 'none'; } catch (error) { return (error as Error).name; } }, text);
    for (const text of ['localStorage', 'sessionStorage.x = 1', 'document.cookie = "x=1; Max-Age=0"']) expect([text, await thrown(text)]).toEqual([text, 'SecurityError']);
  });
});

describe('an argument of the page', () => {
  it('is asked once for what it says, and what it throws is thrown', async () => {
    await open({ protect: true, categories: [{ ...necessary, cookies }] });
    const seen = await page.run(async () => {
      const outcomes: unknown[] = [];
      const once = (text: string) => { let asked = 0; return { toString: () => { asked += 1; return asked > 1 ? 'other' : text; } } as unknown as string; };
      const bad = { toString() { throw new RangeError('mine'); } } as unknown as string;
      const tried = async (act: () => unknown) => {
        try { const given = act(); outcomes.push(await (given instanceof Promise ? given.then(() => 'kept', (error: Error) => `rejected ${error.name}`) : 'kept')); } catch (error) { outcomes.push(`thrown ${(error as Error).name}`); }
      };
      await tried(() => { document.cookie = once('x=1'); });
      await tried(() => localStorage.setItem(once('x'), once('v')));
      await tried(() => { (localStorage as Record<string, unknown>)['x2'] = once('v'); });
      await tried(() => cookieStore.set(once('xs'), once('v')));
      let read = 0;
      await tried(() => cookieStore.set({ get name() { read += 1; return read > 1 ? 'other' : 'xo'; }, value: 'v' }));
      await tried(() => caches.open(once('x')));
      await tried(() => new Promise((resolve) => { indexedDB.open(once('x')).onsuccess = (event) => { (event.target as IDBOpenDBRequest).result.close(); resolve(0); }; }));
      for (const act of [() => { document.cookie = bad; }, () => localStorage.setItem('x', bad), () => { (localStorage as Record<string, unknown>)['x'] = bad; }, () => cookieStore.set(bad, ''), () => caches.open(bad), () => indexedDB.open(bad),
        () => navigator.serviceWorker.register(bad)]) await tried(act);
      const few = [() => (localStorage.setItem as (key: string) => void)('x'), () => (localStorage.getItem as unknown as () => void)(), () => (caches.open as () => unknown)(), () => (indexedDB.open as () => unknown)(),
        () => (cookieStore.set as () => unknown)(), () => localStorage.setItem(Symbol('x') as unknown as string, ''), () => Storage.prototype.setItem.call({} as Storage, 'x', ''), () => cookieStore.set({} as never)];
      for (const act of few) await tried(act);
      return outcomes;
    });
    expect(seen.slice(0, 7)).toEqual(Array.from({ length: 7 }, () => 'kept'));
    expect(seen.slice(7, 14)).toEqual(['thrown RangeError', 'thrown RangeError', 'thrown RangeError', 'rejected RangeError', 'rejected RangeError', 'thrown RangeError', 'rejected RangeError']);
    expect(seen.slice(14)).toEqual(['thrown TypeError', 'thrown TypeError', 'rejected TypeError', 'thrown TypeError', 'rejected TypeError', 'thrown TypeError', 'thrown TypeError', 'rejected TypeError']);
    const { cookie, local, cache, indexeddb } = await look(origin);
    expect({ cookie, local, cache, indexeddb }).toEqual({ cookie: ['x', 'xo', 'xs'], local: ['x', 'x2'], cache: ['x'], indexeddb: ['x'] });
  });
});

describe('a line for document.cookie', () => {
  // What one of the three engines keeps that looks like an end, is cut short or has no name.
  const lines = ['a1=1;expires=0', 'a2=1;expires=-1', 'a3=1\n;max-age=0', 'a4=1\0;max-age=0', 'a5=1;max-age=0x', 'a6=1;expires=Thu, 01 Jan 1970 00:00:00 GMT;max-age=99', 'a7=1;max-age=0;max-age=99',
    'a8=ü;max-age=0', 'a9\u00fc=1;max-age=0', 'b1=1;expires=1 Jan 1970', 'b2', '=b3', '=b4=1', 'b5=1;max-age=" 0"', 'b6=1\r;max-age=0', 'b7=1;expires=Thu Jan 01 1970', ';b8=1', 'b9=1;max-age=+0',
    'c1=1;max-age=00;expires=Fri, 01 Jan 2100 00:00:00 GMT', 'c2=1;max-age=-', 'c3=1;expires=1970', 'c4=1;expires=01/01/1970', 'c5=1;expires=Thu, 01 Jan 1970'];

  it('keeps nothing that is not allowed, however odd it is', async () => {
    await open(noCookie);
    await page.run((lines: string[]) => { for (const line of lines) document.cookie = line; }, lines);
    expect((await look(origin)).cookie).toEqual([]);
  });
});
