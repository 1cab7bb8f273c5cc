import { beforeEach, describe, expect, test } from 'vitest';
import { engine, page, server } from './driver/index.js';

declare global {
  interface Window {
    clicks: { trusted: boolean; target: string }[];
  }
}

const shadowed = `<!doctype html><title>Shadow</title>
<button id="before">Before</button><x-host></x-host><button id="after" class="plain">After</button>
<script>
  window.clicks = [];
  addEventListener('click', (event) => clicks.push({ trusted: event.isTrusted, target: event.target.localName }));
  const root = document.querySelector('x-host').attachShadow({ mode: 'open' });
  root.innerHTML = '<button id="inner" aria-label="The inner one">x</button><p style="display: none">unseen</p>';
</script>`;

beforeEach(async () => {
  await page.clear();
  server.reset();
});

describe('a page', () => {
  test('is gone to, reloaded and gone back from', async () => {
    server.page('/one', '<title>One</title>');
    server.page('/two', '<title>Two</title>');
    await page.goto('/one');
    await page.goto(`${server.origin}/two`);
    expect(await page.title()).toBe('Two');
    await page.reload();
    await page.back();
    expect(await page.url()).toBe(`${server.origin}/one`);
    expect(server.requests('/two')).toHaveLength(2);
    await page.run(() => history.pushState(1, ''));
    await page.back();
    expect(await page.run(() => history.state as unknown)).toBeNull();
  });

  test('answers with what a promise resolves to', async () => {
    server.page('/', '');
    await page.goto('/');
    expect(await page.run(async (a, b) => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      return { sum: a + b, nothing: undefined };
    }, 2, 3)).toEqual({ sum: 5 });
    expect(await page.run(() => {})).toBeUndefined();
  });

  test('rejects with the message of its own error', async () => {
    server.page('/', '');
    await page.goto('/');
    await expect(page.run(() => Promise.reject(new TypeError('not this way')))).rejects.toThrow('TypeError: not this way');
    await expect(page.text('#none')).rejects.toThrow('Nothing matches #none');
  });

  test('runs functions in its own realm, whatever its policy', async () => {
    server.page('/', '<script nonce="n">window.plain = (value) => Object.getPrototypeOf(value) === Object.prototype;</script>', {
      'content-security-policy': "default-src 'none'; script-src 'nonce-n'; require-trusted-types-for 'script'",
    });
    await page.goto('/');
    expect(await page.run(() => (window as unknown as { plain(value: object): boolean }).plain({}))).toBe(true);
  });

  test('imports modules', async () => {
    server.page('/', '');
    server.file('/seven.js', 'export default 7;');
    await page.goto('/');
    expect(await page.run((path: string) => import(path).then((module: { default: number }) => module.default), '/seven.js')).toBe(7);
  });

  test('says what it waited for', async () => {
    server.page('/', '<p>here</p>');
    await page.goto('/');
    await page.waitFor('p');
    await expect(page.waitFor('b', { timeout: 100 })).rejects.toThrow('Waited 100 ms for b to be present');
    await expect(page.waitFor(() => false, { timeout: 100, message: 'the impossible' })).rejects.toThrow('Waited 100 ms for the impossible');
  });

  test('speaks American English, and is told the size it is given', async () => {
    server.page('/', '');
    await page.goto('/');
    expect(await page.run(() => navigator.language)).toBe('en-US');
    expect(await page.run(() => [innerWidth, innerHeight])).toEqual([1280, 720]);
    await page.resize(320, 480);
    expect(await page.run(() => [innerWidth, innerHeight, matchMedia('(width: 320px)').matches])).toEqual([320, 480, true]);
  });

  test('has its picture taken', async () => {
    server.page('/', '<body style="background: red">');
    await page.goto('/');
    await page.resize(400, 300);
    const picture = await page.screenshot();
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([400, 300]);
  });
});

describe('a selector', () => {
  test('steps into open shadow roots', async () => {
    server.page('/', shadowed);
    await page.goto('/');
    expect(await page.exists('x-host >>> #inner')).toBe(true);
    expect(await page.exists('#inner')).toBe(false);
    expect(await page.text('x-host >>> #inner')).toBe('x');
    expect(await page.visible('x-host >>> #inner')).toBe(true);
    expect(await page.visible('x-host >>> p')).toBe(false);
    expect(await page.attribute('x-host >>> #inner', 'aria-label')).toBe('The inner one');
    expect(await page.style('x-host >>> p', 'display')).toBe('none');
    expect((await page.box('x-host >>> #inner')).width).toBeGreaterThan(0);
  });

  test('leads to the role and the name that are computed', async () => {
    server.page('/', shadowed);
    await page.goto('/');
    expect(await page.role('x-host >>> #inner')).toBe('button');
    expect(await page.label('x-host >>> #inner')).toBe('The inner one');
  });
});

