import { beforeEach, describe, expect, it } from 'vitest';
import { page, server } from './driver/index.js';
import { html, ready } from './documents.js';
import { drawn } from './face.js';

const config = '<script type="application/json" id="consent-config">{"categories": [{"id": "necessary", "required": true}, {"id": "functional", "services": [{"id": "films", "label": "Film club", "provider": "Film Club Ltd"}]}, {"id": "analytics"}]}</script>';

beforeEach(async () => {
  await page.clear();
  server.reset();
  server.file('/poster.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', { type: 'image/svg+xml' });
  server.page('/film', '<!doctype html><title>Film</title><p>A film plays.');
});

const open = async (body: string, head = config) => {
  server.page('/page', html({ head, body }));
  await page.goto('/page');
  await ready();
};
const film = (more = '', around = '') => `<p>Before</p>${around.split('|')[0] ?? ''}<iframe id="film" data-consent="films" data-src="/film" title="A film" ${more}></iframe>${around.split('|')[1] ?? ''}<p id="after">After</p>`;
const placeholder = () => page.waitFor('consent-placeholder >>> .once');
const gone = () => page.waitFor(() => !document.querySelector('consent-placeholder')?.shadowRoot?.querySelector('.card'));
const plays = () => page.waitFor(() => document.querySelector<HTMLIFrameElement>('#film')!.contentDocument?.title === 'Film');
const rect = (selector: string) => page.run((given) => {
  const { x, y, width, height } = document.querySelector(given)!.getBoundingClientRect();
  return { x, y: y + scrollY, width, height };
}, selector);
const choices = () => page.run(() => window.consentBanner!.state.choices);

