import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { html, ran, ready } from './documents.js';
import { page, server } from './driver/index.js';
import { accept, calm, count, gates, held, reject, released, serve, stays, times } from './gates.js';

const turbo = await readFile(new URL('../../node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js', import.meta.url));

const links = '<a id="to-one" href="/one">One</a> <a id="to-two" href="/two">Two</a> <a id="to-three" href="/three">Three</a>';
const site = (name: string, body = gates(name), head = '') =>
  server.page('/' + name, html({ head: `${stays}<script src="/turbo.js" defer></script>${head}`, body: `<h1 id="${name}">${name}</h1>${links}${body}` }));

beforeEach(async () => {
  await page.clear();
  server.reset();
  server.file('/turbo.js', turbo, { type: 'text/javascript' });
  serve('one', 'two', 'three', 'head', 'other');
  for (const name of ['one', 'two', 'three']) site(name);
});

interface Site {
  Turbo: { renderStreamMessage(text: string): void };
  /** Set by the last step of a visit, in the window that the first page was opened in. */
  arrived: boolean;
}

const open = async () => {
  await page.goto('/one');
  await ready();
  await page.run(() => { document.addEventListener('turbo:load', () => { (window as unknown as Site).arrived = true; }); });
};
/** Until the page is there that the server sent, or the cache where nothing is asked for. */
const arriving = async (act: () => Promise<void>, name: string) => {
  await page.run(() => { (window as unknown as Site).arrived = false; });
  await act();
  await page.waitFor(() => (window as unknown as Site).arrived);
  await page.waitFor(`html:not([data-turbo-preview]) #${name}`);
};
const visit = (name: string) => arriving(() => page.click(`#to-${name}`), name);
const back = (name: string) => arriving(() => page.back(), name);

describe('a page that a Turbo visit brings', () => {
  it('has its gates held back before consent, and released once by it', async () => {
    await open();
    await visit('two');
    await held('two');
    await accept();
    await released('two');
    expect(await times('one')).toEqual([0, 0]);
  });

  it('has its gates held back after a refusal', async () => {
    await open();
    await reject();
    await visit('two');
    await held('two');
  });

  it('has its gates released once a visit where consent was given before', async () => {
    await open();
    await accept();
    await released('one');
    await visit('two');
    await released('two');
    await visit('one');
    await released('one', 2);
    await released('one', 2);
  });

  it('runs nothing again while its preview from the cache stands there', async () => {
    await open();
    await accept();
    await released('one');
    await visit('two');
    await released('two');
    server.answer('/one', async () => {
      await new Promise((resolve) => { setTimeout(resolve, 1000); });
      return { body: html({ head: stays + '<script src="/turbo.js" defer></script>', body: `<h1 id="fresh">One</h1>${gates('one')}` }), type: 'text/html' };
    });
    await page.click('#to-one');
    await page.waitFor('html[data-turbo-preview] #one');
    await calm();
    expect(await page.exists('html[data-turbo-preview] #one')).toBe(true);
    expect(await times('one')).toEqual([1, 1]);
    await page.waitFor('#fresh');
    await released('one', 2);
  });
});

describe('a page that comes back from the cache of Turbo', () => {
  it('is as it was: nothing runs again and nothing is doubled', async () => {
    await open();
    await accept();
    await released('one');
    await visit('two');
    await released('two');
    await back('one');
    await released('one', 1);
    await arriving(() => page.forward(), 'two');
    await released('two', 1);
  });

  it('shows and runs nothing of what is no longer allowed', async () => {
    await open();
    await accept();
    await released('one');
    await visit('two');
    await reject();
    await back('one');
    await page.waitFor(() => document.querySelector<HTMLElement>('#one-shown')!.hidden && !document.querySelector('b.one'));
    expect(await page.run(() => [...document.querySelectorAll('iframe')].map((frame) => [frame.hasAttribute('src'), frame.contentDocument?.title]))).toEqual([[false, '']]);
    expect(await times('one')).toEqual([1, 1]);
    await accept();
    await page.waitFor(() => document.querySelector('iframe')?.contentDocument?.title === 'one' && !!document.querySelector('b.one'));
    expect(await times('one')).toEqual([1, 1]);
  });

  it('has taken from it what consent is withdrawn for, as if it had never been away', async () => {
    await open();
    await accept();
    await released('one');
    await visit('two');
    await back('one');
    await released('one');
    await reject();
    await page.waitFor(() => !document.querySelector('iframe')!.hasAttribute('src') && !document.querySelector('b.one'));
    expect(await page.run(() => document.querySelector<HTMLElement>('#one-shown')!.hidden)).toBe(true);
  });

  it('that was left before consent has its gates released when consent came meanwhile', async () => {
    await open();
    await visit('two');
    await accept();
    await released('two');
    await back('one');
    await released('one');
  });
});