describe('a visitor', () => {
  test('clicks, and is believed', async () => {
    server.page('/', shadowed);
    await page.goto('/');
    await page.click('x-host >>> #inner');
    expect(await page.run(() => window.clicks)).toEqual([{ trusted: true, target: 'x-host' }]);
  });

  test('cannot click what something else covers', async () => {
    server.page('/', '<button id="under">Under</button><div id="over" style="position: fixed; inset: 0"></div>');
    await page.goto('/');
    await expect(page.click('#under', { timeout: 200 })).rejects.toThrow('#under to be in reach: <div id="over"> lies over it');
  });

  test('moves the focus with real keys', async () => {
    server.page('/', shadowed);
    await page.goto('/');
    await page.click('#before');
    await page.press('Tab');
    expect(await page.active()).toBe('x-host >>> button#inner');
    await page.press('Tab');
    expect(await page.active()).toBe('button#after');
    await page.press('Shift+Tab');
    expect(await page.active()).toBe('x-host >>> button#inner');
    await page.press('Enter', 'Space');
    expect(await page.run(() => window.clicks.length)).toBe(3);
  });

  test('types, and points without a click', async () => {
    server.page('/', '<input><style>p { color: red } p:hover { color: lime }</style><p>here</p>');
    await page.goto('/');
    await page.click('input');
    await page.type('Words.');
    expect(await page.on('input', (input) => (input as HTMLInputElement).value)).toBe('Words.');
    await page.hover('p');
    expect(await page.style('p', 'color')).toBe('rgb(0, 255, 0)');
  });

  test('opens a second tab, which shares what is stored, and goes on in both', async () => {
    server.page('/', '<button onclick="requestAnimationFrame(() => { this.textContent += \'!\' })">Press</button>', { 'set-cookie': 'shared=1' });
    await page.goto('/');
    const second = await page.newTab('/');
    expect(await second.run(() => [innerWidth, document.cookie])).toEqual([1280, 'shared=1']);
    for (const each of [second, page, second]) await each.click('button');
    await page.waitFor(() => document.querySelector('button')!.textContent === 'Press!');
    await second.waitFor(() => document.querySelector('button')!.textContent === 'Press!!');
    await second.close();
    expect(await page.text('button')).toBe('Press!');
  });
});

describe('what is stored', () => {
  test('is seen, HttpOnly cookies too', async () => {
    server.page('/', '', { 'set-cookie': ['open=1; Path=/', 'closed=2; Path=/; HttpOnly'] });
    await page.goto('/');
    expect(await page.run(() => document.cookie)).toBe('open=1');
    expect((await page.cookies()).map(({ name, httpOnly }) => [name, httpOnly]).sort()).toEqual([['closed', true], ['open', false]]);
    await page.setCookie({ name: 'third', value: '3' });
    expect(await page.run(() => document.cookie.split('; ').sort())).toEqual(['open=1', 'third=3']);
  });

  test('is gone after clear, at every origin', async () => {
    server.page('/deep/page', '', { 'set-cookie': ['a=1; Path=/', 'b=2; Path=/deep'] });
    const places = [server.origin, server.origins.other, server.origins.secure].map((origin) => `${origin}/deep/page`);
    for (const place of places) {
      await page.goto(place);
      await page.run(async () => {
        localStorage.x = sessionStorage.x = '1';
        await caches.open('x');
        await new Promise((resolve) => {
          const request = indexedDB.open('x');
          request.onsuccess = () => {
            request.result.close();
            resolve(undefined);
          };
        });
      });
      expect(await page.cookies()).toHaveLength(2);
    }
    await page.clear();
    expect(await page.url()).toBe('about:blank');
    server.page('/deep/page', '');
    for (const place of places) {
      await page.goto(place);
      expect(await page.run(async () => [document.cookie, localStorage.length, sessionStorage.length, (await caches.keys()).length, (await indexedDB.databases()).length]))
        .toEqual(['', 0, 0, 0, 0]);
    }
  });
});

