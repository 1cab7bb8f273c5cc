import { beforeEach, describe, expect, it } from 'vitest';
import { page, server } from './driver/index.js';
import { html, ran, ready } from './documents.js';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>';

beforeEach(async () => {
  await page.clear();
  server.reset();
  server.file('/frame', '<!doctype html><title>Frame</title>', { type: 'text/html' });
  for (const file of ['a.png', 'b.png']) server.file('/' + file, svg, { type: 'image/svg+xml' });
});

/** A returning visitor, who has accepted all. */
const accepted = async () => {
  server.page('/first', html({}));
  await page.goto('/first');
  await ready();
  await page.run(() => window.consentBanner!.acceptAll());
};

/** A document that stops where it says `<cut>`, long enough to look at its first half. */
const halves = async (markup: string, head = '', pause = 1200) => {
  const [first, second] = html({ head, body: markup }).split('<cut>') as [string, string];
  server.stream('/page', [first, second], pause);
  await page.goto('/page', { wait: 'start' });
  await page.waitFor(() => !!window.consentBanner && document.readyState === 'loading' && !!document.querySelector('[data-first]'));
  // What is noticed of a change is noticed at once; so any mistake is made by now.
  await page.run(() => new Promise((resolve) => { setTimeout(resolve, 100); }));
  expect(await page.run(() => document.readyState)).toBe('loading');
};
const released = () => page.run(() => [...document.querySelectorAll('[data-consent-released]')].map(({ id }) => id));

describe('on a slow page, for a visitor who has accepted,', () => {
  beforeEach(accepted);

  it('half a script waits for its other half, with a whole one before it', async () => {
    await halves(`<i data-first></i><script type="text/plain" data-consent="analytics" id="whole">(window.ran ??= []).push('whole')</script>
      <script type="text/plain" data-consent="analytics" id="half">window.ran.push('begun'); <cut> window.ran.push('ended');</script>`);
    expect(await ran()).toEqual(['whole']);
    expect(await released()).toEqual(['whole']);
    await page.waitFor('#half[data-consent-released]');
    expect(await ran()).toEqual(['whole', 'begun', 'ended']);
  });

  it('half a script waits for its other half, though another puts something behind it meanwhile', async () => {
    await halves(`<i data-first></i><script type="text/plain" data-consent="analytics" id="half">(window.ran ??= []).push('begun'); <cut> window.ran.push('ended');</script>`);
    await page.run(() => { document.body.append(document.createElement('aside')); });
    await page.run(() => new Promise((resolve) => { setTimeout(resolve, 50); }));
    expect(await page.run(() => document.readyState)).toBe('loading');
    expect(await ran()).toEqual([]);
    await page.waitFor(() => window.ran?.length === 2);
  });

  it('half a module waits for its other half', async () => {
    await halves(`<i data-first></i><script type="text/plain" data-consent="analytics" data-type="module" id="half">(window.ran ??= []).push('begun'); <cut> window.ran.push('ended');</script>`);
    expect(await ran()).toEqual([]);
    await page.waitFor(() => window.ran?.length === 2);
  });

  it.each([
    ['with defer', 'defer src="/late.js"', ''],
    ['of type module', 'data-type="module"', 'late()'],
    ['of type module from a file', 'data-type="module" src="/late.js"', ''],
  ])('a script %s waits for the end of the page, as without a gate, and holds up none before that', async (_, attributes, text) => {
    const late = '(window.ran ??= []).push(`late, ${!!document.querySelector("#end")}`)';
    server.file('/late.js', late, { type: 'text/javascript' });
    await halves(`<script>function late() { ${late} }</script><script type="text/plain" data-consent="analytics" ${attributes}>${text}</script>
      <script type="text/plain" data-consent="analytics">(window.ran ??= []).push('soon')</script><i data-first></i><cut><i id="end"></i>`);
    expect(await ran()).toEqual(['soon']);
    await page.waitFor(() => window.ran?.length === 2);
    expect(await ran()).toEqual(['soon', 'late, true']);
  });

  it('half a template waits for its other half, and what it holds comes whole', async () => {
    await halves('<i data-first></i><template data-consent="functional" id="half"><b class="inside"></b><section><b class="inside"></b><cut><b class="inside"></b></section></template>');
    expect(await page.exists('b.inside')).toBe(false);
    await page.waitFor('#half[data-consent-released]');
    expect(await page.run(() => document.querySelectorAll('b.inside').length)).toBe(3);
  });

  it('half a frame, from its fallback to its end, is loaded once', async () => {
    await halves('<i data-first></i><p><iframe data-consent="functional" data-src="/frame" title="A film" id="half">No frames<cut> here</iframe></p>');
    expect(server.requests('/frame')).toHaveLength(0);
    await page.waitFor(() => document.querySelector('iframe')!.contentDocument?.title === 'Frame');
    expect(server.requests('/frame')).toHaveLength(1);
  });

  it('a picture whose image is still to come shows its source in the end, and asks for nothing else', async () => {
    await halves(`<i data-first></i><picture id="picture"><source data-consent="functional" data-srcset="/b.png" id="source"><cut><img data-consent="functional" data-src="/a.png" alt="" id="image"></picture>`);
    expect(await page.exists('#image')).toBe(false);
    await page.waitFor('#image[data-consent-released]');
    await page.waitFor(() => document.querySelector<HTMLImageElement>('#image')!.currentSrc.endsWith('/b.png'));
    expect(server.requests('/a.png')).toHaveLength(0);
  });

  it('what is shown with its expression is shown with what comes later in it, and what is not stays hidden', async () => {
    await halves('<i data-first></i><section id="yes" hidden data-consent-show="functional"><p>First</p><cut><p id="last">Last</p></section><section id="no" data-consent-show="!functional">Refused</section>');
    expect(await page.run(() => document.querySelector<HTMLElement>('#yes')!.hidden)).toBe(true);
    await page.waitFor('#last', { until: 'visible' });
    await page.waitFor('#no', { until: 'hidden' });
  });

  it('a shadow root of the markup that is registered as it arrives has its gates released whole', async () => {
    await halves(`<i data-first></i><div id="host"><template shadowrootmode="open"><script type="text/plain" data-consent="analytics" id="whole">(window.ran ??= []).push('whole')</script><p></p>
      <script type="text/plain" data-consent="analytics" id="half">window.ran.push('begun'); <cut> window.ran.push('ended');</script><img data-consent="functional" data-src="/a.png" alt=""></template></div>`,
    `<script>new MutationObserver((_, observer) => {
      const root = document.querySelector('#host')?.shadowRoot;
      if (!root) return;
      observer.disconnect();
      consentBanner.observe(root);
    }).observe(document, { childList: true, subtree: true })</script>`);
    await page.waitFor(() => window.ran?.length === 1);
    expect(await page.run(() => document.readyState)).toBe('loading');
    await page.waitFor(() => window.ran?.length === 3);
    expect(await ran()).toEqual(['whole', 'begun', 'ended']);
    await page.waitFor('#host >>> img[data-consent-released]');
  });
});

