import { beforeEach, describe, expect, it } from 'vitest';
import { page, server } from './driver/index.js';
import { html, ran, ready } from './documents.js';
import { stays } from './gates.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
  server.file('/frame', '<!doctype html><title>Frame</title>', { type: 'text/html' });
  for (const file of ['a.png', 'b.png', 'poster.png']) server.file('/' + file, '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>', { type: 'image/svg+xml' });
  server.file('/a.css', 'h1 { color: rgb(1, 2, 3) }', { type: 'text/css' });
  server.file('/a.mp4', '', { type: 'video/mp4' });
  server.file('/a.mp3', '', { type: 'audio/mpeg' });
  server.file('/a.vtt', 'WEBVTT', { type: 'text/vtt' });
  server.file('/a.js', '(window.ran ??= []).push("a")', { type: 'text/javascript' });
});

const open = async (body: string, head = stays) => {
  server.page('/page', html({ head, body }));
  await page.goto('/page');
  await ready();
};
const accept = () => page.run(() => window.consentBanner!.acceptAll());
const reject = () => page.run(() => window.consentBanner!.rejectAll());

describe('a gated element', () => {
  it.each<[string, string, string, string]>([
    ['iframe', '<iframe data-consent="functional" data-src="/frame" title="A film"></iframe>', 'src', '/frame'],
    ['img', '<img data-consent="functional" data-src="/a.png" alt="">', 'src', '/a.png'],
    ['img with srcset', '<img data-consent="functional" data-src="/a.png" data-srcset="/b.png 1x" sizes="10px" alt="">', 'srcset', '/b.png'],
    ['video', '<video data-consent="functional" data-src="/a.mp4" data-poster="/poster.png" preload="auto" muted></video>', 'src', '/a.mp4'],
    ['audio', '<audio data-consent="functional" data-src="/a.mp3" preload="auto"></audio>', 'src', '/a.mp3'],
    ['object', '<object data-consent="functional" data-data="/a.png" type="image/svg+xml" width="10" height="10"></object>', 'data', '/a.png'],
    ['embed', '<embed data-consent="functional" data-src="/a.png" type="image/svg+xml" width="10" height="10">', 'src', '/a.png'],
    ['a film with a poster', '<video data-consent="functional" data-poster="/poster.png"></video>', 'poster', '/poster.png'],
    ['stylesheet', '<link rel="stylesheet" data-consent="functional" data-href="/a.css">', 'href', '/a.css'],
    ['image button', '<input type="image" data-consent="functional" data-src="/a.png" alt="Go">', 'src', '/a.png'],
  ])('(%s) asks for nothing before consent and after a refusal, and is released by it', async (_, element, attribute, path) => {
    await open(element);
    await reject();
    expect(server.requests(path)).toHaveLength(0);
    expect(await page.attribute('[data-consent]', attribute)).toBeNull();
    await accept();
    await page.waitFor('[data-consent-released]');
    await expect.poll(() => server.requests(path).length).toBeGreaterThan(0);
  });

  it('in a picture and in a video releases its source', async () => {
    await open(`<picture><source data-consent="functional" data-srcset="/b.png"><img src="data:," alt=""></picture>
      <video preload="auto" muted><source data-consent="functional" data-src="/a.mp4"></video>
      <video src="data:video/mp4," muted><track data-consent="functional" data-src="/a.vtt" kind="subtitles" default></video>`);
    expect(server.requests('/b.png')).toHaveLength(0);
    await accept();
    await page.waitFor(() => document.querySelectorAll('[data-consent-released]').length === 3);
    await expect.poll(() => server.requests('/b.png').length).toBe(1);
    await expect.poll(() => server.requests('/a.mp4').length).toBeGreaterThan(0);
    expect(await page.attribute('track', 'src')).toBe('/a.vtt');
  });

  it('is released on a later visit by itself', async () => {
    await open('');
    await accept();
    await open('<iframe data-consent="functional" data-src="/frame" title="A film"></iframe>');
    await page.waitFor(() => document.querySelector('iframe')?.contentDocument?.title === 'Frame');
  });

  it('goes back to nothing on withdrawal, and comes again with a new consent', async () => {
    await open('<iframe data-consent="functional" data-src="/frame" title="A film"></iframe><img data-consent="functional" data-src="/a.png" alt="">');
    await accept();
    await page.waitFor(() => document.querySelector('iframe')?.contentDocument?.title === 'Frame');
    await reject();
    await page.waitFor(() => document.querySelector('iframe')?.contentDocument?.title !== 'Frame');
    expect(await page.run(() => [...document.querySelectorAll('iframe, img')].map((element) => element.hasAttribute('src') || element.hasAttribute('data-consent-released')))).toEqual([false, false]);
    await accept();
    await page.waitFor(() => document.querySelector('iframe')?.contentDocument?.title === 'Frame');
  });

  it('that a script puts in later is held back and released the same', async () => {
    await open('');
    const add = (consent: string) => page.run((expression) => { document.body.insertAdjacentHTML('beforeend', `<p><img class="late" data-consent="${expression}" data-src="/a.png" alt=""></p>`); }, consent);
    await add('functional');
    expect(server.requests('/a.png')).toHaveLength(0);
    await accept();
    await page.waitFor('.late[data-consent-released]');
    await add('analytics');
    await page.waitFor(() => document.querySelectorAll('.late[data-consent-released]').length === 2);
  });

  it('is announced where it is withheld and where it is released', async () => {
    await open('<img id="gated" data-consent="functional" data-src="/a.png" alt="">', `<script>
      window.heard = [];
      for (const type of ['consent-withheld', 'consent-released']) document.addEventListener(type, (event) => { heard.push(type + ' ' + event.detail.expression + ' ' + event.target.id); });
    </script>`);
    await accept();
    await page.waitFor('[data-consent-released]');
    await reject();
    await page.waitFor(() => (window as unknown as { heard: string[] }).heard.length === 3);
    expect(await page.run(() => (window as unknown as { heard: string[] }).heard)).toEqual(['consent-withheld functional gated', 'consent-released functional gated', 'consent-withheld functional gated']);
  });
});

