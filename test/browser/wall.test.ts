import { beforeEach, describe, expect, it } from 'vitest';
import type { Violation } from '../../src/index.js';
import { html, ready } from './documents.js';
import { page, server } from './driver/index.js';
import { config } from './face.js';

declare global {
  interface Window {
    violations: Violation[];
  }
}

const { other } = server.origins;
const heard = '<script>violations = []; document.addEventListener("consent-violation", ({ detail }) => violations.push(detail));</script>';
const protect = '<script src="/consent-gate.protect.js"></script>';
const plain = '<script src="/consent-gate.js"></script>';

beforeEach(async () => {
  await page.clear();
  server.reset();
});

interface Visit { readonly with?: object; readonly script?: string; readonly body?: string; readonly headers?: Record<string, string> }

async function visit({ with: more = {}, script = protect, body = '', headers }: Visit = {}): Promise<void> {
  server.page('/page', html({ head: heard + config({ mode: 'no-cookie', ...more }), body, script }), headers);
  await page.goto('/page');
  await ready();
}

/** What a page may ask another host for, each once by a script, and what that is told as. */
const ways = {
  script: 'script', module: 'script', frame: 'frame', image: 'image', set: 'image', video: 'media', audio: 'media', style: 'style', font: 'font',
  fetch: 'connect', xhr: 'connect', beacon: 'connect', socket: 'connect', events: 'connect', object: 'object', embed: 'object', input: 'image', ping: 'connect',
} as const;

/** Runs in the page. */
async function ask(way: string, url: string): Promise<void> {
  const put = (tag: string, attributes: Record<string, string>, parent: Element = document.body) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    parent.append(element);
    return element;
  };
  const acts: Record<string, () => unknown> = {
    script: () => put('script', { src: url }),
    module: () => import(url).catch(() => {}),
    frame: () => put('iframe', { src: url }),
    image: () => { new Image().src = url; },
    set: () => put('img', { srcset: `${url} 1x` }),
    video: () => put('video', { src: url, preload: 'auto' }),
    audio: () => put('audio', { src: url, preload: 'auto' }),
    style: () => put('link', { rel: 'stylesheet', href: url }),
    font: () => new FontFace('Other', `url(${url})`).load().catch(() => {}),
    fetch: () => fetch(url, { mode: 'no-cors' }).catch(() => {}),
    xhr: () => {
      const request = new XMLHttpRequest();
      request.open('GET', url);
      request.send();
    },
    beacon: () => navigator.sendBeacon(url, 'x'),
    socket: () => new WebSocket(url.replace('http', 'ws')),
    events: () => new EventSource(url),
    object: () => put('object', { data: url, type: 'text/html' }),
    embed: () => put('embed', { src: url, type: 'text/html' }),
    input: () => put('input', { type: 'image', src: url }),
    ping: () => {
      const link = put('a', { href: '#there', ping: url });
      link.textContent = 'There';
      link.click();
    },
  };
  try { await acts[way]!(); } catch { /* As a page would go on. */ }
  await new Promise((resolve) => { setTimeout(resolve, 250); });
}

const asked = (origin: string) => server.requests().filter(({ url }) => url.startsWith(`${origin}/asked`) || url.startsWith(`${origin.replace('http', 'ws')}/asked`)).map(({ path }) => path.replace('/asked?', ''));

