import { beforeEach, describe, expect, it } from 'vitest';
import { page, server } from './driver/index.js';
import { banner, closed, declared, drawn, gone, inside, kept, open, opened, preferences, problems, state, words } from './face.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
});

const checked = () => page.on('consent-banner', (host) => Object.fromEntries([...host.shadowRoot!.querySelectorAll<HTMLElement>('.toggle')].map((each) => [each.dataset['id'], each.getAttribute('aria-checked')])));
const toggle = (id: string) => page.click(inside(`[data-id=${id}]`));
const off = { functional: 'false', analytics: 'false', advertising: 'false', ads: 'false', pixel: 'false' };

describe('the second layer, for tools that press for a visitor', () => {
  it('is a dialog with save by its id, and accept and reject without one', async () => {
    await open();
    await preferences();
    expect(await page.on('consent-banner', (host) => [...host.shadowRoot!.querySelectorAll<HTMLElement>('dialog#dialog .actions button, dialog .close')].map((each) => [each.localName, each.getAttribute('type'), each.className, each.part.value, each.dataset['action'], each.id]))).toEqual([
      ['button', 'button', 'close', 'close', 'close', ''], ['button', 'button', 'accept', 'accept', 'accept', ''], ['button', 'button', 'reject', 'reject', 'reject', ''], ['button', 'button', 'save', 'save', 'save', 'save'],
    ]);
    expect(await page.attribute('consent-banner', 'view')).toBe('preferences');
  });

  it('has a switch for all that is optional, and says of the rest in words that it is always on', async () => {
    await open();
    await preferences();
    expect(await page.on('consent-banner', (host) => [...host.shadowRoot!.querySelectorAll<HTMLElement>('.toggle')].map((each) => [each.localName, each.getAttribute('type'), each.getAttribute('role'), each.dataset['action'], each.part.value])).then((all) => [...new Set(all.map(String))])).toEqual(['button,button,switch,toggle,toggle']);
    expect(await checked()).toEqual(off);
    expect(await page.text(inside('.category'))).toContain('Always on');
    expect(await page.exists(inside('.category:first-of-type .toggle'))).toBe(false);
    expect(await page.role(inside('[data-id=analytics]'))).toBe('switch');
    expect(await page.label(inside('[data-id=analytics]'))).toBe('Analytics');
  });

  it('takes clicks that a script makes for presses', async () => {
    await open();
    await preferences();
    await page.on('consent-banner', (host) => {
      host.shadowRoot!.querySelector<HTMLElement>('[data-id=analytics]')!.click();
      host.shadowRoot!.querySelector<HTMLElement>('#save')!.click();
    });
    await gone();
    expect(await state()).toMatchObject({ source: 'choose', choices: { analytics: 'granted', functional: 'denied' } });
  });
});

