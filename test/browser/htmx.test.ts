import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { html, ready } from './documents.js';
import { page, server } from './driver/index.js';
import { accept, calm, count, gates, held, reject, released, serve, times, stays } from './gates.js';

const htmx = await readFile(new URL('../../node_modules/htmx.org/dist/htmx.min.js', import.meta.url));
const head = '<script src="/htmx.js"></script>';

beforeEach(async () => {
  await page.clear();
  server.reset();
  server.file('/htmx.js', htmx, { type: 'text/javascript' });
  serve('one', 'two', 'part');
  server.page('/part', `<h2 id="part">Part</h2>${gates('part')}`);
});

interface Swapped {
  /** How many swaps are over. */
  swaps: number;
}

const open = async (body: string, path = '/page') => {
  server.page(path, html({ head: stays + head, body }));
  await page.goto(path);
  await ready();
  await page.run(() => {
    const site = window as unknown as Swapped;
    site.swaps = 0;
    document.addEventListener('htmx:after:swap', () => { site.swaps += 1; });
  });
};
/** Does it, and waits until what it brings is in the page. */
const swap = async (act: () => Promise<void>) => {
  await page.run(() => { (window as unknown as Swapped).swaps = 0; });
  await act();
  await page.waitFor(() => (window as unknown as Swapped).swaps > 0);
};
const press = () => swap(() => page.click('#go'));

describe.each([
  ['into an element', '<button id="go" hx-get="/part" hx-target="#place">Go</button><div id="place"></div>'],
  ['in the place of an element', '<button id="go" hx-get="/part" hx-target="#place" hx-swap="outerHTML">Go</button><div id="place"></div>'],
  ['at the end of an element', '<button id="go" hx-get="/part" hx-target="#place" hx-swap="beforeend">Go</button><div id="place"></div>'],
  ['by likeness to what is there', '<button id="go" hx-get="/part" hx-target="#place" hx-swap="innerMorph">Go</button><div id="place"></div>'],
])('what htmx puts %s', (_, body) => {
  it('is held back before consent and released once by it', async () => {
    await open(body);
    await press();
    await held('part');
    await accept();
    await released('part');
  });

  it('is held back after a refusal', async () => {
    await open(body);
    await reject();
    await press();
    await held('part');
  });

  it('is released once where consent was given before', async () => {
    await open(body);
    await accept();
    await press();
    await released('part');
  });
});

describe('markup that htmx brings a second time', () => {
  const body = (how: string) => `<button id="go" hx-get="/part" hx-target="#place" hx-swap="${how}">Go</button><div id="place"></div>`;

  it('is new, and its scripts run once more', async () => {
    await open(body('innerHTML'));
    await accept();
    await press();
    await released('part');
    await press();
    await released('part', 2);
  });

  it('is held back once consent was withdrawn', async () => {
    await open(body('innerHTML'));
    await accept();
    await press();
    await released('part');
    await reject();
    const asked = server.requests('/part.html').length;
    await press();
    await page.waitFor(() => document.querySelector<HTMLElement>('#part-shown')!.hidden);
    expect(await page.attribute('iframe', 'src')).toBeNull();
    expect(await page.exists('b.part')).toBe(false);
    expect(server.requests('/part.html')).toHaveLength(asked);
    expect(await times('part')).toEqual([1, 1]);
  });

  it('and that the elements there are made like stays released, or hidden, as it was', async () => {
    server.page('/part', '<iframe id="frame" data-consent="functional" data-src="/part.html" title="part"></iframe><p id="yes" data-consent-show="functional">Yes</p><p id="no" data-consent-show="!functional">No</p>');
    await open(body('innerMorph'));
    await accept();
    await press();
    await page.waitFor(() => document.querySelector('iframe')?.contentDocument?.title === 'part');
    await page.run(() => { Object.assign(document.querySelector('iframe')!, { same: true }); });
    await press();
    await page.waitFor(() => document.querySelector('iframe')?.contentDocument?.title === 'part');
    expect(await page.run(() => 'same' in document.querySelector('iframe')!)).toBe(true);
    expect(await page.exists('iframe[data-consent-released]')).toBe(true);
    await page.waitFor('#no', { until: 'hidden' });
    expect(await page.visible('#yes')).toBe(true);
  });
});

