import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { engine, page, server } from './driver/index.js';
import { html, ran, ready } from './documents.js';
import { stays } from './gates.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
  for (const name of ['a', 'b', 'c', 'd']) server.file(`/${name}.js`, `(window.ran ??= []).push('${name}')`, { type: 'text/javascript' });
});

const open = async (body: string, head = '') => {
  server.page('/page', html({ head, body }));
  await page.goto(server.origin + '/page');
  await ready();
};
const accept = () => page.run(() => window.consentBanner!.acceptAll());

describe('a gated script', () => {
  it('is neither requested nor run before consent, and is after it', async () => {
    await open('<script type="text/plain" data-consent="analytics" src="/a.js"></script>');
    expect(await ran()).toEqual([]);
    expect(server.requests('/a.js')).toHaveLength(0);
    await accept();
    await page.waitFor(() => (window.ran ?? []).length === 1);
    expect(server.requests('/a.js')).toHaveLength(1);
  });

  it('is neither requested nor run when all is refused', async () => {
    await open('<script type="text/plain" data-consent="analytics" src="/a.js"></script>');
    await page.run(() => window.consentBanner!.rejectAll());
    expect(await ran()).toEqual([]);
    expect(server.requests('/a.js')).toHaveLength(0);
  });

  it('runs by itself on a later visit, while the page is parsed, and only if it was allowed', async () => {
    await open('');
    await page.run(() => window.consentBanner!.choose({ analytics: true }));
    await open(`
      <script type="text/plain" data-consent="analytics" src="/a.js"></script>
      <script type="text/plain" data-consent="advertising" src="/b.js"></script>
      <script type="text/plain" data-consent="analytics">(window.ran ??= []).push('inline')</script>`);
    await page.waitFor(() => (window.ran ?? []).length === 2);
    expect(await ran()).toEqual(['a', 'inline']);
    expect(server.requests('/b.js')).toHaveLength(0);
  });

  it('runs in document order with those of its expression: slow, quick, inline', async () => {
    server.file('/slow.js', `(window.ran ??= []).push('slow')`, { type: 'text/javascript', delay: 400 });
    await open(`
      <script type="text/plain" data-consent="analytics" src="/slow.js"></script>
      <script type="text/plain" data-consent="analytics">window.ran.push('first inline')</script>
      <script type="text/plain" data-consent="analytics" src="/a.js" defer></script>
      <script type="text/plain" data-consent="analytics">window.ran.push('second inline')</script>`);
    await accept();
    await page.waitFor(() => (window.ran ?? []).length === 4);
    expect(await ran()).toEqual(['slow', 'first inline', 'a', 'second inline']);
  });

  it('runs where it stands if its code is in it, but in Firefox, which would take that for other code under Trusted Types', async () => {
    await open('<p>Before</p><script type="text/plain" data-consent="analytics">(window.ran ??= []).push(document.currentScript.previousSibling.textContent)</script><p>After</p>');
    await page.run(() => {
      (window as unknown as { moved: number }).moved = 0;
      new MutationObserver((records) => {
        for (const { removedNodes } of records) (window as unknown as { moved: number }).moved += [...removedNodes].filter(({ nodeName }) => nodeName === 'SCRIPT').length;
      }).observe(document.body, { childList: true });
    });
    await accept();
    await page.waitFor(() => (window.ran ?? []).length === 1);
    expect(await ran()).toEqual(['Before']);
    expect(await page.run(() => (window as unknown as { moved: number }).moved)).toBe(engine.name === 'firefox' ? 1 : 0);
  });

  it('is asked for while it waits for one before it, with its own integrity, and only once', async () => {
    const body = `(window.ran ??= []).push('whole')`;
    const hash = createHash('sha384').update(body).digest('base64');
    // Of a name of its own: WebKit takes what it is asked for ahead from its memory where it has that.
    let arrive = () => {};
    const seen = new Promise<void>((resolve) => { arrive = resolve; });
    server.answer('/first.js', () => seen.then(() => ({ body: `(window.ran ??= []).push('slow')`, type: 'text/javascript' })));
    server.file('/whole.js', body, { type: 'text/javascript', headers: { 'cache-control': 'max-age=60' } });
    await open(`
      <script type="text/plain" data-consent="analytics" src="/first.js"></script>
      <script type="text/plain" data-consent="analytics" src="/whole.js" integrity="sha384-${hash}"></script>`);
    await accept();
    await expect.poll(() => server.requests('/whole.js').length).toBe(1);
    expect(await ran()).toEqual([]);
    arrive();
    await page.waitFor(() => (window.ran ?? []).length === 2);
    expect(await ran()).toEqual(['slow', 'whole']);
    expect(server.requests('/whole.js')).toHaveLength(1);
  });

  it('is asked for while the frame in which the banner goes is awaited, where others wait for it, and only once', async () => {
    const paths = ['/ahead-1.js', '/ahead-2.js', '/denied.js'];
    for (const path of paths) server.file(path, `(window.ran ??= []).push('${path}')`, { type: 'text/javascript', headers: { 'cache-control': 'no-store' } });
    // The frame never comes, so that what is done before it is seen.
    await open(`
      <script type="text/plain" data-consent="analytics" src="/ahead-1.js"></script>
      <script type="text/plain" data-consent="analytics" src="/ahead-2.js"></script>
      <script type="text/plain" data-consent="advertising" src="/denied.js"></script>`, '<script>requestAnimationFrame = () => 0</script>');
    await page.run(() => {
      document.addEventListener('consent-released', () => {
        (window as unknown as { asked: string[] }).asked ??= performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((path) => /ahead|denied/.test(path));
      });
      return window.consentBanner!.choose({ analytics: true });
    });
    await page.waitFor(() => (window.ran ?? []).length === 2);
    expect(await ran()).toEqual(['/ahead-1.js', '/ahead-2.js']);
    expect(await page.run(() => (window as unknown as { asked: string[] }).asked)).toEqual(['/ahead-1.js', '/ahead-2.js']);
    expect(paths.map((path) => server.requests(path).length)).toEqual([1, 1, 0]);
  });

  it('that writes into the document writes at its own place, and does not wipe the page', async () => {
    await open(`<p id="before">Before</p>
      <script type="text/plain" data-consent="analytics">document.write('<b id="writ'); document.writeln('ten">Written</b>'); document.write('<script>(window.ran ??= []).push("inner")</' + 'script>');</script>
      <p id="after">After</p>`);
    await accept();
    await page.waitFor('#written');
    expect(await page.run(() => [...document.querySelectorAll('#before, #written, #after')].map(({ id }) => id))).toEqual(['before', 'written', 'after']);
    expect(await ran()).toEqual(['inner']);
    expect(await page.run(() => Object.hasOwn(document, 'write'))).toBe(false);
  });

  it.each([['lit-html consent-banner', ['wrote'], []], ['lit-html', [], ['needs-trusted-types']]] as const)('that writes into the document runs under Trusted Types with the policies "%s": %j', async (policies, runs, problems) => {
    server.page('/strict', html({ nonce: 'n1', body: `<script nonce="n1" type="text/plain" data-consent="analytics">
      const text = '<b id="written"></b>';
      document.write(window.trustedTypes ? trustedTypes.createPolicy('lit-html', { createHTML: (markup) => markup }).createHTML(text) : text);
      (window.ran ??= []).push('wrote');
    </script>` }), { 'content-security-policy': `script-src 'nonce-n1' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types ${policies} 'allow-duplicates'` });
    await page.goto('/strict');
    await ready();
    await accept();
    await page.waitFor(() => (window.ran ?? []).length + window.consentBanner!.problems.length > 0);
    expect(await ran()).toEqual(runs);
    expect(await page.exists('#written')).toBe(runs.length > 0);
    expect(await page.run(() => window.consentBanner!.problems.map(({ code }) => code))).toEqual(problems);
  });

  it('of thousands runs, all of them in order, without a call stack that overflows', async () => {
    await open(Array.from({ length: 2000 }, (_, i) => `<script type="text/plain" data-consent="analytics">(window.ran ??= []).push(${i})</script>`).join(''));
    await accept();
    await page.waitFor(() => (window.ran ?? []).length === 2000, { timeout: 20_000 });
    expect(await page.run(() => window.ran!.every((n, i) => Number(n) === i))).toBe(true);
  });

  it('waits for no other expression, and for no async script', async () => {
    server.file('/never.js', '', { type: 'text/javascript', hang: true });
    await open(`
      <script type="text/plain" data-consent="analytics" src="/never.js"></script>
      <script type="text/plain" data-consent="analytics" src="/a.js"></script>
      <script type="text/plain" data-consent="functional" src="/never.js?async" async></script>
      <script type="text/plain" data-consent="functional" src="/b.js"></script>`);
    await accept();
    await page.waitFor(() => (window.ran ?? []).includes('b'));
    expect(await ran()).toEqual(['b']);
  });

  it('waits for a script that never answers no longer than gateTimeout', async () => {
    server.file('/never.js', '', { type: 'text/javascript', hang: true });
    await open(`
      <script type="text/plain" data-consent="analytics" src="/never.js"></script>
      <script type="text/plain" data-consent="analytics" src="/a.js"></script>`,
    '<script type="application/json" id="consent-config">{"gateTimeout": 300}</script>');
    await accept();
    await page.waitFor(() => (window.ran ?? []).includes('a'));
    expect(await ran()).toEqual(['a']);
  });

  it('that is missing or throws holds back nothing', async () => {
    server.file('/throws.js', `throw new Error('mine')`, { type: 'text/javascript' });
    await open(`
      <script type="text/plain" data-consent="analytics" src="/missing.js"></script>
      <script type="text/plain" data-consent="analytics" src="/throws.js"></script>
      <script type="text/plain" data-consent="analytics">throw new Error('mine too')</script>
      <script type="text/plain" data-consent="analytics" src="/a.js"></script>`);
    await accept();
    await page.waitFor(() => (window.ran ?? []).includes('a'));
  });

  it('is the same node with every attribute, and knows itself as currentScript', async () => {
    await open(`
      <script type="text/plain" data-consent="analytics" id="gated" data-site="42" nonce="abc" crossorigin="anonymous" referrerpolicy="origin" fetchpriority="low">
        window.seen = { self: document.currentScript === window.kept, site: document.currentScript.dataset.site, nonce: document.currentScript.nonce };
      </script>
      <script>window.kept = document.getElementById('gated')</script>`);
    await accept();
    await page.waitFor(() => 'seen' in window);
    expect(await page.run(() => (window as unknown as { seen: unknown }).seen)).toEqual({ self: true, site: '42', nonce: 'abc' });
    expect(await page.run(() => {
      const script = document.querySelector('#gated')!;
      return [script.getAttributeNames().sort().join(), script === (window as unknown as { kept: Element }).kept];
    })).toEqual(['crossorigin,data-consent,data-consent-released,data-site,fetchpriority,id,nonce,referrerpolicy,type', true]);
  });

  it('is the same node where it is the last of the page, too', async () => {
    await open('<script type="text/plain" data-consent="analytics" src="/a.js"></script>');
    await page.run(() => { Object.assign(document.querySelector('[data-consent]')!, { same: true }); });
    await accept();
    await page.waitFor(() => (window.ran ?? []).length > 0);
    expect(await page.run(() => [...document.querySelectorAll('[data-consent]')].map((script) => 'same' in script))).toEqual([true]);
  });

  it('of type module runs as a module', async () => {
    server.file('/dependency.js', 'export const name = "module"', { type: 'text/javascript' });
    await open(`<script type="text/plain" data-consent="analytics" data-type="module">
      import { name } from '/dependency.js';
      (window.ran ??= []).push(name + typeof document.currentScript);
    </script>`);
    await accept();
    await page.waitFor(() => (window.ran ?? []).length === 1);
    expect(await ran()).toEqual(['moduleobject']);
  });

  it('runs once, however often the choice is made', async () => {
    await open('<script type="text/plain" data-consent="analytics" src="/a.js"></script>', stays);
    await accept();
    await page.run(() => window.consentBanner!.choose({ analytics: false }));
    await accept();
    await page.waitFor(() => (window.ran ?? []).length > 0);
    expect(await ran()).toEqual(['a']);
  });

  it('that comes later, made by a script, is held back and released the same', async () => {
    await open('');
    const add = (consent: string, src: string) => page.run((expression, source) => {
      const script = document.createElement('script');
      script.type = 'text/plain';
      script.dataset['consent'] = expression;
      script.src = source;
      script.onload = () => { window.ran!.push('heard ' + source); };
      document.body.append(script);
    }, consent, src);
    await add('analytics', '/a.js');
    expect(server.requests('/a.js')).toHaveLength(0);
    await accept();
    await page.waitFor(() => (window.ran ?? []).length === 2);
    await add('functional', '/b.js');
    await page.waitFor(() => (window.ran ?? []).length === 4);
    expect(await ran()).toEqual(['a', 'heard /a.js', 'b', 'heard /b.js']);
  });

  it('that a slow page delivers in halves runs whole', async () => {
    await open('');
    await accept();
    const [start, end] = html({ body: `<script type="text/plain" data-consent="analytics">(window.ran ??= []).push('begun'); /* cut */ window.ran.push('ended');</script>` }).split('/* cut */') as [string, string];
    server.stream('/slow', [start, end], 500);
    await page.goto(server.origin + '/slow');
    await page.waitFor(() => (window.ran ?? []).length === 2);
    expect(await ran()).toEqual(['begun', 'ended']);
  });

  it('is announced where it is withheld and where it is released', async () => {
    await open('<script type="text/plain" data-consent="analytics" id="gated" src="/a.js"></script>', `<script>
      window.heard = [];
      for (const type of ['consent-withheld', 'consent-released']) document.addEventListener(type, (event) => {
        heard.push([type, event.detail.expression, event.detail.element.id, event.target.id]);
      });
    </script>`);
    await accept();
    await page.waitFor('[data-consent-released]');
    expect(await page.run(() => (window as unknown as { heard: unknown }).heard)).toEqual([
      ['consent-withheld', 'analytics', 'gated', 'gated'], ['consent-released', 'analytics', 'gated', 'gated'],
    ]);
  });

  it.each(['', 'document.write("<i>Written</i>");'])('that takes itself out is announced, at the document, and what it has written stays: %j', async (write) => {
    await open(`<p id="before"></p><script type="text/plain" data-consent="analytics" id="gated">${write} document.currentScript.remove(); (window.ran ??= []).push('ran')</script>`, `<script>
      window.heard = [];
      document.addEventListener('consent-released', (event) => heard.push([event.detail.expression, event.detail.element.id, event.target.nodeName]));
    </script>`);
    await accept();
    await expect.poll(() => page.run(() => (window as unknown as { heard: unknown }).heard)).toEqual([['analytics', 'gated', '#document']]);
    expect(await ran()).toEqual(['ran']);
    expect(await page.exists('#before + i')).toBe(write !== '');
    expect(await page.run(() => window.consentBanner!.problems)).toEqual([]);
  });

  it('stays shut with one problem where its expression names what nobody declared', async () => {
    await open('<script type="text/plain" data-consent="analytcs" src="/a.js"></script><script type="text/plain" data-consent="analytcs|functional" src="/b.js"></script>');
    await accept();
    await page.waitFor(() => window.consentBanner!.problems.length === 1);
    expect(await ran()).toEqual([]);
    expect(await page.run(() => window.consentBanner!.problems[0])).toMatchObject({
      code: 'unknown-id', key: 'analytcs', message: expect.stringContaining('did you mean "analytics"?') as string,
    });
  });

  it('that was written without its type is a problem, since it has run', async () => {
    await open('<script data-consent="analytics" src="/a.js"></script>');
    await page.waitFor(() => window.consentBanner!.problems.length === 1);
    expect(await page.run(() => window.consentBanner!.problems[0]!.code)).toBe('gate-not-inert');
  });

  it('is not released any more where consent was withdrawn while it waited', async () => {
    let arrive = () => {};
    const refused = new Promise<void>((resolve) => { arrive = resolve; });
    server.answer('/slow.js', () => refused.then(() => ({ type: 'text/javascript', body: 'window.isSlow = true' })));
    await open(`
      <script type="text/plain" data-consent="analytics" src="/slow.js"></script>
      <script type="text/plain" data-consent="analytics" src="/a.js"></script>`, stays);
    await accept();
    await page.waitFor('[src="/slow.js"][data-consent-released]');
    await page.run(() => window.consentBanner!.rejectAll());
    arrive();
    await page.waitFor(() => 'isSlow' in window);
    await new Promise((resolve) => setTimeout(resolve, 500));
    // It may have been asked for while that was allowed.
    expect(await page.exists('[src="/a.js"][data-consent-released]')).toBe(false);
    expect(await ran()).toEqual([]);
  });
});