describe('the wall around a site that uses no cookies', () => {
  it('keeps everything that another host may be asked for from the network, and tells of it', async () => {
    await visit();
    for (const way of Object.keys(ways)) await page.run(ask, way, `${other}/asked?${way}`);
    expect(asked(other)).toEqual([]);
    const told = await page.run(() => window.violations.map(({ kind, name }) => [name.split('?')[1] ?? name, kind]));
    // Engines that know no ping ask for nothing; Firefox tells of a frame and of what it holds by the host alone.
    for (const [way, kind] of Object.entries(ways)) if (way !== 'ping') expect([way, told.some(([, told]) => told === kind)]).toEqual([way, true]);
  });

  it('lets the origins through that the site allows, and its own', async () => {
    // A socket's scheme is one of its own (CSP Level 3, section 6.7.2.9, "scheme-part matches").
    await visit({ with: { origins: [other, other.replace('http', 'ws')] } });
    for (const way of Object.keys(ways)) {
      await page.run(ask, way, `${other}/asked?${way}`);
      await page.run(ask, way, `${server.origin}/asked?${way}`);
    }
    // The rig's server takes no sockets, and not every engine knows a ping.
    for (const origin of [other, server.origin]) {
      expect(Object.keys(ways).filter((way) => !['ping', 'socket'].includes(way) && !asked(origin).includes(way))).toEqual([]);
    }
    expect(await page.run(() => window.violations)).toEqual([]);
  });

  it.each([['*'], ["'unsafe-hashes'"], ['https:'], ["https://a.example; script-src *"], ['https://a.example http://other.localhost:*'], [''], [7], [null]])('is not weaker for %j among the origins', async (origin) => {
    await visit({ with: { origins: [origin] } });
    await page.run(ask, 'script', `${other}/asked?script`);
    await page.run(ask, 'image', `${other}/asked?image`);
    expect(asked(other)).toEqual([]);
  });

  it.each([['the core and the guards', protect], ['the core alone', plain]])('stands before the next element is parsed, with %s', async (_, script) => {
    server.file(`${other}/asked?parsed`, 'violations.ran = true', { type: 'text/javascript' });
    await visit({ script, body: `<script src="${other}/asked?parsed"></script><iframe src="${other}/frame"></iframe>` });
    // The preload scanner may have asked for it in the first bytes already: it is not run.
    expect(await page.run(() => 'ran' in window.violations)).toBe(false);
    expect(server.requests(`${other}/frame`)).toEqual([]);
    expect(await page.run(() => document.querySelectorAll('meta[http-equiv]').length)).toBe(1);
  });

  it('is not lifted by taking its element away', async () => {
    await visit();
    await page.run(() => document.querySelectorAll('meta[http-equiv]').forEach((meta) => meta.remove()));
    await page.run(ask, 'fetch', `${other}/asked?fetch`);
    expect(asked(other)).toEqual([]);
  });

  it('leaves what stands in the page alone: inline scripts and styles, data and blob URLs, evaluated text', async () => {
    await visit({ body: '<p id="p" style="color: rgb(1, 2, 3)">Words</p><img id="i" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" alt=""><script>violations.inline = true</script>' });
    expect(await page.run(async () => [
      'inline' in window.violations, getComputedStyle(document.querySelector('#p')!).color, document.querySelector<HTMLImageElement>('#i')!.naturalWidth,
      await (await fetch(URL.createObjectURL(new Blob(['blob'])))).text(), Function('return 7')() as number, window.violations.length,
    ])).toEqual([true, 'rgb(1, 2, 3)', 1, 'blob', 7, 0]);
  });

  it('is beside a stricter policy of the site, which holds as before, with its nonce', async () => {
    server.file(`${other}/asked?nonce`, 'violations.nonce = true', { type: 'text/javascript' });
    const page1 = html({ head: config({ mode: 'no-cookie', origins: [other] }), script: '<script nonce="n" src="/consent-gate.protect.js"></script><script nonce="n">violations = []</script>', body: `<script nonce="n" src="${other}/asked?nonce"></script><script>violations.none = true</script>` });
    server.page('/page', page1, { 'content-security-policy': "script-src 'nonce-n'; connect-src 'none'" });
    await page.goto('/page');
    await ready();
    expect(await page.run(() => ['nonce' in window.violations, 'none' in window.violations])).toEqual([true, false]);
    await page.run(ask, 'fetch', `${server.origin}/asked?own`);
    expect(asked(server.origin)).toEqual([]);
  });

  it('stands on no other site, and on none that goes without protection', async () => {
    for (const more of [{ mode: 'opt-in' }, { mode: 'opt-in', protect: true }, { mode: 'notice' }, { protect: false }]) {
      await visit({ with: more });
      expect(await page.run(() => document.querySelectorAll('meta[http-equiv]').length)).toBe(0);
    }
  });

  it.each([[{ 'region': 'CH' }, 1], [{ region: 'DE' }, 0]])('stands where the region %j leads to it, and nowhere else', async (more, count) => {
    await visit({ with: { mode: 'opt-in', regions: { CH: 'no-cookie', '*': 'opt-in' }, ...more }, script: plain });
    await expect.poll(() => page.run(() => [window.consentBanner!.state.mode, document.querySelectorAll('meta[http-equiv]').length])).toEqual([count ? 'no-cookie' : 'opt-in', count]);
    await page.run(ask, 'image', `${other}/asked?image`);
    expect(asked(other)).toEqual(count ? [] : ['image']);
  });

  it('keeps forms to the origins that the site lists, and lets them go anywhere where it lists none', async () => {
    const send = (action: string) => page.run((action) => {
      const form = document.createElement('form');
      form.action = action;
      form.target = 'sent';
      document.body.append(Object.assign(document.createElement('iframe'), { name: 'sent' }), form);
      // Firefox throws.
      try { form.submit(); } catch { /* As a page would go on. */ }
      return new Promise<void>((resolve) => { setTimeout(resolve, 250); });
    }, action);
    await visit({ with: { forms: ['https://pay.example'] } });
    await send(`${other}/asked?form`);
    expect(asked(other)).toEqual([]);
    expect(await page.run(() => window.violations.map(({ kind }) => kind))).toContain('form');
    await send(`${server.origin}/asked?own`);
    expect(asked(server.origin)).toHaveLength(1);
    await visit({ with: { forms: [other], origins: [other] } });
    await send(`${other}/asked?form`);
    await visit({ with: { origins: [other] } });
    await send(`${other}/asked?form`);
    expect(asked(other)).toHaveLength(2);
  });
});

describe('guards that come late', () => {
  it('are told of with the core alone, and hold from then on', async () => {
    await visit({ script: plain });
    await page.waitFor(() => window.consentBanner!.problems.some(({ code }) => code === 'protect-late'));
    await page.run(() => { document.cookie = 'late=1'; });
    expect(await page.cookies()).toEqual([]);
    expect(await page.run(() => window.violations.map(({ kind, name }) => [kind, name]))).toEqual([['cookie', 'late']]);
  });

  it.each([['CH', plain, ['protect-late'], ''], ['CH', protect, [], ''], ['DE', plain, [], 'mine=1'], ['DE', protect, [], 'mine=1']])('hold where the region %s leads to them, with %s: problems %j', async (region, script, codes, kept) => {
    await visit({ with: { mode: 'opt-in', region, regions: { CH: 'no-cookie', '*': 'opt-in' } }, script });
    await expect.poll(() => page.run(() => [window.consentBanner!.state.region, window.consentBanner!.problems.map(({ code }) => code)])).toEqual([region, codes]);
    expect(await page.run(() => {
      document.cookie = 'mine=1';
      return document.cookie;
    })).toBe(kept);
  });

  it('are not told of where they were there from the first', async () => {
    await visit();
    await page.run(() => new Promise((resolve) => { setTimeout(resolve, 400); }));
    expect(await page.run(() => window.consentBanner!.problems)).toEqual([]);
  });
});
