import { beforeEach, describe, expect, it } from 'vitest';
import { html, ran, ready } from './documents.js';
import { engine, page, server } from './driver/index.js';
import { config, drawn } from './face.js';
import { hostOf, outcomes, stopped, tryAll, unseen, ways } from './ways.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
});

const protect = '<script src="/consent-gate.protect.js"></script>';
/** A site that counts with one service, which another host may be asked for. */
const site = (more: Record<string, unknown> = {}) => ({
  protect: true,
  reloadOnWithdrawal: false,
  origins: [`http://${hostOf('listed')}`],
  categories: [{ id: 'necessary', required: true }, { id: 'functional' }, { id: 'analytics', services: [{ id: 'counter', label: 'Counter', hosts: [hostOf('declared')] }] }],
  ...more,
});
const at = (name: string, path: string) => `http://${hostOf(name)}${path}`;
const js = { type: 'text/javascript' };
const note = (name: string) => `(window.ran ??= []).push('${name}')`;
const told = () => page.run(() => (window as unknown as { violations: unknown[] }).violations.length);
const pause = (ms: number) => page.run((time) => new Promise<void>((resolve) => { setTimeout(resolve, time); }), ms);
const accept = () => page.run(() => window.consentBanner!.acceptAll());

async function open(body: string, declared: unknown = site()): Promise<void> {
  const head = `<script>
    window.violations = []; window.errors = [];
    document.addEventListener('consent-violation', ({ detail }) => { violations.push(detail) });
    addEventListener('error', ({ message }) => { errors.push(message) });
  </script>`;
  server.page('/page', html({ head: head + config(declared), body, script: protect }));
  await page.goto('/page');
  await ready();
}

describe('outside no-cookie mode, what may not be asked for', () => {
  it.each<[string, string, string]>([
    ['of a host that nobody declared', 'undeclared', ''],
    ['of a declared host before a decision', 'declared', 'analytics'],
    ['of a declared host under a name of its own', 'under.declared', ''],
  ])('(%s) is held back, whichever way it comes, as the README says for this engine', async (_, name, category) => {
    await tryAll(hostOf(name), site());
    const all = await outcomes(hostOf(name));
    for (const [way, kind] of ways) {
      const { ran: did, asked, told: violations } = all[way]!;
      const expected = stopped(way)[engine.name];
      // The request that may have gone out: whether it has is up to how the bytes came in.
      if (expected === 'nothing') expect([way, asked, violations]).toEqual([way, true, []]);
      else expect([way, expected !== 'stay' && did, expected === 'all' && asked, violations]).toEqual([way, false, false, [category ? `${kind} ${category}` : kind]]);
    }
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['of a declared host that is allowed', 'declared', { mode: 'opt-out' }],
    ['of an origin that the site lists', 'listed', {}],
  ])('(%s) is as without protection', async (_, name, more) => {
    await tryAll(hostOf(name), site(more));
    const all = await outcomes(hostOf(name));
    for (const [way] of ways) expect([way, all[way]]).toEqual([way, { ran: !unseen.includes(way) || all[way]!.ran, asked: true, told: [] }]);
  });

  it('(of the page\'s own origin) is as without protection', async () => {
    const { host } = new URL(server.origin);
    await tryAll(host, site());
    const all = await outcomes(host);
    for (const [way] of ways) expect([way, all[way]]).toEqual([way, { ran: !unseen.includes(way) || all[way]!.ran, asked: true, told: [] }]);
  });

  it('goes through on a site that does not ask for protection, and is left to the browser in no-cookie mode, which tells it nobody twice', async () => {
    const way = 'appendChild: script';
    await tryAll(hostOf('undeclared'), { ...site(), protect: undefined });
    expect((await outcomes(hostOf('undeclared')))[way]).toEqual({ ran: true, asked: true, told: [] });
    server.reset();
    await tryAll(hostOf('undeclared'), site({ mode: 'no-cookie' }));
    const all = await outcomes(hostOf('undeclared'));
    expect(all[way]).toMatchObject({ ran: false, asked: false });
    // WebKit itself tells of some images twice.
    const most = (kind: string | undefined) => (engine.name === 'webkit' && kind === 'image' ? 2 : 1);
    expect(Object.entries(all).filter(([, { told: each }]) => each.length > most(each[0]))).toEqual([]);
    expect(await page.exists('[data-consent-withheld]')).toBe(false);
  });
});