describe('a gated film of which only the poster is held back', () => {
  it('is not begun anew by it', async () => {
    await open('<video src="/a.mp4" preload="none" data-consent="functional" data-poster="/poster.png" muted></video>', `${stays}<script>
      window.ran = [];
      document.addEventListener('emptied', () => ran.push('emptied'), true);
    </script>`);
    await accept();
    await page.waitFor('video[data-consent-released]');
    expect(await page.attribute('video', 'poster')).toBe('/poster.png');
    await page.run(() => new Promise((resolve) => { setTimeout(resolve, 50); }));
    expect(await ran()).toEqual([]);
  });
});

describe('a script of an image in SVG', () => {
  it('stays shut and is not said to be released', async () => {
    await open(`<svg width="9" height="9"><script type="text/plain" data-consent="functional">(window.ran ??= []).push('svg')</script></svg>
      <img data-consent="functional" data-src="/a.png" alt="">`);
    await accept();
    await page.waitFor('img[data-consent-released]');
    expect(await page.run(() => document.querySelector('svg script')!.hasAttribute('data-consent-released'))).toBe(false);
    expect(await ran()).toEqual([]);
  });
});

describe('a gated template', () => {
  it('is put in its place on consent, scripts and all, and taken away on withdrawal', async () => {
    await open('<p id="before"></p><template data-consent="functional"><b class="inside">Inside</b><script>(window.ran ??= []).push("template")</script></template><p id="after"></p>');
    expect(await page.exists('.inside')).toBe(false);
    await accept();
    await page.waitFor('.inside');
    expect(await page.run(() => document.querySelector('.inside')!.previousElementSibling!.localName + ' ' + document.querySelector('#after')!.previousElementSibling!.localName)).toBe('template script');
    expect(await ran()).toEqual(['template']);
    await reject();
    await page.waitFor(() => !document.querySelector('.inside'));
  });
});