describe('in the place of an embed that is withheld', () => {
  it('stands what it is, from whom, and why it is not there', async () => {
    await open(film());
    await placeholder();
    expect(await page.text('consent-placeholder >>> [part=title]')).toBe('A film');
    expect(await page.text('consent-placeholder >>> [part=text]')).toBe('This content from Film Club Ltd is not loaded: it may store and read data on this device for: Film club.');
    expect(await page.text('consent-placeholder >>> .once')).toBe('Load once');
    expect(await page.text('consent-placeholder >>> .always')).toBe('Always allow Film club');
    expect(await page.visible('#film')).toBe(false);
    expect(server.requests('/film')).toHaveLength(0);
  });

  it.each([
    ['an iframe', '<iframe data-consent="functional" data-src="https://films.example/1"></iframe>', 'films.example'],
    ['a video', '<video data-consent="functional" data-src="//films.example/1.mp4" controls aria-label="The harbour"></video>', 'The harbour'],
    ['an object', '<object data-consent="functional" data-data="https://maps.example/a.svg" width="300" height="200"></object>', 'maps.example'],
    ['an embed', '<embed data-consent="functional" data-src="/film" width="300" height="200" title="A map">', 'A map'],
  ])('stands for %s what the page calls it, or where it comes from', async (_, markup, title) => {
    await open(markup);
    await placeholder();
    expect(await page.text('consent-placeholder >>> [part=title]')).toBe(title);
  });

  it.each([
    ['as large as it says', 'width="300" height="200"', 300, 200],
    ['as wide as its column', 'class="wide"', 400, 90],
    ['as large as one that says nothing', '', 300, 150],
  ])('of type embed shows, %s, though browsers lay out none without an address', async (_, more, width, height) => {
    server.file('/page.css', '.column { width: 400px } .wide { width: 100%; height: 90px }', { type: 'text/css' });
    await open(`<div class="column"><embed data-consent="functional" data-src="/film" title="A map" ${more}></div>`, `${config}<link rel="stylesheet" href="/page.css">`);
    await placeholder();
    expect(await page.visible('consent-placeholder')).toBe(true);
    expect(await rect('consent-placeholder')).toMatchObject({ width, height });
  });

  it('shows its two buttons, whole, in a small embed', async () => {
    await open(film('width="200" height="120"'));
    await placeholder();
    const { y, height } = await rect('consent-placeholder');
    for (const action of ['once', 'always']) {
      const { top, bottom } = await page.on(`consent-placeholder >>> .${action}`, (button) => button.getBoundingClientRect().toJSON() as DOMRect);
      expect([top >= y, bottom <= y + height]).toEqual([true, true]);
    }
  });

  it.each([
    ['a picture', '<img data-consent="functional" data-src="/film" width="300" height="200" alt="">'],
    ['one that the site wants nothing in the place of', film('data-consent-placeholder="none"')],
    ['a frame that nobody sees', film('width="1" height="1"')],
    ['a frame that is not displayed', film('hidden')],
    ['an embed that is not displayed', '<embed data-consent="functional" data-src="/film" width="300" height="200" hidden>'],
    ['an embed in what is not displayed', '<p hidden><embed data-consent="functional" data-src="/film" width="300" height="200"></p>'],
    ['an embed that waits for what nobody declared', film().replace('films', 'unknown')],
  ])('stands nothing for %s', async (_, markup) => {
    // One that does get a placeholder says when the others would have had theirs.
    await open(markup + '<div id="sign"><iframe data-consent="analytics" data-src="/film" title="Sign"></iframe></div>');
    await page.waitFor('#sign consent-placeholder >>> .once');
    expect(await page.run(() => [...document.querySelectorAll('consent-placeholder')].filter((each) => each.getClientRects().length > 0 && !each.closest('#sign')).length)).toBe(0);
  });

  it.each([
    ['in a line', 'width="320" height="200"', ''],
    ['as wide as the column', 'class="wide"', ''],
    ['over a box that keeps a ratio', 'class="over"', '<div class="ratio">|</div>'],
    ['with a border, in the middle', 'class="middle"', ''],
    ['beside others in a row', 'class="grow"', '<div class="row"><b>Left</b>|<b>Right</b></div>'],
    ['in a grid', 'class="wide"', '<div class="grid"><b>Left</b>|<b>Right</b></div>'],
  ])('%s is as large as the embed, at the same place, and nothing moves', async (_, more, around) => {
    server.file('/page.css', `.wide { width: 100%; height: 240px; border: 0 } .ratio { position: relative; padding-bottom: 50% } .over { position: absolute; inset: 0; width: 100%; height: 100%; border: 0 }
      .middle { display: block; margin: 2em auto; width: 60%; height: 200px; border: 7px solid; padding: 3px } .row { display: flex; gap: 1em } .grow { flex: 1; height: 220px } .grid { display: grid; grid-template-columns: 1fr 2fr 1fr }`, { type: 'text/css' });
    await open(film(`${more} data-consent-placeholder="none"`, around), config + '<link rel="stylesheet" href="/page.css">');
    const before = { film: await rect('#film'), after: await rect('#after') };
    await open(film(more, around), config + '<link rel="stylesheet" href="/page.css">');
    await placeholder();
    expect(await rect('consent-placeholder')).toEqual(before.film);
    expect(await rect('#after')).toEqual(before.after);
    await page.resize(500, 700);
    await drawn();
    const narrow = await rect('consent-placeholder');
    await page.click('consent-placeholder >>> .once');
    await plays();
    expect(await rect('#film')).toEqual(narrow);
    await page.resize(1280, 800);
  });

  it('keeps to the place of one that the page shows later', async () => {
    await open(`<div id="tab" hidden>${film('width="320" height="200"')}</div>`);
    await page.waitFor(() => !!document.querySelector('consent-placeholder'));
    expect(await page.visible('consent-placeholder')).toBe(false);
    await page.run(() => { document.querySelector<HTMLElement>('#tab')!.hidden = false; });
    await page.waitFor(() => document.querySelector('consent-placeholder')!.getClientRects().length > 0);
    expect(await rect('consent-placeholder')).toMatchObject({ width: 324, height: 204 });
  });

  it('is one that the site has written around it, with a picture of its own', async () => {
    await open(`<consent-placeholder id="mine"><img slot="poster" src="/poster.svg" alt=""><iframe id="film" data-consent="films" data-src="/film" title="A film" width="400" height="300"></iframe></consent-placeholder>`);
    await placeholder();
    expect(await page.run(() => document.querySelectorAll('consent-placeholder').length)).toBe(1);
    expect(await page.visible('#mine img')).toBe(true);
    await page.click('#mine >>> .once');
    await plays();
    await gone();
    expect(await page.visible('#film')).toBe(true);
  });

  it('shows nothing of its own to who has allowed the embed, and no poster', async () => {
    const body = `<consent-placeholder id="mine"><img slot="poster" src="/poster.svg" alt=""><iframe id="film" data-consent="films" data-src="/film" title="A film"></iframe></consent-placeholder>`;
    await open(body + film().replaceAll('id="', 'id="other-').replace('films', 'analytics'));
    await page.run(() => window.consentBanner!.choose({ films: true }));
    await page.reload();
    await plays();
    await page.waitFor('#other-film + consent-placeholder >>> .once');
    expect(await page.visible('#film')).toBe(true);
    expect(await page.visible('#mine img')).toBe(false);
  });

  it('that the site has written around several offers one after the other', async () => {
    await open(`<consent-placeholder>${['a', 'b'].map((id) => `<iframe id="${id}" data-consent="films" data-src="/film" title="${id}"></iframe>`).join('')}</consent-placeholder>`);
    await placeholder();
    expect(await page.text('consent-placeholder >>> [part=title]')).toBe('a');
    await page.click('consent-placeholder >>> .once');
    await page.waitFor(() => document.querySelector('consent-placeholder')!.shadowRoot!.querySelector('[part=title]')?.textContent === 'b');
    await page.click('consent-placeholder >>> .once');
    await gone();
    expect(await page.run(() => [...document.querySelectorAll('iframe')].map((each) => each.hasAttribute('src')))).toEqual([true, true]);
  });

  it('shows a poster that the site names, and asks for nothing else', async () => {
    await open(film('data-consent-poster="/poster.svg"') + film('data-consent-poster="javascript:alert(1)"').replaceAll('id="', 'id="other-'));
    await page.waitFor(() => document.querySelectorAll('consent-placeholder').length === 2);
    await expect.poll(() => server.requests('/poster.svg').length).toBe(1);
    expect(await page.run(() => [...document.querySelectorAll('consent-placeholder')].map((each) => each.shadowRoot!.querySelectorAll('img').length))).toEqual([1, 0]);
  });
});