describe('on a slow page, a visitor who accepts while it arrives', () => {
  it('has nothing released that is only half there', async () => {
    await halves(`<i data-first></i><script type="text/plain" data-consent="analytics" id="whole">(window.ran ??= []).push('whole')</script>
      <div><template data-consent="functional" id="template"><b class="inside"></b></template></div>
      <script type="text/plain" data-consent="analytics" id="half">window.ran.push('begun'); <cut> window.ran.push('ended');</script>`, '', 3000);
    await page.run(() => window.consentBanner!.acceptAll());
    await page.waitFor(() => document.querySelectorAll('[data-consent-released]').length === 2);
    expect(await page.run(() => document.readyState)).toBe('loading');
    expect(await ran()).toEqual(['whole']);
    await page.waitFor(() => window.ran?.length === 3);
    expect(await ran()).toEqual(['whole', 'begun', 'ended']);
  });
});

describe('what is last in a document without white space at its end', () => {
  it.each([['a script', `<script type="text/plain" data-consent="analytics" id="last">(window.ran ??= []).push('last')</script>`], ['a module', `<script type="text/plain" data-consent="analytics" data-type="module" id="last">(window.ran ??= []).push('last')</script>`]])('(%s) is released as the same node', async (_, markup) => {
    server.page('/page', html({ head: '<script>document.addEventListener("readystatechange", () => { window.last ??= document.querySelector("#last") }, true)</script>', body: markup }));
    await page.goto('/page');
    await ready();
    await page.run(() => window.consentBanner!.acceptAll());
    await page.waitFor(() => window.ran?.length === 1);
    expect(await page.run(() => document.querySelector('#last') === (window as unknown as { last: unknown }).last)).toBe(true);
  });
});