describe('an element with data-consent-show', () => {
  it('is hidden until its expression holds, and again when it no longer does', async () => {
    await open('<p id="yes" data-consent-show="functional">Shown with it</p><p id="no" data-consent-show="!functional">Shown once refused</p>');
    await page.waitFor(() => document.querySelector<HTMLElement>('#yes')!.hidden && document.querySelector<HTMLElement>('#no')!.hidden);
    await accept();
    await page.waitFor('#yes', { until: 'visible' });
    expect(await page.visible('#no')).toBe(false);
    await reject();
    await page.waitFor('#no', { until: 'visible' });
    expect(await page.visible('#yes')).toBe(false);
  });

  it.each([
    ['an image in SVG', '<svg id="shown" data-consent-show="functional" width="10" height="10"><path d="M0 0h9"/></svg>'],
    ['what the page itself displays', '<p id="shown" class="row" data-consent-show="functional">Row</p>'],
  ])('is hidden where it is %s', async (_, markup) => {
    server.file('/page.css', '.row { display: flex }', { type: 'text/css' });
    await open(markup, `${stays}<link rel="stylesheet" href="/page.css">`);
    const boxes = () => page.run(() => document.querySelector('#shown')!.getClientRects().length);
    await expect.poll(boxes).toBe(0);
    await accept();
    await expect.poll(boxes).toBe(1);
    await reject();
    await expect.poll(boxes).toBe(0);
  });
});

describe('what a visitor may have written', () => {
  it('gets no address that is not in the table, and none that is code', async () => {
    await open(`<a id="a" data-consent="necessary" data-href="javascript:window.bad=1">A link</a><p id="p" data-consent="necessary" data-src="/a.js"></p>
      <iframe id="frame" data-consent="necessary" data-src=" java\nscript:parent.bad=1"></iframe><img id="img" data-consent="necessary" data-src="/a.png" alt="">`);
    await page.waitFor('#img[src]');
    expect(await page.run(() => ['a', 'p', 'frame'].map((id) => ['href', 'src'].map((name) => document.getElementById(id)!.getAttribute(name))))).toEqual([[null, null], [null, null], [null, null]]);
    expect(await page.run(() => 'bad' in window)).toBe(false);
  });
});

describe('a page that is wrong about a shadow root', () => {
  it('is told, and everything else is taken back all the same', async () => {
    await open('<iframe data-consent="functional" data-src="about:blank#1"></iframe><p data-consent-show="functional">Shown</p>');
    await page.run(() => { window.consentBanner!.observe(null as unknown as ShadowRoot); return window.consentBanner!.acceptAll(); });
    await page.waitFor('iframe[src]');
    await page.run(() => window.consentBanner!.rejectAll());
    await page.waitFor(() => !document.querySelector('iframe[src]'));
    expect(await page.run(() => window.consentBanner!.problems.map(({ code, key }) => `${code} ${key}`))).toEqual(['bad-value observe']);
  });
});

describe('an element to show', () => {
  it('is hidden though the file that shows it can not be had', async () => {
    server.file('/consent-gate-embeds.js', '', { status: 404 });
    await open('<p id="shown" data-consent-show="functional">Shown</p>');
    expect(await page.visible('#shown')).toBe(false);
  });
});

describe('a gated script that came by innerHTML', () => {
  const insert = (markup: string) => page.run((text) => {
    const place = document.createElement('div');
    place.id = 'place';
    place.innerHTML = text;
    document.body.append(place);
  }, markup);

  it('runs on consent, with its attributes, though the browser would never run it', async () => {
    // A name of its own, since WebKit may have that of another test in its memory.
    server.file('/inserted.js', '(window.ran ??= []).push("a")', { type: 'text/javascript' });
    await open('');
    await insert('<script type="text/plain" data-consent="functional" data-site="7">(window.ran ??= []).push("inline " + document.currentScript.dataset.site)</script><script type="text/plain" data-consent="functional" src="/inserted.js" async></script>');
    expect(await ran()).toEqual([]);
    await accept();
    await page.waitFor(() => (window.ran ?? []).length === 2);
    expect((await ran()).slice().sort()).toEqual(['a', 'inline 7']);
    expect(server.requests('/inserted.js')).toHaveLength(1);
  });

  it('runs once where consent was given before', async () => {
    await open('');
    await accept();
    await insert('<script type="text/plain" data-consent="functional" src="/a.js"></script>');
    await page.waitFor(() => (window.ran ?? []).length === 1);
    await accept();
    expect(await ran()).toEqual(['a']);
    // The one that the page put in, where it put it, and the one that ran for it.
    expect(await page.run(() => [...document.querySelectorAll('#place script')].map((script) => script.getAttribute('data-consent-released')))).toEqual(['renewed', '']);
  });

  it.each([['lit-html consent-banner', 1, []], ['lit-html', 0, ['needs-trusted-types']]] as const)('under Trusted Types with the policies "%s" runs %i times', async (policies, times, problems) => {
    server.page('/strict', html({ nonce: 'n1', body: `<script nonce="n1">
      const rules = trustedTypes.createPolicy('page', { createHTML: (text) => text });
      window.put = (text) => {
        const place = document.createElement('div');
        place.innerHTML = rules.createHTML(text);
        document.body.append(place);
      };
    </script>` }), { 'content-security-policy': `script-src 'nonce-n1' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types page ${policies}` });
    await page.goto('/strict');
    await ready();
    await accept();
    await page.run(() => { (window as unknown as { put(text: string): void }).put('<script type="text/plain" data-consent="functional" src="/a.js"></script>'); });
    await page.waitFor(() => (window.ran ?? []).length + window.consentBanner!.problems.length > 0);
    expect(await ran()).toHaveLength(times);
    expect(await page.run(() => window.consentBanner!.problems.map(({ code }) => code))).toEqual(problems);
  });
});