describe('what is held back', () => {
  beforeEach(() => {
    for (const name of ['one', 'two', 'three', 'four']) server.file(`/held/${name}.js`, note(name), { ...js, delay: name === 'one' ? 300 : 0 });
    server.file('/held/module.js', note('module'), { ...js, headers: { 'access-control-allow-origin': '*' } });
    server.file('/held/image.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', { type: 'image/svg+xml' });
    server.page('/held/frame', '<!doctype html><title>Frame</title><script>parent.postMessage("frame", "*")</script>');
  });

  it('is released once its service is allowed: each script once and in order, frames, images and styles where they stand', async () => {
    const url = (path: string) => at('declared', `/held/${path}`);
    server.file('/held/style.css', ':root { --held: 1 }', { type: 'text/css' });
    await open(`<script src="${url('one.js')}"></script><script src="${url('two.js')}" defer></script><script>
      addEventListener('message', ({ data }) => ran.push(data));
      const script = document.createElement('script');
      script.src = '${url('three.js')}';
      document.body.append(script);
      document.write('<script src="${url('four.js')}"><' + '/script>');
      window.ran ??= [];
    </script><script type="module" src="${url('module.js')}"></script>
    <iframe src="${url('frame')}" title="Frame"></iframe><img src="${url('image.svg')}" alt=""><img srcset="${url('image.svg')}?set 1x" alt="">
    <link rel="stylesheet" href="${url('style.css')}"><svg><image href="${url('image.svg')}?drawn" width="9" height="9"></image></svg>`);
    // A frame of another site may have begun in its own process before anything here could hear of it.
    expect((await ran()).filter((name) => name !== 'frame')).toEqual([]);
    await page.run(() => { window.ran = []; });
    const held = await page.run(() => [...document.querySelectorAll('[data-consent]')].map((each) => [each.localName, each.getAttribute('data-consent'), each.hasAttribute('src') || each.hasAttribute('href'), each.getAttribute('data-type')]));
    expect(held.map(([name, consent]) => `${name} ${consent}`).sort()).toEqual(['iframe counter', 'image counter', 'img counter', 'img counter', 'link counter', ...Array(5).fill('script counter')]);
    expect(held.filter(([, , , type]) => type)).toEqual([['script', 'counter', true, 'module']]);
    await page.waitFor('consent-placeholder');
    const before = await told();
    await accept();
    await page.waitFor(() => (window.ran ?? []).length >= 6 && document.querySelectorAll('[data-consent]:not([data-consent-released])').length === 0);
    await pause(300);
    expect((await ran()).filter((name) => name !== 'frame')).toEqual(['one', 'two', 'three', 'four', 'module']);
    expect(await page.run(() => [...document.images].map(({ naturalWidth }) => naturalWidth))).toEqual([9, 9]);
    expect(await page.run(() => getComputedStyle(document.documentElement).getPropertyValue('--held').trim())).toBe('1');
    expect(await page.attribute('svg image', 'href')).toBe(url('image.svg?drawn'));
    expect(await ran()).toContain('frame');
    expect(await told()).toBe(before);
  });

  it('after a withdrawal is what comes from then on; what runs already is left', async () => {
    await open('');
    const add = (name: string) => page.run((src) => { document.body.append(Object.assign(document.createElement('script'), { src })); }, at('declared', `/held/${name}.js`));
    await accept();
    await add('two');
    await expect.poll(ran).toEqual(['two']);
    await page.run(() => window.consentBanner!.withdraw());
    await add('three');
    await pause(200);
    expect(await ran()).toEqual(['two']);
    expect(server.requests('/held/three.js')).toEqual([]);
    expect(await page.run(() => fetch('/held/two.js').then(({ ok }) => ok))).toBe(true);
    await accept();
    await expect.poll(ran).toEqual(['two', 'three']);
  });

  it('stays held back where nobody declared the host, whatever is allowed, says so, and is told like a failure of the network', async () => {
    await open(`<img src="${at('undeclared', '/held/image.svg')}" alt="" onerror="(window.heard ??= []).push('img')">`);
    await page.run((src) => {
      const script = Object.assign(document.createElement('script'), { src });
      script.onerror = () => { ((window as unknown as { heard: string[] }).heard ??= []).push('script'); };
      document.body.append(script);
    }, at('undeclared', '/held/one.js'));
    await page.waitFor(() => (window as unknown as { heard?: string[] }).heard?.length === 2);
    await accept();
    await pause(200);
    expect(await ran()).toEqual([]);
    expect(await page.run(() => [...document.querySelectorAll('[data-consent-withheld]')].map((each) => each.localName))).toEqual(['img', 'script']);
    expect(server.requests('/held/one.js')).toEqual([]);
    expect(await told()).toBe(2);
  });

  it('is forgotten where the page asks for something else instead', async () => {
    await open('');
    const all = await page.run((src) => {
      const image = new Image();
      document.body.append(image);
      image.src = src;
      const held = [image.getAttribute('src'), image.getAttribute('data-src'), image.getAttribute('data-consent')];
      image.src = '/held/image.svg';
      return [held, [image.getAttribute('src'), image.getAttribute('data-src'), image.getAttribute('data-consent')]];
    }, at('declared', '/held/image.svg'));
    expect(all).toEqual([[null, at('declared', '/held/image.svg'), 'counter'], ['/held/image.svg', null, null]]);
  });

  it('is held back too while it is not known yet what holds where the visitor is', async () => {
    await open(`<script>document.head.append(Object.assign(document.createElement('script'), { src: '${at('undeclared', '/held/two.js')}' }))</script>`, site({ regions: { EU: 'opt-in' } }));
    await drawn();
    expect(server.requests('/held/two.js')).toEqual([]);
    expect(await told()).toBe(1);
  });

  it('is what a relative URL means with the base that the page has by then', async () => {
    await open('');
    expect(await page.run((there) => {
      const base = document.createElement('base');
      const passes = () => Object.assign(document.createElement('img'), { src: '/relative.svg' }).hasAttribute('src');
      const before = passes();
      base.href = there;
      document.head.append(base);
      const meanwhile = passes();
      base.remove();
      return [before, meanwhile, passes()];
    }, at('undeclared', '/'))).toEqual([true, false, true]);
  });

  it('is each of several in a srcset; what names no file, as a canonical address, is not', async () => {
    await open('');
    expect(await page.run((there) => ['/a 1x, @', '@ 1x,/b', '/a 1x,@ 2x', '/a, /b 2x', 'data:image/png;base64,AAAA 1x'].map((list) => {
      const image = document.createElement('img');
      image.srcset = list.replace('@', there);
      return image.hasAttribute('srcset');
    }).concat(['canonical', 'alternate', 'next', 'icon', 'dns-prefetch', 'alternate stylesheet'].map((rel) => {
      const link = document.head.appendChild(document.createElement('link'));
      link.rel = rel;
      link.href = there;
      return link.hasAttribute('href');
    })), at('undeclared', '/held/image.svg'))).toEqual([false, false, false, true, true, true, true, true, false, false, false]);
  });
});