describe('the second layer opens', () => {
  const ways: [string, string, () => Promise<unknown>][] = [
    ['Choose', '', () => page.click(inside('#customize'))],
    ['a link with data-consent-open', '<a href="/elsewhere" data-consent-open id="opener">Cookies</a>', () => page.click('#opener')],
    ['a button of a form', '<form action="/elsewhere"><button data-consent-open id="opener"><b>Cookies</b></button></form>', () => page.click('#opener b')],
    ['<consent-button>', '<consent-button id="opener">Cookies</consent-button>', () => page.click('#opener')],
    ['what stands in something that tells nobody of a press', '<div onclick="event.stopPropagation()"><button data-consent-open id="opener">Cookies</button></div>', () => page.click('#opener')],
    ['a call', '', () => page.run(() => window.consentBanner!.show('preferences'))],
  ];
  it.each(ways)('from %s, above everything, with its heading in focus', async (_, markup, press) => {
    await open({ body: markup + words });
    await banner();
    if (markup.startsWith('<consent-button')) {
      // It comes with what a decision brings.
      await page.run(() => window.consentBanner!.rejectAll());
      await page.waitFor('consent-button >>> button', { until: 'visible' });
    }
    await press();
    await opened();
    expect(await page.run(() => location.pathname)).toBe('/page');
    expect(await page.on(inside('#dialog'), (dialog) => dialog.matches(':modal'))).toBe(true);
    expect(await page.active()).toMatch(/^consent-banner >>> (h2#heading|dialog#dialog)/);
    expect(await page.label(inside('#dialog'))).toBe('Choose what you allow');
    // What is beneath cannot be pressed.
    expect(await page.run(() => document.elementFromPoint(5, 5)!.localName)).toBe('consent-banner');
  });

  it('and stays, where a visitor opened it before the banner came', async () => {
    await open({ head: "<script>document.addEventListener('DOMContentLoaded', () => consentBanner.show('preferences'))</script>" });
    await opened();
    await drawn();
    expect(await state()).toMatchObject({ view: 'preferences', decided: false });
    await page.press('Escape');
    await banner();
  });

  it('and keeps the keyboard within, as long as it is open', async () => {
    await open();
    await preferences();
    for (let i = 0; i < 16; i++) {
      await page.press('Tab');
      // Between the last and the first a browser may have its own controls in turn.
      expect(await page.active()).toMatch(/^(consent-banner >>> |body$|html$|$)/);
    }
  });
});

describe('the second layer closes without saving', () => {
  const ways: [string, () => Promise<unknown>][] = [['Escape', () => page.press('Escape')], ['the cross', () => page.click(inside('.dialog .close'))]];
  it.each(ways)('by %s, back to the banner and to what opened it', async (_, leave) => {
    await open();
    await banner();
    await page.on(inside('#customize'), (button) => button.focus());
    await page.press('Enter');
    await opened();
    await toggle('analytics');
    await leave();
    await closed();
    expect(await state()).toMatchObject({ decided: false, view: 'banner', choices: { necessary: 'granted' } });
    await page.waitFor(() => document.querySelector('consent-banner')!.shadowRoot!.activeElement?.id === 'customize');
    expect(await page.visible(inside('#accept'))).toBe(true);
    expect(await kept()).toEqual([]);
    // The draft is forgotten.
    await preferences();
    expect(await checked()).toEqual(off);
  });

  it.each(ways)('by %s, to nothing if there is a choice, which stands', async (_, leave) => {
    await open({ body: `<button data-consent-open id="opener" type="button">Cookies</button>${words}` });
    await page.run(() => window.consentBanner!.choose({ analytics: true }));
    await page.run(() => document.getElementById('opener')!.focus());
    await page.press('Enter');
    await opened();
    await toggle('analytics');
    await toggle('functional');
    await leave();
    await closed();
    expect(await state()).toMatchObject({ decided: true, view: 'none', source: 'api', choices: { analytics: 'granted', functional: 'denied' } });
    await page.waitFor(() => document.activeElement?.id === 'opener');
    expect(await page.attribute('consent-banner', 'view')).toBeNull();
    expect(await page.exists(inside('.banner'))).toBe(false);
  });
});

describe('the second layer is modal again', () => {
  it.each([['moved', (host: Element) => { document.body.append(host); }], ['taken out and put in again', (host: Element) => { host.remove(); document.body.prepend(host); }]] as const)('where its element was %s while it was open, and closes with Escape', async (_, move) => {
    await open();
    await banner();
    await page.click(inside('#customize'));
    await opened();
    await page.on('consent-banner', move as (host: Element) => void);
    await page.waitFor(() => document.querySelector('consent-banner')!.shadowRoot!.querySelector('#dialog')?.matches(':modal') === true);
    await page.press('Escape');
    await closed();
    expect((await state()).view).toBe('banner');
  });
});

describe('what is chosen', () => {
  it('is a draft until it is saved, and then is what was switched', async () => {
    await open();
    await banner();
    await page.click(inside('#customize'));
    await opened();
    await toggle('analytics');
    await toggle('functional');
    await toggle('functional');
    expect(await checked()).toEqual({ ...off, analytics: 'true' });
    expect(await state()).toMatchObject({ decided: false, choices: { necessary: 'granted' } });
    expect(await kept()).toEqual([]);
    await page.click(inside('#save'));
    await gone();
    expect(await state()).toMatchObject({ decided: true, source: 'choose', choices: { functional: 'denied', analytics: 'granted', advertising: 'denied', ads: 'denied', pixel: 'denied' } });
    expect(await page.text(inside('[role=status]'))).toBe('Your choice is saved.');
  });

  it('with a category is all of its services, and a service goes its own way', async () => {
    await open();
    await preferences();
    await toggle('advertising');
    expect(await checked()).toEqual({ ...off, advertising: 'true', ads: 'true', pixel: 'true' });
    await toggle('pixel');
    expect(await checked()).toEqual({ ...off, advertising: 'true', ads: 'true' });
    await page.click(inside('#save'));
    await gone();
    expect(await state()).toMatchObject({ choices: { advertising: 'granted', ads: 'granted', pixel: 'denied' } });
  });

  it('with nothing switched is the same as a refusal', async () => {
    await open();
    await preferences();
    await page.click(inside('#save'));
    await gone();
    expect(await state()).toMatchObject({ decided: true, choices: { functional: 'denied', analytics: 'denied', advertising: 'denied', ads: 'denied', pixel: 'denied' } });
  });

  it.each([['accept', 'granted'], ['reject', 'denied']])('with %s is everything, whatever was switched', async (action, standing) => {
    await open();
    await preferences();
    await toggle('analytics');
    await page.click(inside(`.dialog .${action}`));
    await gone();
    expect(await state()).toMatchObject({ source: action, choices: { functional: standing, analytics: standing, advertising: standing, ads: standing } });
  });

  it('is shown as chosen when it is opened again, on the next page too', async () => {
    await open();
    await preferences();
    await toggle('analytics');
    await toggle('ads');
    await page.click(inside('#save'));
    await gone();
    for (let i = 0; i < 2; i++) {
      await preferences();
      expect(await checked()).toEqual({ ...off, analytics: 'true', ads: 'true' });
      await page.reload();
      await page.waitFor('consent-button');
    }
  });

  it('stays as it stands where it is not touched', async () => {
    await open();
    await page.run(() => window.consentBanner!.choose({ analytics: true, ads: true }));
    await preferences();
    await toggle('functional');
    await page.click(inside('#save'));
    await page.waitFor(() => window.consentBanner!.state.choices['functional'] === 'granted');
    expect(await state()).toMatchObject({ choices: { analytics: 'granted', ads: 'granted', advertising: 'denied', pixel: 'denied' } });
  });

  it('with the keyboard alone', async () => {
    await open();
    await preferences();
    await page.on(inside('[data-id=analytics]'), (each) => each.focus());
    await page.press('Space');
    expect((await checked())['analytics']).toBe('true');
    expect(await page.active()).toBe('consent-banner >>> button.toggle.row');
    await page.on(inside('#save'), (each) => each.focus());
    await page.press('Enter');
    await gone();
    expect(await state()).toMatchObject({ choices: { analytics: 'granted' } });
  });
});

describe('the second layer says', () => {
  it('what each category is for, and what it stores: name, purpose, provider and duration in words', async () => {
    await open();
    await preferences();
    const details = inside('.category:nth-of-type(3) details');
    expect(await page.text(inside('.category:nth-of-type(3)'))).toContain('Counts visits and shows which pages are used.');
    expect(await page.text(`${details} summary`)).toBe('What is stored (1)');
    await page.click(`${details} summary`);
    const text = (await page.text(details)).replace(/\s+/g, ' ');
    for (const part of ['_ga*', 'Counts visits', 'Provider Example Analytics', 'Kept for 1 year, 6 months']) expect(text).toContain(part);
    await page.click(inside('.category:nth-of-type(1) summary'));
    expect((await page.text(inside('.category:nth-of-type(1) details'))).replace(/\s+/g, ' ')).toContain('session Keeps you signed in Kept for this visit');
    expect(await page.attribute(inside('[data-id=analytics]'), 'aria-describedby')).toBe('about-analytics');
  });

  it('who a service is from, where, and where to read on', async () => {
    await open();
    await preferences();
    const service = inside('.service');
    expect(await page.text(service)).toContain('Example Ads Inc., Ireland');
    expect(await page.attribute(`${service} a`, 'href')).toBe('https://ads.example/privacy');
  });

  it('no address that is not a link, and something whatever is wrong in what is only shown', async () => {
    await open({ with: { categories: [
      { id: 'analytics', description: null, cookies: [null, 'x', { name: 'a', duration: 7, purpose: {}, provider: 9 }], services: [{ id: 'bad', policyUrl: 'javascript:alert(1)' }, { id: 'worse', label: 7, policyUrl: {}, cookies: 'all' }] },
    ] } });
    await preferences();
    expect(await page.exists(inside('.list a'))).toBe(false);
    await toggle('worse');
    await page.click(inside('#save'));
    await gone();
    expect(await state()).toMatchObject({ choices: { analytics: 'denied', bad: 'denied', worse: 'granted' } });
  });

  it('what the site wrote in the place of its words', async () => {
    await open({ with: { texts: { en: { preferences: 'Your biscuits', save: 'Keep', on: 'Yes', off: 'No', required: 'Needed' } }, categories: [{ id: 'base', required: true, label: 'Base' }, { id: 'video', label: { en: 'Films' }, description: { en: 'Shows films.' } }] } });
    await preferences();
    expect(await page.text(inside('#heading'))).toBe('Your biscuits');
    expect(await page.text(inside('#save'))).toBe('Keep');
    const text = (await page.text(inside('.list'))).replace(/\s+/g, ' ');
    for (const part of ['Base Needed', 'Films No', 'Shows films.']) expect(text).toContain(part);
    await toggle('video');
    expect(await page.text(inside('.toggle .state'))).toBe('Yes');
  });
});

describe('the second layer fits', () => {
  it.each([
    [320, 256, ''], [320, 640, ''], [360, 640, '<style>:root { --consent-font-size: 32px }</style>'], [360, 640, '<style>html { font-size: 200% }</style>'], [1280, 800, ''],
  ])('into %i × %i without scrolling sideways, everything in reach %s', async (width, height, head) => {
    await page.resize(width, height);
    await open({ head });
    await preferences();
    await page.on('consent-banner', (host) => { for (const each of host.shadowRoot!.querySelectorAll('details')) each.open = true; });
    expect(await page.on('consent-banner', (host) => [...host.shadowRoot!.querySelectorAll<HTMLElement>('dialog, .list, .row, header, .actions')].filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.className || each.localName))).toEqual([]);
    const { x, width: wide } = await page.box(inside('#dialog'));
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + wide).toBeLessThanOrEqual(width);
    await toggle('pixel');
    await page.click(inside('#save'));
    await gone();
    expect(await state()).toMatchObject({ choices: { pixel: 'granted' } });
  });
});

describe('a second layer that cannot be loaded', () => {
  it('is one problem, and the first one goes on', async () => {
    server.file('/consent-gate-panel.js', 'gone', { status: 404, type: 'text/plain' });
    await open();
    await banner();
    await page.click(inside('#customize'));
    await page.waitFor(() => window.consentBanner!.problems.length > 0);
    await page.waitFor(() => window.consentBanner!.state.view === 'banner');
    await page.click(inside('#customize'));
    await drawn();
    await page.waitFor(() => window.consentBanner!.state.view === 'banner');
    expect(await problems()).toEqual(['load-failed']);
    expect(await page.visible(inside('#reject'))).toBe(true);
    await page.click(inside('#reject'));
    await gone();
    expect(await state()).toMatchObject({ source: 'reject', choices: { analytics: 'denied' } });
  });
});

describe('beneath the second layer', () => {
  it('the page is as it was, with its own colours of text where the site has set none', async () => {
    await open({ head: '<style>* { all: unset } dialog { display: none }</style>', with: { ...declared } });
    await preferences();
    expect(await page.style(inside('#dialog'), 'display')).toBe('flex');
    await page.press('Escape');
    await closed();
    expect(await page.visible(inside('#accept'))).toBe(true);
  });
});