describe('a registered item', () => {
  it('is begun once the banner is gone, as scripts of the markup are', async () => {
    await open('');
    await page.waitFor('consent-banner >>> #accept');
    await page.run(() => {
      window.ran = [];
      window.consentBanner!.register({ consent: 'functional', start: () => window.ran!.push(`start ${frames}`), stop: () => {} });
      let frames = 0;
      document.querySelector('consent-banner')!.shadowRoot!.querySelector('#accept')!.addEventListener('click', () => requestAnimationFrame(() => { frames += 1; }));
    });
    await page.click('consent-banner >>> #accept');
    await page.waitFor(() => window.ran!.length === 1);
    expect(await ran()).toEqual(['start 1']);
  });

  it('of a script is requested on consent only, with its attributes', async () => {
    await open('');
    await page.run(() => { window.consentBanner!.register({ id: 'chat', consent: 'functional', src: '/a.js', attributes: { async: '', 'data-site': '7' } }); });
    await reject();
    expect(server.requests('/a.js')).toHaveLength(0);
    await accept();
    await page.waitFor(() => (window.ran ?? []).length === 1);
    expect(await page.attribute('#chat', 'data-site')).toBe('7');
    expect(await page.run(() => document.querySelectorAll('#chat').length)).toBe(1);
  });

  it('starts on each grant, stops on each withdrawal, and on its undo', async () => {
    await open('');
    await page.run(() => {
      const log: string[] = window.ran = [];
      (window as unknown as { undo: () => void }).undo = window.consentBanner!.register({ consent: 'analytics', start: () => { log.push('start'); }, stop: () => { log.push('stop'); } });
    });
    expect(await ran()).toEqual([]);
    await accept();
    await page.waitFor(() => window.ran!.length === 1);
    await reject();
    await accept();
    await page.waitFor(() => window.ran!.length === 3);
    await page.run(() => { (window as unknown as { undo: () => void }).undo(); });
    await page.waitFor(() => window.ran!.length === 4);
    await reject();
    await accept();
    expect(await ran()).toEqual(['start', 'stop', 'start', 'stop']);
  });
});

describe('an open shadow root that the page registers', () => {
  it('twice is still watched when one of them ends', async () => {
    await open('<div id="host"></div>');
    await page.run(() => {
      const root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
      const image = document.createElement('img');
      image.dataset['consent'] = 'functional';
      image.dataset['src'] = '/a.png';
      root.append(image);
      const end = window.consentBanner!.observe(root);
      window.consentBanner!.observe(root);
      return window.consentBanner!.acceptAll().then(() => end());
    });
    await page.waitFor('#host >>> [data-consent-released]');
    await reject();
    await page.waitFor(() => !document.querySelector('#host')!.shadowRoot!.querySelector('img')!.hasAttribute('src'));
  });

  it('has its gates held back and released, those that come later too', async () => {
    await open('<div id="host"></div>');
    await page.run(() => {
      const root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
      window.consentBanner!.observe(root);
      const image = document.createElement('img');
      image.dataset['consent'] = 'functional';
      image.dataset['src'] = '/a.png';
      root.append(image);
    });
    expect(server.requests('/a.png')).toHaveLength(0);
    await accept();
    await page.waitFor('#host >>> [data-consent-released]');
    await page.run(() => {
      const script = document.createElement('script');
      script.type = 'text/plain';
      script.dataset['consent'] = 'functional';
      script.src = '/a.js';
      document.querySelector('#host')!.shadowRoot!.append(script);
    });
    await page.waitFor(() => (window.ran ?? []).length === 1);
  });
});