describe('the banner over Turbo visits', () => {
  const shown = () => page.waitFor('consent-banner >>> #accept', { until: 'visible' });

  it('is there once on every page while nothing is chosen, and can be chosen on', async () => {
    await open();
    await shown();
    await visit('two');
    await shown();
    await back('one');
    await shown();
    await visit('two');
    await shown();
    expect(await count('consent-banner')).toBe(1);
    await page.click('consent-banner >>> #accept');
    await released('two');
    expect(await page.exists('consent-banner[view]')).toBe(false);
    // Not one that would be shown from the cache first: Turbo runs what is in that, too.
    await visit('three');
    await released('three');
    expect(await page.exists('consent-banner[view]')).toBe(false);
  });

  it('is there once where each page has its own', async () => {
    site('one', '<consent-banner></consent-banner>');
    site('two', '<consent-banner></consent-banner>');
    await open();
    await shown();
    await visit('two');
    await shown();
    await back('one');
    await shown();
    expect(await count('consent-banner')).toBe(1);
    await page.click('consent-banner >>> #reject');
    await page.waitFor(() => !document.querySelector('consent-banner[view]'));
    expect(await page.run(() => window.consentBanner!.state.choices['functional'])).toBe('denied');
  });

  it('leaves the way back on every page, once, and that opens the preferences', async () => {
    await open();
    await reject();
    const button = 'consent-button >>> button';
    await page.waitFor(button, { until: 'visible' });
    for (const go of [() => visit('two'), () => visit('one'), () => back('two'), () => visit('one')]) {
      await go();
      await page.waitFor(button, { until: 'visible' });
      expect(await count('consent-button')).toBe(1);
    }
    await page.click(button);
    await page.waitFor(() => document.querySelector('consent-banner')?.shadowRoot?.querySelector<HTMLDialogElement>('#dialog')?.open);
  });
});

describe('a gated script in the head, over Turbo visits', () => {
  const script = (name: string) => `<script type="text/plain" data-consent="functional" src="/${name}.js" async></script>`;

  it('runs once in all where every page has it, as any other script of the head does', async () => {
    const plain = '<script>(window.ran ??= []).push("plain")</script>';
    for (const name of ['one', 'two']) site(name, '', plain + script('head'));
    await open();
    await visit('two');
    await accept();
    await page.waitFor(() => (window.ran ?? []).includes('head'));
    await visit('one');
    await visit('two');
    await back('one');
    await calm();
    expect(await ran()).toEqual(['plain', 'head']);
    expect(await page.run(() => document.head.querySelectorAll('[src="/head.js"]').length)).toBe(1);
  });

  it('that only the second page has is held back, and released with consent', async () => {
    site('two', '', script('other'));
    await open();
    await visit('two');
    await page.waitFor('head [src="/other.js"]');
    expect(server.requests('/other.js')).toHaveLength(0);
    await accept();
    await page.waitFor(() => (window.ran ?? []).includes('other'));
    await calm();
    expect((await ran()).filter((each) => each === 'other')).toHaveLength(1);
  });
});

describe('a part of a page that Turbo brings', () => {
  it.each(['before', 'after'] as const)('by a frame is held back and released, with consent %s it', async (when) => {
    serve('part');
    site('one', '<a id="go" data-turbo-frame="frame" href="/part">Go</a><turbo-frame id="frame"></turbo-frame>');
    server.page('/part', `<turbo-frame id="frame"><h2 id="part">Part</h2>${gates('part')}</turbo-frame>`);
    await open();
    if (when === 'before') await accept();
    await page.click('#go');
    await page.waitFor('#part');
    if (when === 'after') await held('part');
    if (when === 'after') await accept();
    await released('part');
  });

  it.each(['before', 'after'] as const)('by a stream is held back and released, with consent %s it', async (when) => {
    serve('part');
    site('one', '<div id="list"></div>');
    await open();
    if (when === 'before') await accept();
    const stream = () => page.run((markup) => {
      (window as unknown as Site).Turbo
        .renderStreamMessage(`<turbo-stream action="update" target="list"><template><h2 id="part">Part</h2>${markup}</template></turbo-stream>`);
    }, gates('part'));
    await stream();
    await page.waitFor('#part');
    if (when === 'after') await held('part');
    if (when === 'after') await accept();
    await released('part');
    await stream();
    await released('part', 2);
  });
});