describe('what htmx puts elsewhere in the page with its answer', () => {
  it.each(['before', 'after'] as const)('is held back and released, with consent %s it', async (when) => {
    server.page('/oob', `<p id="main">Main</p><div id="other" hx-swap-oob="true"><h2 id="part">Part</h2>${gates('part')}</div>`);
    await open('<button id="go" hx-get="/oob" hx-target="#place">Go</button><div id="place"></div><div id="other"></div>');
    if (when === 'before') await accept();
    await press();
    await page.waitFor('#other #part');
    if (when === 'after') await held('part');
    if (when === 'after') await accept();
    await released('part');
  });
});

describe('a site of boosted links', () => {
  const site = (name: string) => `<h1 id="${name}">${name}</h1><nav hx-boost:inherited="true"><a id="to-one" href="/one">One</a> <a id="to-two" href="/two">Two</a></nav>${gates(name)}`;
  const start = async () => {
    server.page('/two', html({ head: stays + head, body: site('two') }));
    await open(site('one'), '/one');
    // If a later page was loaded anew instead, this would be gone.
    await page.run(() => { Object.assign(window, { same: true }); });
  };
  const arrived = async (name: string) => {
    await page.waitFor(`#${name}`);
    expect(await page.run(() => 'same' in window)).toBe(true);
  };
  const visit = async (name: string) => {
    await swap(() => page.click(`#to-${name}`));
    await arrived(name);
  };
  const back = async (name: string) => {
    await swap(() => page.back());
    await arrived(name);
  };
  const shown = () => page.waitFor('consent-banner >>> #accept', { until: 'visible' });

  it('has the gates of each page held back before consent, and released once by it', async () => {
    await start();
    await visit('two');
    await held('two');
    await accept();
    await released('two');
    expect(await times('one')).toEqual([0, 0]);
  });

  it('has the gates of each page released once a visit, going back included, as the server is asked again', async () => {
    await start();
    await accept();
    await released('one');
    await visit('two');
    await released('two');
    await visit('one');
    await released('one', 2);
    await back('two');
    await released('two', 2);
    expect(server.requests('/two').length).toBe(2);
  });

  it('goes back to a page with nothing released that is no longer allowed', async () => {
    await start();
    await accept();
    await released('one');
    await visit('two');
    await reject();
    await back('one');
    await page.waitFor(() => document.querySelector<HTMLElement>('#one-shown')!.hidden);
    expect(await page.attribute('iframe', 'src')).toBeNull();
    expect(await page.exists('b.one')).toBe(false);
    expect(await times('one')).toEqual([1, 1]);
  });

  it('keeps one banner while nothing is chosen, and it can be chosen on', async () => {
    await start();
    await shown();
    for (const go of [() => visit('two'), () => back('one'), () => visit('two')]) {
      await go();
      await shown();
      expect(await count('consent-banner')).toBe(1);
    }
    await page.click('consent-banner >>> #accept');
    await released('two');
    await visit('one');
    await calm();
    expect(await page.exists('consent-banner[view]')).toBe(false);
  });

  it('keeps one way back on every page', async () => {
    await start();
    await reject();
    const button = 'consent-button >>> button';
    await page.waitFor(button, { until: 'visible' });
    for (const go of [() => visit('two'), () => visit('one'), () => back('two')]) {
      await go();
      await page.waitFor(button, { until: 'visible' });
      expect(await count('consent-button')).toBe(1);
    }
    await page.click(button);
    await page.waitFor(() => document.querySelector('consent-banner')?.shadowRoot?.querySelector<HTMLDialogElement>('#dialog')?.open);
  });
});