describe('the server', () => {
  test('counts requests, on every host and over https', async () => {
    server.file('/pixel.gif', 'GIF89a');
    const hosts = [server.origins.other, 'http://shop.example.test', 'https://stats.example'];
    server.page('/', hosts.map((host) => `<img src="${host}/pixel.gif?from=page">`).join(''));
    await page.goto('/');
    expect(server.requests('/pixel.gif').map(({ url }) => new URL(url).origin).sort()).toEqual(hosts.sort());
    expect(server.requests('https://stats.example/pixel.gif')).toHaveLength(1);
    expect(server.requests('/pixel.gif?from=page')[0]!.method).toBe('GET');
    expect(server.requests('/none')).toEqual([]);
  });

  test('gives pages on an https host a secure context of their own', async () => {
    server.page('/', '<title>Secure</title>', { 'set-cookie': '__Host-x=1; Secure; Path=/' });
    await page.goto(`${server.origins.secure}/`);
    expect(await page.run(() => [isSecureContext, location.origin, document.cookie])).toEqual([true, server.origins.secure, '__Host-x=1']);
  });

  test('sends a document in pieces', async () => {
    server.stream('/', ['<p id="first">1</p>', '<p id="second">2</p>'], 400);
    await page.goto('/', { wait: 'start' });
    await page.waitFor('#first');
    expect(await page.exists('#second')).toBe(false);
    await page.waitFor('#second');
  });

  test('lets a request hang, and a page be looked at meanwhile', async () => {
    server.file('/never.js', '', { hang: true });
    server.page('/', '<p>before</p><script src="/never.js"></script><p id="after">after</p>');
    await page.goto('/', { wait: 'start' });
    await page.waitFor('p');
    expect(await page.exists('#after')).toBe(false);
    server.reset();
    await page.waitFor('#after');
  });

  test('keeps what a page sends', async () => {
    server.page('/', '');
    server.answer('/records', ({ body }) => ({ status: 201, body: `${body}!`, type: 'text/plain' }));
    await page.goto('/');
    expect(await page.run(() => fetch('/records', { method: 'POST', body: 'kept' }).then((response) => response.text()))).toBe('kept!');
    expect(server.requests('/records')[0]).toMatchObject({ method: 'POST', body: 'kept' });
  });
});

describe('the engine', () => {
  test('changes where a visitor comes from, if it can, and for one test only', async () => {
    server.page('/', '');
    const visitor = () => page.run(() => ({
      languages: navigator.languages.join(),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      signal: Boolean((navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl),
    }));
    await page.goto('/');
    const before = await visitor();
    expect(before.timeZone).toBe('UTC');
    if (engine.can.languages) await page.languages('de-AT', 'fr');
    if (engine.can.timeZone) await page.timeZone('Asia/Tokyo');
    if (engine.can.globalPrivacyControl) await page.globalPrivacyControl();
    await page.goto('/?changed');
    expect(await visitor()).toEqual({
      languages: engine.can.languages ? 'de-AT,fr' : before.languages,
      timeZone: engine.can.timeZone ? 'Asia/Tokyo' : before.timeZone,
      signal: engine.can.globalPrivacyControl,
    });
    expect(server.requests('/?changed')[0]!.headers['sec-gpc']).toBe(engine.can.globalPrivacyControl ? '1' : undefined);
    await page.clear();
    await page.goto('/');
    expect(await visitor()).toEqual(before);
  });

  test('tells what it wrote to its console, if it can', async () => {
    server.page('/', '<script>setTimeout(() => { throw new Error("on purpose"); });</script><img src="/refused.png">', {
      'content-security-policy': "img-src 'none'",
    });
    await page.goto('/');
    if (!engine.can.console) return expect(page.console()).rejects.toThrow('engine.can');
    const seen: string[] = [];
    await expect.poll(async () => {
      seen.push(...(await page.console()).filter(({ level }) => level === 'error').map(({ text }) => text));
      return seen.some((text) => text.includes('on purpose')) && seen.some((text) => text.includes('refused.png'));
    }).toBe(true);
  });

  test('changes how a page looks, or says that it cannot', async () => {
    server.page('/', '');
    await page.goto('/');
    const seen = (query: string) => page.run((text) => matchMedia(text).matches, query);
    const settings = [
      ['colorScheme', () => page.colorScheme('dark'), '(prefers-color-scheme: dark)'],
      ['reducedMotion', () => page.reducedMotion(), '(prefers-reduced-motion: reduce)'],
      ['forcedColors', () => page.forcedColors(), '(forced-colors: active)'],
    ] as const;
    for (const [ability, change, query] of settings) {
      await page.clear();
      await page.goto('/');
      expect(await seen(query)).toBe(false);
      if (engine.can[ability]) {
        await change();
        await expect.poll(() => seen(query)).toBe(true);
      } else {
        await expect(change()).rejects.toThrow('engine.can');
      }
    }
  });
});
