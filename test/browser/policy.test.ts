import { beforeEach, describe, expect, it } from 'vitest';
import { engine, page, server } from './driver/index.js';
import { html, ran } from './documents.js';
import { stays } from './gates.js';
import { banner, closed, gone, inside, opened, problems, still } from './face.js';

const js = { type: 'text/javascript' };
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>';
const media = ['/frame', '/a.png', '/b.png', '/poster.png', '/a.mp4', '/a.mp3', '/a.css'];

beforeEach(async () => {
  // In this order: what a page asks for as it is left belongs to the test before.
  await page.clear();
  server.reset();
  for (const name of ['classic', 'slow', 'module', 'async', 'registered', 'late', 'inserted']) {
    server.file(`/strict/${name}.js`, `ran.push('${name}')`, { ...js, ...(name === 'slow' ? { delay: 200 } : {}) });
  }
  server.file('/strict/part.js', `export const name = 'part'`, js);
  server.file('/frame', '<!doctype html><title>Frame</title>', { type: 'text/html' });
  for (const file of ['a.png', 'b.png', 'poster.png', 'object.svg', 'embed.svg']) server.file('/' + file, svg, { type: 'image/svg+xml' });
  server.file('/a.css', 'h1 { color: rgb(1, 2, 3) }', { type: 'text/css' });
  server.file('/a.mp4', '', { type: 'video/mp4' });
  server.file('/a.mp3', '', { type: 'audio/mpeg' });
  server.file('/a.vtt', 'WEBVTT', { type: 'text/vtt' });
});

const gate = 'nonce="n1" type="text/plain" data-consent="analytics"';

/** The first script of the page hears of every violation, enforced or only reported, before anything else can cause one. */
const listener = `<script nonce="n1">
  window.ran = [];
  window.wrong = [];
  document.addEventListener('securitypolicyviolation', (event) => wrong.push([event.effectiveDirective, event.blockedURI, event.sample, event.disposition].join(' ')), true);
  addEventListener('error', (event) => { if (event.message) wrong.push(event.message) }, true);
  addEventListener('unhandledrejection', (event) => wrong.push(String(event.reason)));
</script>`;

const everything = (plugins: boolean) => `<h1>A page</h1>
  <script ${gate} src="/strict/slow.js"></script>
  <script ${gate} src="/strict/classic.js"></script>
  <script ${gate}>ran.push('inline')</script>
  <script ${gate} data-type="importmap">{"imports": {"mapped": "/strict/part.js"}}</script>
  <script ${gate} data-type="module">import { name } from '/strict/part.js'; ran.push(name)</script>
  <script ${gate} data-type="module" src="/strict/module.js"></script>
  <script ${gate} src="/strict/async.js" async></script>
  <script ${gate}>document.write('<b id="written">Written</b>')</script>
  <iframe data-consent="functional" data-src="/frame" title="A film"></iframe>
  <img data-consent="functional" data-src="/a.png" alt="">
  <picture><source data-consent="functional" data-srcset="/b.png"><img src="/a.png?own" alt=""></picture>
  <video data-consent="functional" data-src="/a.mp4" data-poster="/poster.png" preload="auto" muted><track data-consent="functional" data-src="/a.vtt" default></video>
  <audio data-consent="functional" data-src="/a.mp3" preload="auto"></audio>
  <link rel="stylesheet" data-consent="functional" data-href="/a.css">
  <template data-consent="functional"><b id="inside"></b></template>
  <p data-consent-show="functional" id="shown">Shown</p>
  <div id="place"></div>
  ${plugins ? '<object data-consent="functional" data-data="/object.svg" type="image/svg+xml" width="10" height="10"></object><embed data-consent="functional" data-src="/embed.svg" type="image/svg+xml" width="10" height="10">' : ''}
  <script nonce="n1">
    const own = window.trustedTypes ? trustedTypes.createPolicy('page', { createHTML: (text) => text, createScriptURL: (text) => text }) : { createHTML: (text) => text, createScriptURL: (text) => text };
    consentBanner.register({ id: 'registered', consent: 'analytics', src: '/strict/registered.js', attributes: { async: '' } });
    consentBanner.register({ consent: 'analytics', start() { ran.push('start') }, stop() { ran.push('stop') } });
    window.add = () => {
      const script = document.createElement('script');
      script.type = 'text/plain';
      script.dataset.consent = 'analytics';
      script.src = own.createScriptURL('/strict/late.js');
      document.body.append(script);
      document.querySelector('#place').innerHTML = own.createHTML('<script type="text/plain" data-consent="analytics" src="/strict/inserted.js"></' + 'script><img data-consent="functional" data-src="/a.png?inserted" alt="">');
    };
  </script>`;

const strict = (plugins: boolean, types: string) => `script-src 'nonce-n1' 'strict-dynamic'; style-src 'self'; object-src ${plugins ? "'self'" : "'none'"}; base-uri 'none'; require-trusted-types-for 'script'${types}`;
const scripts = ['slow', 'classic', 'inline', 'part', 'module', 'async', 'registered', 'start', 'late', 'inserted'];
const wrong = () => page.run(() => (window as unknown as { wrong: string[] }).wrong);
const add = () => page.run(() => { (window as unknown as { add(): void }).add(); });

