import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeEach, describe, expect, it } from 'vitest';
import { engine, page, server } from './driver/index.js';
import { html, ready } from './documents.js';
import { banner, config, gone, inside } from './face.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
});

const file = '/consent-gate-audit.js';
const of = (prefix: string) => [
  { name: `${prefix}_c*` },
  ...['local', 'session', 'indexeddb', 'cache'].map((kind) => ({ name: `${prefix}-${kind}`, kind })),
];
const site = {
  policyUrl: '/privacy',
  categories: [
    { id: 'necessary', required: true },
    { id: 'functional', cookies: of('yes'), services: [{ id: 'films', label: 'Films', hosts: ['*.films.example'] }] },
    { id: 'analytics', cookies: of('no'), services: [{ id: 'counter', label: 'Counter', hosts: ['counter.example'] }] },
  ],
};

const open = async ({ body = '', head = '', with: more = {}, script, headers }: { body?: string; head?: string; with?: object; script?: string; headers?: Record<string, string> } = {}, where = '/page') => {
  server.page('/page', html({ head: config({ ...site, ...more }) + head, body, ...(script ? { script } : {}) }), headers);
  await page.goto(where);
  await ready();
};

const guarded = { with: { mode: 'no-cookie', categories: [{ id: 'necessary', required: true }] }, script: '<script src="/consent-gate.protect.js"></script>' };

/** What an audit says, each element by its id. */
const audit = () => page.run(async () => {
  const { gated, released, ...rest } = await window.consentBanner!.audit();
  return {
    ...rest,
    gated: gated.map(({ element, ...more }) => ({ ...more, element: element.id })),
    released: released.map(({ element, ...more }) => ({ ...more, element: element.id })),
  };
});

/** Keeps one thing of each kind. */
const fill = (prefix: string) => page.run(async (prefix) => {
  document.cookie = `${prefix}_c1=1`;
  localStorage.setItem(`${prefix}-local`, '1');
  sessionStorage.setItem(`${prefix}-session`, '1');
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(`${prefix}-indexeddb`);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => { request.result.close(); resolve(); };
  });
  await caches.open(`${prefix}-cache`);
}, prefix);

const choose = () => page.run(() => window.consentBanner!.choose({ functional: true }).then(() => {}));

