import { beforeEach, describe, expect, it } from 'vitest';
import { page, server } from './driver/index.js';
import { ready } from './documents.js';
import { banner, config, declared, drawn, inside, opened, words as body } from './face.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
});

interface Given { readonly html?: string; readonly banner?: string; readonly with?: object; readonly body?: string }
const open = async ({ html = '', banner: attributes, with: more = {}, body: own = body }: Given) => {
  server.page('/page', `<!doctype html><html${html}><head><meta charset="utf-8"><title>Page</title>${config({ ...declared, ...more })}<script src="/consent-gate.js"></script></head>
    <body>${attributes === undefined ? '' : `<consent-banner${attributes}></consent-banner>`}${own}</body></html>`);
  await page.goto('/page');
  await ready();
};
const asked = () => server.requests().map(({ path }) => /^\/consent-gate-lang-(.+)\.js$/.exec(path)?.[1]).filter((tag) => tag !== undefined);
const said = () => page.run(() => {
  const host = document.querySelector('consent-banner')!;
  const { dir, lang, shadowRoot } = host as HTMLElement;
  return { lang, dir, accept: shadowRoot!.querySelector('#accept')?.textContent, reject: shadowRoot!.querySelector('#reject')?.textContent };
});
const says = (accept: string) => expect.poll(async () => (await said()).accept, { timeout: 5000 }).toBe(accept);

describe('the language of the banner', () => {
  it.each<[string, Given, string, object]>([
    ['is that of the configuration first', { html: ' lang="fr"', banner: ' lang="it"', with: { lang: 'de-AT' } }, 'de', { lang: 'de', accept: 'Alle akzeptieren', reject: 'Alle ablehnen' }],
    ['then that of its element', { html: ' lang="fr"', banner: ' lang="it-CH"' }, 'it', { lang: 'it-CH', accept: 'Accetta tutto', reject: 'Rifiuta tutto' }],
    ['then that of the page, and then it does not say so again', { html: ' lang="fr-BE"', banner: '' }, 'fr', { lang: '', dir: '', accept: 'Tout accepter', reject: 'Tout refuser' }],
    ['is that of the page where the site has set one that nobody knows', { html: ' lang="pl"', with: { lang: 'xx' } }, 'pl', { lang: '' }],
    ['is English where the page is in one that nobody knows, and says so', { html: ' lang="tlh"', banner: '' }, 'en', { lang: 'en', accept: 'Accept all' }],
    ['is written from the right where its people write so, and says so', { html: ' lang="en"', with: { lang: 'ar' } }, 'ar', { lang: 'ar', dir: 'rtl' }],
    ['is Chinese as Taiwan writes it', { html: ' lang="zh-TW"' }, 'zh-Hant', { lang: 'zh-Hant', accept: '全部接受' }],
  ])('%s', async (_, given, tag, shown) => {
    await open(given);
    await banner();
    expect(asked()).toEqual([tag]);
    expect(await said()).toMatchObject(shown);
  });

  it('is what the browser asks for where nothing else says', async () => {
    await open({});
    await banner();
    const [first = 'en', ...more] = asked();
    expect(more).toEqual([]);
    expect(await page.run(() => navigator.languages[0])).toMatch(new RegExp(`^${first}`));
  });

  it('changes while it is shown, on both layers, when that of the page or of the element does', async () => {
    await open({ html: ' lang="en"', banner: '' });
    await banner();
    await page.run(() => { document.documentElement.lang = 'de'; });
    await says('Alle akzeptieren');
    await page.click(inside('#customize'));
    await opened();
    await page.run(() => { document.querySelector('consent-banner')!.lang = 'he'; });
    await page.waitFor(() => document.querySelector('consent-banner')!.shadowRoot!.querySelector('#save')!.textContent === 'שמירת הבחירות');
    expect(await said()).toMatchObject({ lang: 'he', dir: 'rtl' });
    await page.run(() => document.querySelector('consent-banner')!.removeAttribute('lang'));
    await says('Alle akzeptieren');
    expect(await said()).toMatchObject({ lang: '', dir: '' });
    expect([...new Set(asked())]).toEqual(['de', 'he']);
  });

  it('is that of an element that a router puts in later', async () => {
    await open({ html: ' lang="en"', banner: '' });
    await banner();
    await page.run(() => {
      const other = document.createElement('consent-banner');
      other.lang = 'sv';
      document.querySelector('consent-banner')!.replaceWith(other);
    });
    await says('Godkänn alla');
  });

  it('may be one that only the site has, in whose texts what is missing is English', async () => {
    await open({ html: ' lang="eo"', with: { texts: { eo: { accept: 'Akcepti ĉion', reject: 'Rifuzi ĉion' } } } });
    await banner();
    expect(asked()).toEqual(['en']);
    expect(await said()).toMatchObject({ lang: '', accept: 'Akcepti ĉion', reject: 'Rifuzi ĉion' });
    expect(await page.text(inside('#customize'))).toBe('Choose');
    await page.waitFor(() => window.consentBanner!.problems.some(({ code, key, message }) => code === 'missing-text' && key === 'texts.eo' && /"customize"/.test(message)));
  });

  it('may have any text of it put by the site in other words', async () => {
    await open({ html: ' lang="de-CH"', with: { texts: { de: { title: 'Darf es ein Keks sein?' }, fr: { title: 'Un biscuit ?' } } } });
    await banner();
    expect([await page.text(inside('#title')), (await said()).accept]).toEqual(['Darf es ein Keks sein?', 'Alle akzeptieren']);
  });

  it('is English where the page is, and then nothing is asked for', async () => {
    await open({ html: ' lang="en-GB"', banner: '' });
    await banner();
    expect(asked()).toEqual([]);
    expect(await said()).toMatchObject({ lang: '', accept: 'Accept all' });
  });

  it.each(['lang-nl', 'words'])('is English where %s can not be loaded, with a problem', async (name) => {
    server.answer(`/consent-gate-${name}.js`, { status: 404 });
    await open({ html: ' lang="nl"', banner: '' });
    await banner();
    expect(await said()).toMatchObject({ lang: 'en', accept: 'Accept all' });
    expect(await page.run(() => window.consentBanner!.problems.map(({ code, key }) => [code, key]))).toEqual([['load-failed', name]]);
  });

  it('writes a duration and a list as its people do', async () => {
    await open({ html: ' lang="el"' });
    await banner();
    await page.run(() => window.consentBanner!.show('preferences'));
    await opened();
    const text = await page.run(() => document.querySelector('consent-banner')!.shadowRoot!.querySelector('#dialog')!.textContent);
    expect(text).toContain(await page.run(() => new Intl.NumberFormat('el', { style: 'unit', unit: 'year', unitDisplay: 'long' }).format(1)));
  });
});