/** Another choice, by the way back and the second layer. */
const again = async (choice: 'accept' | 'reject') => {
  await page.waitFor('consent-button >>> button', { until: 'visible' });
  await page.click('consent-button >>> button');
  await opened();
  await still();
  await page.click(inside(`#dialog [data-action=${choice}]`));
  await closed();
};

/** Everything that is released has run or is loaded, each once. */
const complete = async () => {
  await expect.poll(async () => [...await ran()].sort(), { timeout: 6000 }).toEqual([...scripts].sort());
  await page.waitFor(() => !document.querySelector('[data-consent]:not([data-consent-released])'));
  await page.waitFor(() => document.querySelector('iframe')!.contentDocument?.title === 'Frame');
  await page.waitFor(() => getComputedStyle(document.querySelector('h1')!).color === 'rgb(1, 2, 3)');
  for (const selector of ['#written', '#inside', '#shown']) expect(await page.exists(selector)).toBe(true);
  expect((await ran()).filter((name) => /slow|classic|inline|start/.test(name)).filter((name) => name !== 'start')).toEqual(['slow', 'classic', 'inline']);
};

describe('a page under a strict policy with nonces and Trusted Types', () => {
  it.each([
    ['any policy name', false, ''],
    ['its list of policy names', false, '; trusted-types page lit-html consent-banner'],
    ['frames for plugins, and its list', true, '; trusted-types page lit-html consent-banner'],
  ])('with %s goes through every gate and every choice without one violation', async (_, plugins, types) => {
    if (engine.can.console) await page.console();
    const policy = strict(plugins, types);
    server.page('/page', html({ nonce: 'n1', head: stays + listener, body: everything(plugins) }), {
      'content-security-policy': policy, 'content-security-policy-report-only': policy,
    });
    await page.goto('/page');
    await banner();
    await add();
    expect(await ran()).toEqual([]);
    expect(server.requests().filter(({ path }) => media.includes(path) || scripts.some((name) => path === `/strict/${name}.js`))).toEqual([]);

    await page.click(inside('#accept'));
    await gone();
    await complete();
    for (const path of media) expect(server.requests(path).length, path).toBeGreaterThan(0);
    if (plugins) for (const path of ['/object.svg', '/embed.svg']) await expect.poll(() => server.requests(path).length).toBeGreaterThan(0);

    // The way back, and what was let go of is taken back, without a violation either.
    const once = [...await ran()].sort();
    await again('reject');
    await page.waitFor(() => (window.ran ?? []).includes('stop'));
    await page.waitFor(() => document.querySelector('iframe')!.contentDocument?.title !== 'Frame' && !document.querySelector('#inside') && !document.querySelector('img[data-consent]')!.hasAttribute('src'));
    expect(await page.visible('#shown')).toBe(false);
    await again('accept');
    await page.waitFor(() => (window.ran ?? []).filter((name) => name === 'start').length === 2);
    await page.waitFor(() => document.querySelector('iframe')!.contentDocument?.title === 'Frame' && !!document.querySelector('#inside'));
    expect([...await ran()].sort()).toEqual([...once, 'start', 'stop'].sort());
    expect(await wrong()).toEqual([]);

    // Firefox goes on loading the empty media files, and its load event waits for them.
    await page.reload({ wait: 'start' });
    await page.waitFor(() => !!window.consentBanner && document.readyState !== 'loading');
    await add();
    await complete();
    expect(await wrong()).toEqual([]);
    // Firefox takes an import map only before the first module, and a part of the library is one.
    expect((await problems()).filter((code) => engine.name !== 'firefox' || code !== 'importmap-late')).toEqual([]);
    if (engine.can.console) expect((await page.console()).filter(({ level, text }) => level === 'error' && /policy|trusted/i.test(text))).toEqual([]);
  });

  it('that leaves the library no policy of its own keeps shut what needs one, says so, and runs the rest', async () => {
    server.page('/page', html({ nonce: 'n1', head: stays + listener, body: everything(false).replace(/<script nonce="n1" type="text\/plain" data-consent="analytics">document.write.*/, '') }), {
      'content-security-policy': strict(false, '; trusted-types page lit-html'),
    });
    await page.goto('/page');
    await banner();
    await add();
    await page.click(inside('#accept'));
    const possible = scripts.filter((name) => !['registered', 'late', 'inserted'].includes(name)).sort();
    await expect.poll(async () => [...await ran()].sort()).toEqual(possible);
    await expect.poll(problems).toContain('needs-trusted-types');
    await page.waitFor(() => document.querySelector('iframe')!.contentDocument?.title === 'Frame');
    // The other may be asked for ahead, while it waits in its line.
    expect(server.requests('/strict/registered.js')).toHaveLength(0);
    expect((await wrong()).filter((text) => !/trusted-types/.test(text) && !/require-trusted-types-for/.test(text))).toEqual([]);
  });
});