describe('consent.audit()', () => {
  it('is told apart from what was declared: allowed, not allowed, and undeclared, of each kind', async () => {
    await open({}, `${server.origins.secure}/page`);
    await choose();
    for (const prefix of ['yes', 'no', 'other']) await fill(prefix);
    const { items, unread } = await audit();
    const told = items.filter(({ name }) => name !== 'consent').map(({ kind, name, category, declared, allowed }) => [kind, name, category, declared, allowed]);
    const each = (kind: string, name: (prefix: string) => string) => [[kind, name('no'), 'analytics', true, false], [kind, name('other'), '', false, false], [kind, name('yes'), 'functional', true, true]];
    expect(told).toEqual([
      ...each('cookie', (prefix) => `${prefix}_c1`),
      ...['local', 'session', 'indexeddb', 'cache'].flatMap((kind) => each(kind, (prefix) => `${prefix}-${kind}`)),
    ]);
    expect(items).toContainEqual({ kind: 'cookie', name: 'consent', category: 'necessary', declared: true, allowed: true });
    expect(unread).toEqual([]);
  });

  it('names the script of the site that works as a service worker, and its files', async () => {
    server.file('/worker.js', '', { type: 'text/javascript' });
    await open();
    const made = await page.run(async () => {
      const done: string[] = [];
      try { await navigator.serviceWorker.register('/worker.js'); done.push('service-worker'); } catch { /* Told below. */ }
      try { await (await navigator.storage.getDirectory()).getFileHandle('draft', { create: true }); done.push('files'); } catch { /* Told below. */ }
      return done;
    });
    const { items, unread } = await audit();
    // WebKitGTK has no `navigator.storage`.
    const files = engine.name === 'webkit' ? [] : [{ kind: 'files', name: 'draft', category: '', declared: false, allowed: false }];
    expect(made).toEqual(['service-worker', ...files.map(({ kind }) => kind)]);
    expect(unread).toEqual([]);
    expect(items).toEqual([
      { kind: 'service-worker', name: `${server.origin}/worker.js`, category: '', declared: false, allowed: false },
      ...files,
    ]);
    await page.run(async () => { await (await navigator.storage?.getDirectory())?.removeEntry('draft'); });
  });

  it('names the other hosts that were asked, by what, and not the own one', async () => {
    server.file('/pixel.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', { type: 'image/svg+xml' });
    server.file('/a.js', '', { type: 'text/javascript' });
    const hosts = ['www.films.example', 'counter.example', 'other.example', 'api.example'];
    await open({ with: { origins: ['https://api.example'] }, body: `${hosts.map((host) => `<img src="https://${host}/pixel.svg" alt="">`).join('')}<img src="/pixel.svg" alt=""><script src="https://other.example/a.js"></script>` });
    await page.run(() => window.consentBanner!.rejectAll().then(() => {}));
    expect((await audit()).hosts).toEqual([
      { host: 'api.example', declared: true, allowed: true, category: '', by: ['img'] },
      { host: 'counter.example', declared: true, allowed: false, category: 'analytics', by: ['img'] },
      { host: 'other.example', declared: false, allowed: false, category: '', by: ['img', 'script'] },
      { host: 'www.films.example', declared: true, allowed: false, category: 'functional', by: ['img'] },
    ]);
    await page.run(() => window.consentBanner!.choose({ films: true }).then(() => {}));
    expect((await audit()).hosts).toContainEqual({ host: 'www.films.example', declared: true, allowed: true, category: 'functional', by: ['img'] });
  });

  it('says of each element that is held back why it is', async () => {
    server.page('/frame', '<!doctype html><title>Frame</title>');
    await open({ body: `
      <script type="text/plain" data-consent="analytics" id="denied"></script>
      <script type="text/plain" data-consent="functional analytics" id="both"></script>
      <script type="text/plain" data-consent="analytics | counter" id="either"></script>
      <script type="text/plain" data-consent="!functional" id="refused"></script>
      <script type="text/plain" data-consent="nope" id="unknown"></script>
      <script type="text/plain" data-consent="" id="empty"></script>
      <script data-consent="analytics" id="ran"></script>
      <iframe data-consent="analytics" data-src="/frame" id="frame" title="Frame"></iframe>
      <iframe data-consent="analytics" src="/frame" id="asked" title="Asked"></iframe>
      <p data-consent-show="analytics" id="hidden">Hidden</p>
      <p data-consent-show="functional" id="shown">Shown</p>
      <img data-consent-withheld="" id="guarded" alt="">
      <script type="text/plain" data-consent="functional" id="let-go"></script>
      <div id="host"></div>` });
    await page.run(() => {
      const root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
      const made = (id: string, expression: string) => {
        const img = document.createElement('img');
        img.id = id;
        img.dataset['consent'] = expression;
        return img;
      };
      root.append(made('inner', 'analytics'), made('unseen', 'functional'));
    });
    expect((await audit()).gated).toContainEqual({ element: 'denied', expression: 'analytics', why: 'It waits for "analytics": analytics is undecided.' });
    await choose();
    await page.waitFor('#let-go[data-consent-released]');
    const { gated, released } = await audit();
    expect(Object.fromEntries(gated.map(({ element, why }) => [element, why]))).toEqual({
      denied: 'It waits for "analytics": analytics is denied.',
      both: 'It waits for "functional analytics": analytics is denied.',
      either: 'It waits for "analytics | counter": analytics is denied, counter is denied.',
      refused: 'It waits for "!functional": functional is not refused.',
      unknown: 'It waits for "nope": "nope" is declared by no category and no service, which shuts it.',
      empty: 'Its expression is empty, which shuts it.',
      ran: 'It is not held back: it has no type="text/plain", so the browser has run it already.',
      frame: 'It waits for "analytics": analytics is denied.',
      asked: 'It has its real address beside data-consent, so the browser has asked for that already. It waits for "analytics": analytics is denied.',
      hidden: 'It is hidden. It waits for "analytics": analytics is denied.',
      guarded: 'The guards hold it back: it asks another host for something that is not allowed now.',
      inner: 'It waits for "analytics": analytics is denied.',
      unseen: 'It is allowed, and in a shadow root: observe(root) is what lets it go there.',
    });
    expect(released).toEqual([{ element: 'let-go', expression: 'functional' }]);
    expect(await page.run(() => [...new Set(window.consentBanner!.problems.map(({ code, key = '' }) => `${code} ${key}`))].sort())).toEqual(['gate-not-inert analytics', 'unknown-id ', 'unknown-id nope']);
  });

  it('says why something waits that is allowed: for those before it, or for the page\'s Trusted Types', async () => {
    server.file('/slow.js', '', { type: 'text/javascript', hang: true });
    await open({ body: '<script type="text/plain" data-consent="functional" src="/slow.js" id="slow"></script><script type="text/plain" data-consent="functional" id="after"></script>' });
    await choose();
    await page.waitFor('#slow[data-consent-released]');
    expect((await audit()).gated).toEqual([{ element: 'after', expression: 'functional', why: 'It is allowed, and let go in a moment: scripts with one expression wait for those before them.' }]);
    server.reset();
    if (!await page.run(() => 'trustedTypes' in window)) return;
    await open({ headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types lit-html" } });
    // One that comes late is replaced, for which leave is needed.
    await page.run(() => {
      const script = document.createElement('script');
      script.type = 'text/plain';
      script.id = 'late';
      script.dataset['consent'] = 'functional';
      script.append('1');
      document.body.append(script);
    });
    await page.waitFor(() => window.consentBanner!.problems.some(({ code }) => code === 'needs-trusted-types'));
    expect((await audit()).gated).toMatchObject([{ element: 'late', why: 'It is allowed, and the page has Trusted Types that do not allow the policy "consent-banner", without which it can not be let go.' }]);
  });

  it('says that a configuration beyond reading shuts everything', async () => {
    server.page('/page', html({ head: '<script type="application/json" id="consent-config">{"policyUrl": </script>', body: '<script type="text/plain" data-consent="analytics" id="shut"></script>' }));
    await page.goto('/page');
    await page.waitFor(() => window.consentBanner!.problems.length > 0);
    expect((await audit()).gated).toEqual([{ element: 'shut', expression: 'analytics', why: 'The configuration can not be read, which shuts everything.' }]);
  });

  it('tells what guards refused, and by whom', async () => {
    server.file('/writes.js', 'document.cookie = "tracker=1"', { type: 'text/javascript' });
    await open({ ...guarded, body: '<script src="/writes.js"></script>' });
    const { items, violations } = await audit();
    expect(violations).toContainEqual({ kind: 'cookie', name: 'tracker', script: `${server.origin}/writes.js` });
    expect(items).toEqual([]);
  });

  it('counts a host as asked where it was, by the preload scanner too, and not where the wall of no-cookie mode kept it from that', async () => {
    await open({ ...guarded, body: '<img src="https://scanned.example/pixel.svg" alt="">' });
    await page.run(async () => {
      for (const tag of ['img', 'script', 'iframe']) {
        const element = document.createElement(tag) as HTMLIFrameElement;
        const done = new Promise((resolve) => { element.onload = element.onerror = resolve; setTimeout(resolve, 500); });
        element.src = `https://refused.example/${tag}`;
        document.body.append(element);
        await done;
      }
    });
    const { hosts } = await audit();
    expect(server.requests().filter(({ host }) => host === 'refused.example')).toEqual([]);
    const names = hosts.map(({ host }) => host);
    // What the scanner has begun may be broken off before it is here, so that more may be named than was asked, and never less.
    if (server.requests('https://scanned.example/pixel.svg').length) expect(names).toContain('scanned.example');
    expect(names).not.toContain('refused.example');
  });

  it('counts none that was refused as asked on a busy machine either, where refusing takes a moment', async () => {
    await open(guarded);
    const hosts = await page.run(async () => {
      const image = new Image();
      await new Promise((resolve) => { image.onload = image.onerror = resolve; image.src = 'https://refused.example/img'; });
      const { getEntriesByType } = Performance.prototype;
      performance.getEntriesByType = (type) => {
        const entries = getEntriesByType.call(performance, type);
        for (const entry of entries) Object.defineProperty(entry, 'duration', { value: entry.duration + 9 });
        return entries;
      };
      return (await window.consentBanner!.audit()).hosts;
    });
    expect(server.requests().filter(({ host }) => host === 'refused.example')).toEqual([]);
    expect(hosts).toEqual([]);
  });

  it('names who set what was let through', async () => {
    await open({ ...guarded, headers: { 'set-cookie': 'tracker=2' }, body: '<script>document.cookie = "tracker=1"</script>' });
    expect((await audit()).items).toEqual([{ kind: 'cookie', name: 'tracker', category: '', declared: false, allowed: false, setBy: `${server.origin}/page` }]);
  });

  it('comes to an end where the browser lets the page at nothing, and says so', async () => {
    const allowed = { 'access-control-allow-origin': '*' };
    server.file(file, readFileSync(new URL(`../../dist${file}`, import.meta.url), 'utf8'), { type: 'text/javascript', headers: allowed });
    // The sandbox makes the origin opaque: each store throws, or answers with an error.
    await open({ headers: { 'content-security-policy': 'sandbox allow-scripts' }, body: '<script type="text/plain" data-consent="analytics" id="denied"></script>' });
    const { items, gated, unread } = await audit();
    expect(items).toEqual([]);
    expect(gated).toHaveLength(1);
    expect(unread).toEqual(expect.arrayContaining(['cookie', 'local', 'session', 'indexeddb']));
  });

  it('changes nothing: nothing is kept, asked, decided or shown by it', async () => {
    await open();
    await banner();
    const before = await page.run(() => JSON.stringify(window.consentBanner!.state));
    server.file('/mark', '');
    const asked = server.requests().length;
    await audit();
    expect(await page.run(() => JSON.stringify(window.consentBanner!.state))).toBe(before);
    expect(server.requests().slice(asked).map(({ path }) => path)).toEqual([file]);
    expect(await page.run(() => [document.cookie, localStorage.length, sessionStorage.length, history.length > 0 && history.state])).toEqual(['', 0, 0, null]);
  });
});

const panel = (selector: string) => `consent-audit >>> ${selector}`;
const shown = () => page.waitFor(panel('[part~=section]'));
const drawn = (selector: string) => page.on('consent-audit', (host, selector) => [...host.shadowRoot!.querySelectorAll<HTMLElement>(selector)].map(({ innerText }) => innerText), selector);
const tag = '<main><h1>A page</h1><consent-audit></consent-audit></main>';

describe('<consent-audit>', () => {
  it('is not loaded unless it is in the page or asked for', async () => {
    await open({ body: '<main><h1>A page</h1></main>' });
    await banner();
    await page.click(inside('#reject'));
    await gone();
    await page.reload();
    await page.waitFor('consent-button');
    expect(server.requests(file)).toHaveLength(0);
    await page.run(() => { document.body.append(document.createElement('consent-audit')); });
    await audit();
    await shown();
    expect(server.requests(file)).toHaveLength(1);
  });

  it.each(['while the visitor is asked', 'once they have decided', 'in no-cookie mode'])('shows what is on the page %s', async (when) => {
    if (when === 'once they have decided') {
      await open();
      await choose();
    }
    const script = '<script type="text/plain" data-consent="necessary" id="go"></script><script type="text/plain" data-consent="nope" id="held"></script>';
    await open({ body: tag + script, ...when === 'in no-cookie mode' && guarded });
    await shown();
    expect(await drawn('h2, h3')).toEqual(['Consent audit', 'Kept in this browser', 'Other hosts that were asked', 'Held back', 'Released', 'Refused']);
    expect((await drawn('td')).join('\n')).toContain('"nope" is declared by no category');
    expect((await drawn('tbody code')).join('\n')).toContain('<script id="go">');
    expect(await page.run(() => window.consentBanner!.problems.map(({ code }) => code))).toEqual(['unknown-id']);
  });

  it('tells three standings by words and a sign, and follows a decision', async () => {
    await open({ body: tag });
    await page.run(() => { for (const name of ['yes_c1', 'no_c1', 'other']) document.cookie = `${name}=1`; });
    await shown();
    await page.click(panel('.refresh'));
    await page.waitFor(panel('.standing.undeclared'));
    expect((await drawn('.standing')).map((text) => text.replace(/\s+/g, ' '))).toEqual(['✕ Declared, not allowed', '? Undeclared', '✕ Declared, not allowed']);
    await page.run(() => window.consentBanner!.acceptAll().then(() => {}));
    await page.waitFor(() => document.querySelector('consent-audit')!.shadowRoot!.querySelectorAll('.standing.allowed').length === 3);
    expect((await drawn('[part~=text]'))[0]).toMatch(/^3 allowed, 0 not allowed, 1 undeclared, 0 held back, 0 refused\.$/);
  });

  it('answers for any element that a selector names', async () => {
    await open({ body: `${tag}<p id="free">Free</p><div data-consent-show="analytics"><b id="within">Within</b></div><script type="text/plain" data-consent="analytics" id="held"></script>` });
    await shown();
    const ask = async (selector: string) => {
      await page.on(panel('input'), (input, value) => { (input as HTMLInputElement).value = value; input.focus(); }, selector);
      await page.press('Enter');
      return page.text(panel('[part=answer]'));
    };
    expect(await ask('#held')).toBe('It waits for "analytics": analytics is undecided.');
    expect(await ask('#free')).toBe('It is not held back by this library.');
    expect(await ask('#within')).toBe('It is within <div>. It is hidden. It waits for "analytics": analytics is undecided.');
    expect(await ask('#none')).toBe('The page has no such element.');
    expect(await ask('##')).toBe('The page has no such element.');
  });

  it('copies what it shows as JSON, or says that it may not', async () => {
    await open({ body: `${tag}<script type="text/plain" data-consent="analytics" id="held"></script>` });
    await shown();
    await page.run(() => {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text: string) => { (window as unknown as { copied: string }).copied = text; } } });
    });
    await page.click(panel('.copy'));
    await page.waitFor(() => 'copied' in window);
    expect(JSON.parse(await page.run(() => (window as unknown as { copied: string }).copied))).toMatchObject({ items: [], gated: [{ element: '<script id="held">', expression: 'analytics' }], unread: [] });
    await page.run(() => { Object.defineProperty(navigator, 'clipboard', { value: undefined }); });
    await page.click(panel('.copy'));
    await page.waitFor(() => document.querySelector('consent-audit')!.shadowRoot!.querySelector('[part=status]')!.textContent === 'This page may not copy; it is in the console.');
  });

  it('writes tables to the console', async () => {
    await open({ body: tag });
    await shown();
    await page.run(() => {
      const tables: unknown[] = [];
      Object.assign(window, { tables });
      console.table = (rows) => { tables.push(rows); };
      document.cookie = 'other=1';
    });
    await page.click(panel('.refresh'));
    await page.waitFor(panel('.undeclared'));
    await page.click(panel('.print'));
    expect(await page.run(() => (window as unknown as { tables: object[][] }).tables[0])).toEqual([{ kind: 'Cookies', name: 'other', category: '', standing: 'Undeclared', 'set by': '' }]);
  });

  it('is worked by keyboard, with a name, and focus stays where it was', async () => {
    await open({ body: tag });
    await shown();
    expect([await page.role(panel('.root')), await page.label(panel('.root'))]).toEqual(['region', 'Consent audit']);
    await page.on(panel('.refresh'), (button) => button.focus());
    await page.press('Enter');
    await page.waitFor(() => document.querySelector('consent-audit')!.shadowRoot!.querySelector('[part=status]')!.textContent === 'Looked again.');
    expect(await page.run(() => document.querySelector('consent-audit')!.shadowRoot!.activeElement?.className)).toBe('refresh');
  });

  it.each([[1280, 720, 'light'], [390, 720, 'dark']] as const)('has nothing that axe finds, and nothing wider than the page, at %i × %i', async (width, height, theme) => {
    await page.resize(width, height);
    server.file('/axe.js', readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'), { type: 'text/javascript' });
    await open({ head: '<style>body { color-scheme: light dark; color: CanvasText; background: Canvas }</style><script src="/axe.js"></script>', body: `<main><h1>A page</h1><consent-audit theme="${theme}"></consent-audit></main><script type="text/plain" data-consent="analytics" src="https://counter.example/a/very/long/path/to/a/script-with-a-long-name.js?and=a&query=too"></script>` });
    await page.run(() => { for (const name of ['yes_c1', 'no_c1', 'a-cookie-that-nobody-declared-and-that-has-a-name-without-an-end']) document.cookie = `${name}=1`; });
    await choose();
    await shown();
    await page.waitFor(panel('.allowed'));
    const found = await page.run(async () => {
      const { axe } = window as unknown as { axe: { run(context: unknown, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      const { violations } = await axe.run('consent-audit', { resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    });
    expect(found).toEqual([]);
    expect(await page.run(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});