describe('a placeholder', () => {
  it('loads its embed once, and nothing is stored or decided', async () => {
    await open(film() + film().replaceAll('id="', 'id="other-'));
    await placeholder();
    await page.click('#film + consent-placeholder >>> .once');
    await plays();
    expect(await choices()).toEqual({ necessary: 'granted' });
    expect(await page.cookies()).toEqual([]);
    expect(await page.run(() => document.querySelectorAll('consent-placeholder').length)).toBe(1);
    expect(await page.run(() => document.activeElement!.id)).toBe('film');
    await page.reload();
    await placeholder();
    expect(await page.visible('#film')).toBe(false);
  });

  it('allows always what the expression names, here and on the next page, and leaves the rest to be asked', async () => {
    await open(film());
    await placeholder();
    await page.click('consent-placeholder >>> .always');
    await plays();
    expect(await page.exists('consent-placeholder')).toBe(false);
    expect(await choices()).toEqual({ necessary: 'granted', films: 'granted' });
    expect(await page.run(() => [...window.consentBanner!.state.undecided])).toEqual(['functional', 'analytics']);
    expect(await page.run(() => document.activeElement!.id)).toBe('film');
    await page.reload();
    await plays();
    expect(await page.visible('consent-banner >>> #accept')).toBe(true);
  });

  it('offers no grant where it waits for a refusal, which only the visitor can give', async () => {
    await open(film().replace('"films"', '"films !analytics"'));
    await placeholder();
    expect(await page.exists('consent-placeholder >>> .always')).toBe(false);
  });

  it('lets in a film with its sources, once', async () => {
    await open('<video id="film" data-consent="films" controls aria-label="A film"><source data-consent="films" data-src="/film.mp4" type="video/mp4"></video>');
    await placeholder();
    await page.click('consent-placeholder >>> .once');
    await page.waitFor('source[src="/film.mp4"]');
    expect(await page.exists('consent-placeholder')).toBe(false);
  });

  it('does not go when something within its embed is released', async () => {
    await open('<object data-consent="films" data-data="/film" width="300" height="200" title="A film"><img data-consent="analytics" data-src="/poster.svg" alt=""></object>');
    await placeholder();
    await page.run(() => window.consentBanner!.choose({ analytics: true }));
    await page.waitFor('img[src]');
    expect(await page.exists('consent-placeholder >>> .once')).toBe(true);
  });

  it('offers a grant as soon as one would do', async () => {
    await open(film().replace('"films"', '"films !analytics"'));
    await placeholder();
    await page.run(() => window.consentBanner!.choose({ analytics: false }));
    await page.waitFor('consent-placeholder >>> .always');
    await page.click('consent-placeholder >>> .always');
    await plays();
  });

  it('that the page takes away again and again does not stop the page', async () => {
    await open(film());
    await placeholder();
    await page.run(() => { new MutationObserver(() => document.querySelector('consent-placeholder')?.remove()).observe(document, { childList: true, subtree: true }); document.body.append('x'); });
    expect(await page.run(() => new Promise((resolve) => setTimeout(() => resolve('on'), 200)))).toBe('on');
  });

  it('is there again after withdrawal, and the embed is stopped', async () => {
    await open(film('width="320" height="200"'));
    await page.run(() => window.consentBanner!.acceptAll());
    await plays();
    expect(await page.exists('consent-placeholder')).toBe(false);
    const before = await rect('#film');
    await page.run(() => window.consentBanner!.withdraw());
    await placeholder();
    expect(await page.visible('#film')).toBe(false);
    expect(await page.run(() => document.querySelector('#film')!.hasAttribute('src'))).toBe(false);
    expect(await rect('consent-placeholder')).toEqual(before);
  });

  it('comes back when all is refused after its embed was loaded once, and not when something else is chosen', async () => {
    await open(film());
    await page.run(() => window.consentBanner!.rejectAll());
    await placeholder();
    await page.click('consent-placeholder >>> .once');
    await plays();
    await page.run(() => window.consentBanner!.choose({ analytics: true }));
    expect(await page.exists('consent-placeholder')).toBe(false);
    await page.run(() => window.consentBanner!.rejectAll());
    await placeholder();
    expect(await page.run(() => document.querySelector('#film')!.hasAttribute('src'))).toBe(false);
  });

  it('can be worked by keyboard, and is a group of that name to a screen reader', async () => {
    await open('<button id="start">Start</button>' + film());
    await placeholder();
    await page.run(() => { document.querySelector<HTMLElement>('#start')!.focus(); });
    await page.press('Tab');
    expect(await page.active()).toBe('consent-placeholder >>> button.once');
    expect(await page.role('consent-placeholder >>> .card')).toBe('group');
    expect(await page.label('consent-placeholder >>> .card')).toBe('A film');
    await page.press('Tab');
    await page.press('Enter');
    await plays();
  });

  it('goes with its embed, and moves with it', async () => {
    await open(film() + '<div id="elsewhere"></div>');
    await placeholder();
    await page.run(() => document.querySelector('#elsewhere')!.append(document.querySelector('#film')!));
    await page.waitFor('#elsewhere > #film + consent-placeholder');
    await page.run(() => {
      const embed = document.querySelector('#film')!;
      embed.remove();
      setTimeout(() => document.body.append(embed), 100);
    });
    await page.waitFor(() => !document.querySelector('consent-placeholder'));
    await page.waitFor('body > #film + consent-placeholder');
  });

  it('copied with the page, as a router keeps it, is one all the same', async () => {
    await open(`<main>${film()}</main>`);
    await placeholder();
    await page.run(() => {
      const copy = document.querySelector('main')!.cloneNode(true);
      document.querySelector('main')!.replaceWith(copy);
    });
    await page.waitFor('#film + consent-placeholder >>> .once');
    expect(await page.run(() => document.querySelectorAll('consent-placeholder').length)).toBe(1);
    await page.click('consent-placeholder >>> .once');
    await plays();
  });

  it('stands in an open shadow root that the page has registered', async () => {
    await open('<div id="host"></div>');
    await page.run(() => {
      const root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
      const frame = document.createElement('iframe');
      frame.dataset['consent'] = 'films';
      frame.dataset['src'] = '/film';
      root.append(frame);
      (window.consentBanner as unknown as { observe(root: ShadowRoot): void }).observe(root);
    });
    await page.waitFor(() => !!document.querySelector('#host')!.shadowRoot!.querySelector('consent-placeholder[fitted]'));
    expect(await page.run(() => getComputedStyle(document.querySelector('#host')!.shadowRoot!.querySelector('iframe')!).display)).toBe('none');
  });

  it('comes after load only, so that a framework finds what its server wrote', async () => {
    server.file('/late.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', { type: 'image/svg+xml', delay: 600 });
    server.page('/page', html({ head: config, body: film() + '<img src="/late.svg" alt=""><script>window.seen = []; new MutationObserver(() => { if (document.querySelector("consent-placeholder")) seen.push(document.readyState) }).observe(document, { childList: true, subtree: true })</script>' }));
    await page.goto('/page');
    await placeholder();
    expect(await page.run(() => (window as unknown as { seen: string[] }).seen[0])).toBe('complete');
  });
});