describe('a gate of the site\'s own', () => {
  beforeEach(() => {
    server.file('/gate.js', note('gate'), js);
    server.file('/in.js', note('in'), js);
    server.page('/frame', '<!doctype html><title>Frame</title><script>parent.postMessage("frame", "*")</script>');
    server.file('/image.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', { type: 'image/svg+xml' });
  });

  it('lets go what it holds, whoever has declared the host', async () => {
    const url = (path: string) => at('undeclared', path);
    await open(`<script type="text/plain" data-consent="functional" src="${url('/gate.js')}"></script>
      <script type="text/plain" data-consent="functional" src="${url('/in.js')}?waits"></script>
      <img data-consent="functional" data-src="${url('/image.svg')}" alt=""><iframe data-consent="functional" data-src="${url('/frame')}" title="Frame"></iframe>
      <template data-consent="functional"><img src="${url('/image.svg')}?in" alt=""><script src="${url('/in.js')}"></script></template>
      <script>window.ran = []; addEventListener('message', ({ data }) => ran.push(data))</script>`);
    expect(server.requests('/gate.js')).toEqual([]);
    await accept();
    await expect.poll(async () => (await ran()).slice().sort(), { timeout: 4000 }).toEqual(['frame', 'gate', 'in', 'in']);
    expect(await page.run(() => [...document.images].map(({ naturalWidth }) => naturalWidth))).toEqual([9, 9]);
    expect(await told()).toBe(0);
  });

  it('lets in by the visitor\'s own press this once, although the service is not allowed', async () => {
    await open(`<iframe src="${at('declared', '/frame')}" title="Frame" width="400" height="300"></iframe><script>window.ran = []; addEventListener('message', ({ data }) => ran.push(data))</script>`);
    await page.waitFor('consent-placeholder >>> [data-action=once]', { until: 'visible' });
    // One in the markup may have begun to run before it was held back.
    const before = await ran();
    await page.click('consent-placeholder >>> [data-action=once]');
    await expect.poll(ran).toEqual([...before, 'frame']);
    expect((await page.run(() => window.consentBanner!.state.choices))['counter']).toBeUndefined();
  });

  it('is waited for also by what the site forgot to write as a gate is written', async () => {
    await open('');
    await page.run((url) => {
      const frame = document.createElement('iframe');
      frame.dataset['consent'] = 'functional';
      frame.src = url;
      document.body.append(frame);
    }, at('undeclared', '/frame?own'));
    await pause(100);
    expect(server.requests(at('undeclared', '/frame?own'))).toEqual([]);
    await accept();
    await expect.poll(() => server.requests(at('undeclared', '/frame?own')).length).toBe(1);
  });
});