describe('an import map that comes after a module', () => {
  it('is taken, or is a problem where the engine refuses it', async () => {
    server.file('/word.js', `(window.ran ??= []).push('mapped')`, { type: 'text/javascript' });
    await open(`<script type="module">(window.ran ??= []).push('module')</script>
      <script type="text/plain" data-consent="analytics" data-type="importmap">{"imports": {"word": "/word.js"}}</script>
      <script type="text/plain" data-consent="analytics" data-type="module" onerror="(window.ran ??= []).push('refused')">import 'word'</script>`);
    await accept();
    await page.waitFor(() => (window.ran ?? []).includes('mapped') || window.consentBanner!.problems.length > 0);
    const problems = await page.run(() => window.consentBanner!.problems.map(({ code, key }) => `${code} ${key}`));
    expect(problems).toEqual((await ran()).includes('mapped') ? [] : ['importmap-late analytics']);
    // Firefox is the one that refuses; if it no longer does, the README says so no longer.
    expect(problems.length > 0).toBe(engine.name === 'firefox');
  });
});

describe('a press on accept', () => {
  it('takes the banner away before anything runs, and leaves room for frames between the scripts', async () => {
    const busy = '(window.ran ??= []).push(performance.now()); for (const end = performance.now() + 2; performance.now() < end;);';
    await open(Array.from({ length: 300 }, () => `<script type="text/plain" data-consent="analytics">${busy}</script>`).join(''));
    await page.waitFor('consent-banner >>> #accept');
    await page.run(() => {
      const banner = document.querySelector('consent-banner')!;
      const seen: unknown[] = (window as unknown as { seen: unknown[] }).seen = [];
      let frames = 0;
      banner.shadowRoot!.querySelector('#accept')!.addEventListener('click', () => requestAnimationFrame(function frame() {
        frames += 1;
        if (frames === 1) seen.push([banner.hasAttribute('view'), (window.ran ?? []).length]);
        if ((window.ran ?? []).length < 300) requestAnimationFrame(frame);
        else seen.push(frames);
      }));
    });
    await page.click('consent-banner >>> #accept');
    const [first, frames] = await page.waitFor(() => {
      const { seen } = window as unknown as { seen: [unknown, number] };
      return seen.length === 2 && seen;
    }, { timeout: 15_000 }) as [unknown, number];
    expect(first).toEqual([false, 0]);
    expect(frames).toBeGreaterThan(10);
  });
});

describe('under a strict policy with nonces and Trusted Types', () => {
  it('scripts are released without a violation', async () => {
    server.page('/strict', html({
      nonce: 'n1',
      head: `<script nonce="n1">window.violations = []; document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.blockedURI))</script>`,
      body: `
        <script nonce="n1" type="text/plain" data-consent="analytics" src="/a.js"></script>
        <script nonce="n1" type="text/plain" data-consent="analytics">window.ran.push('inline')</script>
        <script nonce="n1" type="text/plain" data-consent="analytics" data-type="module">window.ran.push('module')</script>`,
    }), {
      'content-security-policy': `default-src 'self'; script-src 'nonce-n1' 'strict-dynamic'; style-src 'self'; object-src 'none'; base-uri 'none'; require-trusted-types-for 'script'`,
    });
    await page.goto(server.origin + '/strict');
    await page.waitFor('consent-banner >>> #accept');
    await page.click('consent-banner >>> #accept');
    await page.waitFor(() => (window.ran ?? []).length === 3);
    expect(await ran()).toEqual(['a', 'inline', 'module']);
    expect(await page.run(() => (window as unknown as { violations: string[] }).violations)).toEqual([]);
  });
});