describe('the language of the way back', () => {
  const button = () => page.run(() => document.querySelector('consent-button')?.shadowRoot?.textContent);

  it.each([
    ['de', 'Cookie-Auswahl', ['de']],
    ['en', 'Cookie choices', []],
  ])('is the one that the site has set, is marked as that, and is asked for where it is not English: %s', async (lang, label, files) => {
    await open({ html: ' lang="fr"', with: { lang } });
    await page.run(() => window.consentBanner!.rejectAll());
    await expect.poll(button, { timeout: 5000 }).toBe(label);
    server.reset();
    await open({ html: ' lang="fr"', with: { lang } });
    await expect.poll(button, { timeout: 5000 }).toBe(label);
    await drawn();
    expect(await page.run((lang) => document.querySelector('consent-button')!.shadowRoot!.querySelector('button')!.matches(`:lang(${lang})`), lang)).toBe(true);
    expect(asked()).toEqual(files);
  });

  it('changes when that of the page does, and back, for a visitor who has decided', async () => {
    await open({ html: ' lang="en"' });
    await page.run(() => window.consentBanner!.rejectAll());
    await page.goto('/page');
    await ready();
    await expect.poll(button, { timeout: 5000 }).toBe('Cookie choices');
    expect(asked()).toEqual([]);
    await page.run(() => { document.documentElement.lang = 'de'; });
    await expect.poll(button, { timeout: 5000 }).toBe('Cookie-Auswahl');
    await page.run(() => { document.documentElement.lang = 'en-GB'; });
    await expect.poll(button, { timeout: 5000 }).toBe('Cookie choices');
  });

  it('is that of the banner\'s element where that has another than the page', async () => {
    await open({ html: ' lang="en"', banner: ' lang="de"' });
    await page.run(() => window.consentBanner!.rejectAll());
    await page.goto('/page');
    await ready();
    await expect.poll(button, { timeout: 5000 }).toBe('Cookie-Auswahl');
  });

  it('is that of the page wherever the page has put it, and is followed by the one that takes its place', async () => {
    await open({ html: ' lang="en"', body: `${body}<consent-button></consent-button>` });
    await page.run(() => window.consentBanner!.rejectAll());
    await expect.poll(button, { timeout: 5000 }).toBe('Cookie choices');
    await page.run(() => { document.querySelector('consent-button')!.replaceWith(document.createElement('consent-button')); });
    await page.run(() => { document.documentElement.lang = 'de'; });
    await expect.poll(button, { timeout: 5000 }).toBe('Cookie-Auswahl');
  });
});

it('a placeholder is in the language of the page, and changes with it', async () => {
  await open({ html: ' lang="cs"', body: '<iframe data-consent="functional" data-src="/film" title="Film" width="400" height="300"></iframe>' });
  await page.waitFor(() => !!document.querySelector('consent-placeholder')?.shadowRoot?.querySelector('.once'));
  expect(await page.run(() => document.querySelector('consent-placeholder')!.shadowRoot!.querySelector('.card')!.getAttribute('lang'))).toBe('cs');
  const text = () => page.run(() => document.querySelector('consent-placeholder')!.shadowRoot!.querySelector('.once')!.textContent);
  await page.run(() => { document.documentElement.lang = 'de'; });
  await expect.poll(text, { timeout: 5000 }).toBe('Einmal laden');
});

it('names of what is kept stay as they are written in a sentence from the right', async () => {
  await open({ html: ' lang="he" dir="rtl"', banner: '', with: { mode: 'no-cookie', categories: [{ id: 'necessary', required: true, cookies: [{ name: '_sid' }, { name: '__host' }] }] } });
  await page.waitFor(() => /_sid/.test(document.querySelector('consent-banner')?.shadowRoot?.textContent ?? ''));
  expect(await page.run(() => document.querySelector('consent-banner')!.shadowRoot!.textContent)).toMatch(/\u2068_sid\u2069.*\u2068__host\u2069/);
});

it('the statement is in the language of the page, and changes with it', async () => {
  await open({ html: ' lang="de"', banner: '', with: { mode: 'no-cookie', categories: [] } });
  await page.waitFor(() => /Cookies/.test(document.querySelector('consent-banner')?.shadowRoot?.textContent ?? ''));
  await page.run(() => { document.documentElement.lang = 'en'; });
  await page.waitFor(() => /uses no cookies/.test(document.querySelector('consent-banner')!.shadowRoot!.textContent!));
});