describe('what is asked by a call', () => {
  it('fails as it would without a network', async () => {
    await open('');
    const url = at('undeclared', '/call');
    expect(await page.run((where) => fetch(where).catch((error: unknown) => (error as Error).constructor === TypeError && (error as Error).name), url)).toBe('TypeError');
    expect(await page.run((where) => navigator.sendBeacon(where, 'x'), url)).toBe(false);
    expect(await page.run((where) => new Promise((resolve) => {
      const events: string[] = [];
      const request = new XMLHttpRequest();
      for (const type of ['load', 'error', 'loadend']) request.addEventListener(type, () => { events.push(type); });
      request.addEventListener('loadend', () => resolve([...events, request.status, request.responseText]));
      request.open('POST', where);
      request.setRequestHeader('content-type', 'text/plain');
      request.send('x');
    }), url)).toEqual(['error', 'loadend', 0, '']);
    expect(await page.run((where) => {
      const request = new XMLHttpRequest();
      request.open('GET', where, false);
      try { request.send(); } catch (error) { return (error as Error).name; }
      return request.status;
    }, url)).toBe('NetworkError');
    expect(await page.run((where) => [() => new WebSocket(where.replace('http', 'ws')), () => new EventSource(where)].map((call) => {
      try { return call().url; } catch (error) { return (error as Error).name; }
    }), url)).toEqual(['SecurityError', 'SecurityError']);
    expect(server.requests('/call')).toEqual([]);
  });

  it('is to scripts what it was: names, parameters, classes and constants', async () => {
    await open('');
    expect(await page.run(() => {
      const source = new EventSource('/nothing');
      source.close();
      return [
        Node.prototype.appendChild.name, Node.prototype.insertBefore.length, Element.prototype.setAttribute.length, fetch.name,
        WebSocket.OPEN, EventSource.CLOSED, WebSocket.name, source instanceof EventSource, source.constructor === EventSource, Object.keys(window).includes('WebSocket'),
        new Audio('/nothing.mp3') instanceof HTMLAudioElement, new Audio().hasAttribute('src'), new Image(3).width,
        class extends WebSocket {}.OPEN, document.createElement('img').src,
      ];
    })).toEqual(['appendChild', 2, 2, 'fetch', 1, 2, 'WebSocket', true, true, false, true, false, 3, 1, '']);
  });
});

describe('a page that does nothing of the kind', () => {
  it('makes the same document of 2,000 insertions in every way, without an error', async () => {
    await open('<main></main>');
    const made = await page.run(() => {
      const main = document.querySelector('main')!;
      const start = performance.now();
      for (let index = 0; index < 2000; index += 1) {
        const item = document.createElement(index % 3 ? 'p' : 'a');
        item.setAttribute('href', `/page?${index}`);
        item.textContent = String(index);
        if (index % 4 === 0) main.appendChild(item);
        else if (index % 4 === 1) main.insertBefore(item, main.firstChild);
        else if (index % 4 === 2) main.append(item, ' and ', String(index));
        else main.insertAdjacentHTML('beforeend', item.outerHTML);
        if (index % 100 === 0) item.after(document.createComment('x'));
        if (index % 500 === 0) item.replaceWith(item.cloneNode(true), document.createElement('hr'));
      }
      const time = performance.now() - start;
      return { time, counts: ['p', 'a', 'hr'].map((tag) => main.querySelectorAll(tag).length), text: main.textContent.length, marked: document.querySelectorAll('[data-consent],[data-consent-withheld],[data-href]').length };
    });
    expect(made).toMatchObject({ counts: [1333, 667, 4], marked: 0 });
    expect(await page.run(() => (window as unknown as { errors: string[] }).errors)).toEqual([]);
    expect(await told()).toBe(0);
  });

  it('gets from guarded calls what the browser gives, and its errors', async () => {
    await open('<main></main>');
    expect(await page.run(() => {
      const main = document.querySelector('main')!;
      const child = document.createElement('i');
      const name = (call: () => unknown) => { try { call(); } catch (error) { return (error as Error).name; } return ''; };
      return [
        main.appendChild(child) === child, main.replaceChild(document.createElement('b'), child) === child, main.append('text'), main.insertAdjacentElement('beforeend', child) === child,
        name(() => main.appendChild(null as unknown as Node)), name(() => child.appendChild(main)), name(() => main.insertBefore(document.createElement('u'), document.head)),
        name(() => { Reflect.apply(Node.prototype.appendChild, {}, [child]); }), name(() => main.setAttribute('', 'x')), name(() => { new XMLHttpRequest().open('GET', 'http://['); }),
      ];
    })).toEqual([true, true, null, true, 'TypeError', 'HierarchyRequestError', 'NotFoundError', 'TypeError', 'InvalidCharacterError', 'SyntaxError']);
    expect(await page.run(() => fetch('http://[').catch((error: unknown) => (error as Error).name))).toBe('TypeError');
  });
});
