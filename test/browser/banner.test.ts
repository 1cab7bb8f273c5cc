import { beforeEach, describe, expect, it } from 'vitest';
import { page, server } from './driver/index.js';
import { banner, config, declared, drawn, gone, inside, kept, long, open, problems, state, still, words } from './face.js';
import { html, ready } from './documents.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
});

interface Control { tag: string; type: string | null; id: string; classes: string; part: string; action: string | undefined; text: string; label: string | null }

/** The controls of the first layer, in order. */
const controls = () => page.on('consent-banner', (host) => [...host.shadowRoot!.querySelectorAll<HTMLElement>('.banner button')].map((each): Control => ({
  tag: each.localName, type: each.getAttribute('type'), id: each.id, classes: each.className, part: each.getAttribute('part')!,
  action: each.dataset['action'], text: each.innerText.trim(), label: each.getAttribute('aria-label'),
})));

const isShown = (selector: string) => page.on(inside(selector), (element) => {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const root = element.getRootNode() as ShadowRoot;
  return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
    && [[(left + right) / 2, top + 2], [(left + right) / 2, bottom - 2]].every(([x, y]) => element.contains(root.elementFromPoint(x!, y!)));
});

describe('the first layer, for tools that press for a visitor', () => {
  it.each(['bar', 'box'])('is a child of the body that is itself what is positioned (%s)', async (layout) => {
    await open({ with: { layout } });
    await banner();
    expect(await page.run(() => document.querySelector('consent-banner') === document.body.firstElementChild)).toBe(true);
    expect(await page.style('consent-banner', 'position')).toBe('fixed');
    const { height, width } = await page.box('consent-banner');
    expect(Math.min(height, width)).toBeGreaterThan(100);
    expect(await page.attribute('consent-banner', 'view')).toBe('banner');
  });

  it('has buttons with the action as id, class, part and data-action, one level deep', async () => {
    await open({ with: { closeButton: true } });
    await banner();
    const found = await controls();
    expect(found.map(({ id }) => id)).toEqual(['accept', 'reject', 'customize', 'close']);
    for (const { id, tag, type, classes, part, action } of found) expect({ tag, type, classes, part, action }).toEqual({ tag: 'button', type: 'button', classes: id, part: id, action: id });
    expect(await page.on('consent-banner', (host) => {
      const all = [...host.shadowRoot!.querySelectorAll('*')];
      return [all.some(({ shadowRoot }) => shadowRoot), !!host.shadowRoot!.querySelector('slot:not([name])'), all.some((each) => each.matches('[component],[data-testid]'))];
    })).toEqual([false, true, false]);
  });

  it.each([['accept', 'granted'], ['reject', 'denied']])('takes a click that a script makes for a press (%s)', async (id, standing) => {
    await open();
    await banner();
    await page.on(inside(`#${id}`), (button) => button.click());
    await gone();
    expect(await state()).toMatchObject({ decided: true, source: id, choices: { analytics: standing } });
  });
});

describe('a visitor who has banners taken away', () => {
  it('keeps a page that goes on, and has granted nothing', async () => {
    await open({ head: '<script>new MutationObserver(() => document.querySelector("consent-banner")?.remove()).observe(document, { childList: true, subtree: true })</script>' });
    expect(await page.run(() => new Promise((resolve) => setTimeout(() => resolve(window.consentBanner!.state.choices), 300)))).toEqual({ necessary: 'granted' });
  });
});

describe('the first layer says', () => {
  it('what is stored, why and for whom, names the purposes, and leads to the policy and the imprint', async () => {
    await open({ with: { controller: 'Example Ltd', imprintUrl: 'https://site.example/imprint' } });
    await banner();
    expect(await page.text(inside('[part=title]'))).toBe('Your choice about cookies');
    const text = await page.text(inside('[part=text]'));
    for (const part of ['Example Ltd', 'Functional, Analytics, Advertising.', 'You can refuse', 'at any time']) expect(text).toContain(part);
    expect(text).not.toContain('Necessary');
    expect(await page.on('consent-banner', (host) => [...host.shadowRoot!.querySelectorAll('a')].map((a) => [a.innerText, a.getAttribute('href')]))).toEqual([['Privacy policy', '/privacy'], ['Imprint', 'https://site.example/imprint']]);
    expect((await controls()).map(({ text: said }) => said)).toEqual(['Accept all', 'Reject all', 'Choose']);
  });

  it.each([
    ['https://site.example/p', true], ['mailto:privacy@site.example', true], ['privacy.html', true], ['?p=1', true], ['#privacy', true],
    ['javascript:alert(1)', false], [' java\nscript:alert(1)', false], ['JAVASCRIPT:alert(1)', false], ['data:text/html,x', false], ['blob:x', false], [7, false],
  ])('no address that is not a link: %j', async (policyUrl, shown) => {
    await open({ with: { policyUrl, imprintUrl: policyUrl } });
    await banner();
    expect(await page.on('consent-banner', (host) => host.shadowRoot!.querySelectorAll('a').length)).toBe(shown ? 2 : 0);
    // Nor one that came by the markup.
    await open({ with: { policyUrl: undefined }, body: `<consent-banner policy-url="${policyUrl}"></consent-banner>` });
    await banner();
    expect(await page.exists(inside('a'))).toBe(shown || policyUrl === 7);
  });

  it('what the site wrote in its place: texts, labels in one language or several, the responsible one in the sentence', async () => {
    await open({ with: {
      controller: 'Example Ltd',
      texts: { en: { title: 'Biscuits?', text: '{controller} would like: {purposes}.', accept: 'Yes', reject: 'No', customize: 'Maybe' }, de: { title: 'Kekse?' } },
      categories: [{ id: 'analytics', label: { de: 'Zahlen', en: 'Numbers' } }, { id: 'video', label: 'Films' }, { id: 'maps' }],
    } });
    await banner();
    expect(await page.text(inside('[part=title]'))).toBe('Biscuits?');
    expect(await page.text(inside('[part=text]'))).toContain('Example Ltd would like: Numbers, Films, maps.');
    expect((await controls()).map(({ text }) => text)).toEqual(['Yes', 'No', 'Maybe']);
    expect(await problems()).toEqual([]);
  });

  it('text as text: markup in it is shown and not made', async () => {
    await open({ with: { controller: '<img src=x onerror="window.ran=[1]">', texts: { en: { title: '<b>T</b>' } } } });
    await banner();
    expect(await page.text(inside('[part=title]'))).toBe('<b>T</b>');
    expect(await page.exists(inside('img'))).toBe(false);
    expect(await page.run(() => window.ran ?? null)).toBeNull();
  });

  it('something whatever is wrong in what is only shown', async () => {
    await open({ with: { controller: {}, layout: 'strip', theme: 7, texts: { en: { text: 7 } }, policyUrl: [], imprintUrl: null, categories: [{ id: 'analytics', label: null, cookies: 'all' }, { id: 'video', label: 7, services: 'none' }] } });
    await banner();
    await page.click(inside('#reject'));
    await gone();
    expect(await state()).toMatchObject({ choices: { analytics: 'denied', video: 'denied' } });
  });

  it('nothing of its own in the place of what the page put into its slots', async () => {
    await open({ body: `<consent-banner><b slot="title">My title</b><i slot="text">My text</i><img slot="logo" alt="Logo" width="9" height="9"><p slot="extra">More</p>
      <p>Others</p><button type="button" data-action="reject">No, thanks</button></consent-banner>${words}` });
    await banner();
    for (const child of ['b', 'i', 'img', 'p[slot]', 'p:not([slot])', 'button']) expect(await page.visible(`consent-banner > ${child}`)).toBe(true);
    expect(await page.on('consent-banner', (host) => [...host.shadowRoot!.querySelectorAll('slot')].filter((slot) => !slot.assignedNodes().length).map(({ name }) => name))).toEqual([]);
    expect(await page.text(inside('h2'))).not.toContain('Your choice');
    // It does not step aside for what is in it, as from under a press.
    const at = await page.box('consent-banner');
    await page.run(() => document.querySelector<HTMLElement>('consent-banner > button')!.focus());
    await drawn();
    expect(await page.box('consent-banner')).toEqual(at);
    await page.click('consent-banner > button');
    await gone();
    expect(await state()).toMatchObject({ source: 'reject', choices: { analytics: 'denied' } });
  });

  it('what the attributes of the element say, over the configuration', async () => {
    await open({ with: { layout: 'bar', theme: 'light', closeButton: true }, body: `<consent-banner layout="box" position="end" theme="dark" policy-url="/other" close-button="false"></consent-banner>${words}` });
    await banner();
    const { x, width } = await page.box('consent-banner');
    expect(width).toBeLessThan(500);
    expect(1280 - x - width).toBeLessThan(40);
    expect(await page.style('consent-banner', 'color-scheme')).toBe('dark');
    expect(await page.attribute(inside('a'), 'href')).toBe('/other');
    expect(await page.exists(inside('#close'))).toBe(false);
    await open({ body: '<consent-banner close-button position="top"></consent-banner>' });
    await banner();
    expect(await page.exists(inside('#close'))).toBe(true);
    expect((await page.box('consent-banner')).y).toBe(0);
  });

  it('what the attributes of the element say later', async () => {
    await open({ body: `<consent-banner policy-url="/one"></consent-banner>${words}` });
    await banner();
    await page.on('consent-banner', (host) => host.setAttribute('policy-url', '/two'));
    await drawn();
    expect(await page.attribute(inside('a'), 'href')).toBe('/two');
    await page.on('consent-banner', (host) => host.removeAttribute('policy-url'));
    await drawn();
    expect(await page.attribute(inside('a'), 'href')).toBe('/privacy');
  });

  it('nothing where it is hidden, in the flow of the page too', async () => {
    await open({ body: `<consent-banner layout="inline" hidden></consent-banner>${words}` });
    await page.waitFor(inside('#accept'));
    expect(await page.visible(inside('#accept'))).toBe(false);
    await page.on('consent-banner', (host) => { (host as HTMLElement).hidden = false; });
    expect(await page.visible(inside('#accept'))).toBe(true);
  });

  it('a close button only to who wrote true', async () => {
    for (const closeButton of ['true', 1, {}]) {
      await open({ with: { closeButton } });
      await banner();
      expect(await page.exists(inside('#close'))).toBe(false);
    }
  });
});

describe('accept and reject', () => {
  it.each([['bar', 'light'], ['box', 'dark']] as const)('are equal in all that can be seen (%s, %s)', async (layout, theme) => {
    await open({ with: { layout, theme } });
    await banner();
    const looks = (selector: string) => page.on(inside(selector), (button) => {
      const style = getComputedStyle(button);
      const { width, height } = button.getBoundingClientRect();
      return { style: [button.localName, ...['font-size', 'font-weight', 'font-family', 'padding', 'border', 'border-radius', 'color', 'background-color', 'opacity', 'text-decoration-line', 'box-shadow', 'order'].map((name) => style.getPropertyValue(name))], area: width * height };
    });
    const [accept, reject] = [await looks('#accept'), await looks('#reject')];
    expect(accept.style).toEqual(reject.style);
    expect(Math.abs(accept.area / reject.area - 1)).toBeLessThan(0.1);
    expect(await page.on(inside('#accept'), (button) => button.nextElementSibling?.id)).toBe('reject');
  });

  it.each([
    [320, 256, 'bar'], [320, 256, 'box'], [390, 844, 'bar'], [1280, 800, 'bar'], [1280, 800, 'box'],
  ] as const)('are in sight without scrolling at %i × %i, with some of the text (%s)', async (width, height, layout) => {
    await page.resize(width, height);
    await open({ with: { layout } });
    await banner();
    for (const id of ['#accept', '#reject', '#customize']) expect(await isShown(id)).toBe(true);
    const room = await page.on('consent-banner', (host) => {
      const at = (selector: string) => host.shadowRoot!.querySelector(selector)!.getBoundingClientRect();
      const beside = at('.actions').left >= at('[part=text]').right;
      return (beside ? innerHeight : at('.actions').top) - at('[part=text]').top;
    });
    // A whole line of 13 pixels at least, also beside the scroll bar of an engine that keeps room for one.
    expect(room).toBeGreaterThan(13 * 1.5);
    expect((await page.box('consent-banner')).height).toBeLessThanOrEqual(height * 0.61);
    expect(await page.run(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await page.on(inside('.banner'), (each) => each.scrollWidth - each.clientWidth)).toBe(0);
  });

  it.each(['--consent-font-size: 32px', 'font-size: 200%'])('stay in sight with text of twice the size (%s)', async (style) => {
    await page.resize(390, 844);
    await open({ head: `<style>:root { ${style} }</style>` });
    await banner();
    for (const id of ['#accept', '#reject']) expect(await isShown(id)).toBe(true);
    expect(await page.on(inside('.banner'), (each) => each.scrollWidth - each.clientWidth)).toBe(0);
    expect(await page.on('consent-banner', ({ shadowRoot }) => shadowRoot!.querySelector('.actions')!.getBoundingClientRect().top - shadowRoot!.querySelector('[part=text]')!.getBoundingClientRect().top)).toBeGreaterThan(90);
  });

  it('have each one press to what they say, and nothing ticked before', async () => {
    await open();
    await banner();
    expect(await page.exists(inside('[aria-checked=true], input'))).toBe(false);
    await page.click(inside('#reject'));
    await gone();
    expect(await state()).toMatchObject({ source: 'reject', choices: { functional: 'denied', analytics: 'denied', advertising: 'denied', ads: 'denied' } });
    await page.run(() => window.consentBanner!.forget());
    await page.run(() => window.consentBanner!.show('banner'));
    await banner();
    await page.click(inside('#accept'));
    await gone();
    expect(await state()).toMatchObject({ source: 'accept', choices: { functional: 'granted', analytics: 'granted', advertising: 'granted', ads: 'granted' } });
  });
});

describe('beneath the first layer the page', () => {
  it('can be pressed, scrolled and read, and has kept its focus', async () => {
    await open({ body: `<input id="field" autofocus>${long}` });
    await banner();
    expect(await page.active()).toBe('input#field');
    await page.run(() => document.addEventListener('click', ({ target }) => { (window.ran ??= []).push((target as Element).id); }));
    await page.click('#a0');
    expect(await page.run(() => window.ran)).toEqual(['a0']);
    await page.run(() => scrollTo(0, 500));
    expect(await page.run(() => scrollY)).toBe(500);
    expect(await page.run(() => getComputedStyle(document.documentElement).overflow + getComputedStyle(document.body).overflow)).toBe('visiblevisible');
  });

  it('is reached by the keyboard after the banner, which comes first and holds nobody', async () => {
    await open();
    await banner();
    await page.press('Tab');
    expect(await page.active()).toMatch(/^consent-banner >>> /);
    const seen: string[] = [];
    for (let i = 0; i < 8; i++) {
      seen.push(await page.active());
      await page.press('Tab');
    }
    const ids = ['a', 'button#accept.accept', 'button#reject.reject', 'button#customize.customize'];
    for (const id of ids.slice(1)) expect(seen.some((each) => each.startsWith(`consent-banner >>> ${id.split('.')[0]}`))).toBe(true);
    expect(seen.some((each) => /^(a#link|button#own)$/.test(each))).toBe(true);
  });

  it.each(['bottom', 'top'])('does not move when it opens and when it closes (%s)', async (position) => {
    await open({ body: long, with: { position }, head: '<script>document.addEventListener("consent-prompt", (event) => event.preventDefault())</script>' });
    const places = () => page.run(() => [scrollY, document.documentElement.scrollHeight, document.documentElement.clientWidth, ...[...document.querySelectorAll('main, p')].map((each) => { const { x, y, width } = each.getBoundingClientRect(); return `${x},${y},${width}`; })]);
    await page.run(() => scrollTo(0, 300));
    const before = await places();
    await page.run(() => window.consentBanner!.show('banner'));
    await banner();
    expect(await places()).toEqual(before);
    await page.click(inside('#reject'));
    await gone();
    expect(await places()).toEqual(before);
  });

  it('keeps its html element as it wrote it, and knows how much room is taken', async () => {
    await open();
    await banner();
    await page.waitFor(() => getComputedStyle(document.documentElement).getPropertyValue('--consent-inset') !== '');
    expect(await page.run(() => [...document.documentElement.attributes].map(({ name }) => name))).toEqual(['lang']);
    expect(parseFloat(await page.style('html', '--consent-inset'))).toBeCloseTo((await page.box('consent-banner')).height, 0);
    expect(await page.style('html', 'scroll-padding-bottom')).toBe(await page.style('html', '--consent-inset'));
    await page.click(inside('#reject'));
    await gone();
    await page.waitFor(() => getComputedStyle(document.documentElement).getPropertyValue('--consent-inset') === '');
    expect(await page.style('html', 'scroll-padding-bottom')).toBe('auto');
    expect(await page.run(() => [...document.documentElement.attributes].map(({ name }) => name))).toEqual(['lang']);
  });

  it.each([['bar', 'bottom'], ['bar', 'top'], ['box', 'bottom']] as const)('never has its focus hidden (%s, %s)', async (layout, position) => {
    await open({ body: long, with: { layout, position } });
    await banner();
    await page.run(() => document.getElementById('a0')!.focus());
    const hidden: string[] = [];
    for (let i = 0; i < 24; i++) {
      await drawn();
      const seen = await page.run(() => {
        const { left, top, right, bottom } = document.activeElement!.getBoundingClientRect();
        return document.activeElement!.id.startsWith('a') && document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === document.activeElement;
      });
      if (!seen) hidden.push(await page.active());
      await page.press('Tab');
    }
    expect(hidden).toEqual([]);
    await page.run(() => document.getElementById('a39')!.focus());
    await drawn();
    expect(await page.run(() => { const { left, top } = document.activeElement!.getBoundingClientRect(); return document.elementFromPoint(left + 4, top + 4)?.id; })).toBe('a39');
  });
});

describe('what is no choice', () => {
  it('Escape, scrolling, clicking on the page, waiting and going on grant nothing and keep nothing', async () => {
    await open({ body: long });
    await banner();
    await page.press('Escape');
    await page.press('Tab', 'Escape');
    await page.run(() => scrollTo(0, 800));
    await page.click('main');
    await page.run(() => new Promise((resolve) => { setTimeout(resolve, 300); }));
    expect(await page.visible(inside('#accept'))).toBe(true);
    expect(await state()).toMatchObject({ decided: false, choices: { necessary: 'granted' }, view: 'banner' });
    await page.reload();
    await banner();
    expect(await kept()).toEqual([]);
  });

  it('the cross is a refusal by its name and by what it does, and is remembered', async () => {
    await open({ with: { closeButton: true } });
    await banner();
    expect(await page.label(inside('#close'))).toBe('Close and reject all');
    await page.click(inside('#close'));
    await gone();
    expect(await state()).toMatchObject({ decided: true, source: 'reject', choices: { analytics: 'denied', advertising: 'denied' } });
    await page.reload();
    await page.waitFor('consent-button');
    expect(await page.exists('consent-banner')).toBe(false);
  });
});

describe('after a choice', () => {
  it('the banner is gone in the next frame, and says that it has kept the choice', async () => {
    await open({ head: '<script>window.heard = []; for (const type of ["consent-shown", "consent-hidden"]) document.addEventListener(type, () => heard.push(type))</script>' });
    await banner();
    const status = inside('[role=status]');
    expect(await page.text(status)).toBe('');
    await page.on(status, (element) => { (window as unknown as { before: Element }).before = element; });
    expect(await page.on(inside('#reject'), (button) => {
      button.click();
      const host = document.querySelector('consent-banner')!;
      return new Promise((resolve) => { requestAnimationFrame(() => resolve([host.hasAttribute('view'), !!host.shadowRoot!.querySelector('.banner'), host.getBoundingClientRect().height])); });
    })).toEqual([false, false, 0]);
    expect(await page.run(() => (window as unknown as { before: Element }).before.textContent)).toBe('Your choice is saved.');
    expect(await page.run(() => (window as unknown as { heard: string[] }).heard)).toEqual(['consent-shown', 'consent-hidden']);
  });

  it('focus is where it was before it went into the banner', async () => {
    await open({ body: `<consent-banner></consent-banner>${words}` });
    await banner();
    await page.run(() => document.getElementById('own')!.focus());
    await page.on(inside('#reject'), (button) => button.focus());
    await page.press('Enter');
    await gone();
    await page.waitFor(() => document.activeElement?.id === 'own');
  });

  it('focus is on nothing unseen where it was nowhere before', async () => {
    await open();
    await banner();
    await page.on(inside('#accept'), (button) => button.focus());
    await page.press('Enter');
    await gone();
    expect(await page.active()).toBe('body');
  });
});

describe('what the page has put into the banner', () => {
  it.each([
    ['a link', '<a href="/elsewhere" data-action="reject"><i id="own-control">No</i></a>'],
    ['a button of a form', '<form action="/elsewhere"><button data-action="reject" id="own-control">No</button></form>'],
    ['a button that withdraws', '<button type="button" data-action="withdraw" id="own-control">No</button>'],
  ])('works as a control and leads nowhere: %s', async (_, markup) => {
    server.page('/elsewhere', '<title>Elsewhere</title>');
    await open({ body: `<consent-banner>${markup}</consent-banner>${words}` });
    await banner();
    await page.click('#own-control');
    await gone();
    expect(await page.run(() => location.pathname)).toBe('/page');
    expect((await state()).choices).toMatchObject({ analytics: 'denied', functional: 'denied' });
  });
});

describe('switches that the page has put into the first layer', () => {
  const own = `<consent-banner><form action="/elsewhere">
    <button type="button" role="switch" aria-checked="false" data-action="toggle" data-id="analytics">Statistics</button>
    <input type="checkbox" aria-label="Features" data-action="toggle" data-id="functional">
    <button data-action="save">Save</button></form></consent-banner>${words}`;
  /** Waits until the two say that they stand so. */
  const reads = (expected: string) => expect.poll(() => page.run(() => `${document.querySelector('[data-id=analytics]')!.ariaChecked},${document.querySelector<HTMLInputElement>('[data-id=functional]')!.checked}`)).toBe(expected);

  it('are a draft until it is saved, and what is not switched on is refused', async () => {
    await open({ body: own });
    await banner();
    await page.click('[data-id=analytics]');
    await reads('true,false');
    await page.click('[data-id=functional]');
    await page.click('[data-id=analytics]');
    await reads('false,true');
    expect((await state()).decided).toBe(false);
    await page.click('[data-action=save]');
    await gone();
    expect(await state()).toMatchObject({ decided: true, source: 'choose', choices: { analytics: 'denied', functional: 'granted' } });
    expect(await page.run(() => location.pathname)).toBe('/page');
  });

  it('are of one draft with those of the second layer, and are off again once that was closed', async () => {
    await open({ body: own });
    await banner();
    await page.click('[data-id=analytics]');
    await reads('true,false');
    await page.click(inside('#customize'));
    await page.waitFor(inside('#dialog [data-id=analytics][aria-checked=true]'), { until: 'visible' });
    await page.click(inside('#dialog .close'));
    await reads('false,false');
    await page.click('[data-action=save]');
    await gone();
    expect((await state()).choices).toMatchObject({ analytics: 'denied', functional: 'denied' });
  });
});

describe('what the page has put into the banner for itself', () => {
  it('goes on doing what it does, whatever attribute it shares with a control', async () => {
    await open({ body: `<consent-banner><a href="#there" data-action="reject-later" id="own-control">More</a></consent-banner>${words}` });
    await banner();
    await page.click('#own-control');
    expect([await page.run(() => location.hash), (await state()).decided]).toEqual(['#there', false]);
  });
});

describe('a second <consent-banner>', () => {
  it('and a clone show nothing twice, and change nothing', async () => {
    await open({ body: '<consent-banner></consent-banner><consent-banner></consent-banner>' });
    await banner();
    await page.run(() => document.body.append(document.querySelector('consent-banner')!.cloneNode(true)));
    await drawn();
    const count = () => page.run(() => [...document.querySelectorAll('consent-banner')].map((each) => each.shadowRoot!.querySelectorAll('button').length));
    expect(await count()).toEqual([3, 0, 0]);
    expect(await page.run(() => document.querySelectorAll('consent-banner[view]').length)).toBe(1);
    expect(await state()).toMatchObject({ decided: false });
    await page.run(() => document.querySelector('consent-banner')!.remove());
    await page.waitFor(() => document.querySelector('consent-banner')!.shadowRoot!.querySelectorAll('button').length === 3);
    await page.click(inside('#reject'));
    await gone();
    expect(await count()).toEqual([0, 0]);
  });
});

describe('what a site sets', () => {
  it.each([':root', 'consent-banner'])('as custom properties on %s is what they say', async (where) => {
    await open({ with: { layout: 'box', closeButton: true }, head: `<style>${where} { --consent-background: rgb(1, 2, 3); --consent-text: rgb(250, 251, 252); --consent-accent: rgb(10, 200, 30); --consent-button-background: rgb(200, 100, 0); --consent-button-text: rgb(0, 0, 1);
      --consent-button-radius: 3px; --consent-radius: 5px; --consent-width: 300px; --consent-font: monospace; --consent-font-size: 15px; --consent-z-index: 77; --consent-border: rgb(9, 9, 9) }</style>` });
    await banner();
    const styles: [string, string, string][] = [
      ['.banner', 'background-color', 'rgb(1, 2, 3)'], ['h2', 'color', 'rgb(250, 251, 252)'], ['a', 'color', 'rgb(10, 200, 30)'], ['#accept', 'background-color', 'rgb(200, 100, 0)'], ['#reject', 'background-color', 'rgb(200, 100, 0)'],
      ['#accept', 'color', 'rgb(0, 0, 1)'], ['#accept', 'border-top-left-radius', '3px'], ['.banner', 'border-top-left-radius', '5px'], ['.banner', 'width', '300px'], ['p', 'font-family', 'monospace'], ['p', 'font-size', '15px'], ['.banner', 'border-top-color', 'rgb(9, 9, 9)'],
    ];
    for (const [selector, property, value] of styles) expect([selector, property, await page.style(inside(selector), property)]).toEqual([selector, property, value]);
    expect(await page.style('consent-banner', 'z-index')).toBe('77');
  });

  it.each([
    '* { all: unset }', '* { all: unset !important }', 'button { display: none } h2, p, section, div, b { font: 3px serif; color: red; display: none }', 'html { font-size: 62.5% }', 'html { font-size: 100px; scrollbar-width: none }', 'body { font: 4px/9 serif; letter-spacing: 1em; text-transform: uppercase; visibility: visible; direction: ltr; text-align: right; color: red }',
  ])('for its own elements does not reach into it: %s', async (css) => {
    const measure = async () => {
      await banner();
      await still();
      return page.on('consent-banner', (host) => [...host.shadowRoot!.querySelectorAll<HTMLElement>('h2, p, button, .banner, .root')].map((each) => {
        const { width, height } = each.getBoundingClientRect();
        return [each.localName, each.className, Math.round(width), Math.round(height), getComputedStyle(each).position, getComputedStyle(each).fontSize];
      }));
    };
    await open();
    const before = await measure();
    await open({ head: `<style>${css}</style>` });
    expect(await measure()).toEqual(before);
    await page.click(inside('#reject'));
    await gone();
  });
});

describe('a page with a strict policy', () => {
  const policy = "default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html consent-banner";

  it('shows both layers without one violation', async () => {
    await open({ nonce: 'abc', with: null, headers: { 'content-security-policy': policy }, head: '<script nonce="abc">window.ran = []; document.addEventListener("securitypolicyviolation", ({ violatedDirective, sample }) => ran.push(violatedDirective + " " + sample))</script>' });
    await banner();
    expect(await page.style(inside('.banner'), 'display')).toBe('flex');
    await page.click(inside('#customize'));
    await page.waitFor(inside('#save'));
    expect(await page.style(inside('.toggle'), 'display')).toBe('flex');
    await page.click(inside('[data-id=analytics]'));
    await page.click(inside('#save'));
    await gone();
    await page.waitFor('consent-button >>> button');
    await drawn();
    expect(await page.run(() => window.ran)).toEqual([]);
    expect(await problems()).toEqual([]);
  });
});

describe('a page that is written from right to left', () => {
  it('has the banner the way of its own words, which are English, and in the corner where its lines begin', async () => {
    server.page('/page', html({ head: config({ ...declared, layout: 'box', lang: 'en' }), body: words }).replace('<html lang="en">', '<html lang="ar" dir="rtl">'));
    await page.goto('/page');
    await ready();
    await banner();
    expect([await page.attribute('consent-banner', 'lang'), await page.attribute('consent-banner', 'dir')]).toEqual(['en', 'ltr']);
    expect(await page.style(inside('h2'), 'direction')).toBe('ltr');
    expect((await page.box('consent-banner')).x).toBeLessThan(40);
    expect(await page.run(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });

  it('has everything mirrored where the words are too', async () => {
    server.page('/page', html({ head: config({ ...declared, closeButton: true, layout: 'box' }), body: `<consent-banner lang="en" dir="rtl"></consent-banner>${words}` }).replace('<html lang="en">', '<html lang="en" dir="rtl">'));
    await page.goto('/page');
    await ready();
    await banner();
    await page.on('consent-banner', (host) => { host.dir = 'rtl'; });
    const { x, width } = await page.box('consent-banner');
    expect(1280 - x - width).toBeLessThan(40);
    expect((await page.box(inside('#accept'))).x).toBeGreaterThan((await page.box(inside('#reject'))).x);
    expect((await page.box(inside('#close'))).x).toBeLessThan((await page.box(inside('h2'))).x + 60);
  });
});

describe('the statement of no-cookie mode', () => {
  const statement = (more: object = {}, body = '<footer><consent-banner></consent-banner></footer>') => open({ with: { mode: 'no-cookie', categories: [], ...more }, body: words + body });

  it('is a sentence in the flow of the page with the link to the policy, asks nothing and keeps nothing', async () => {
    await statement();
    await page.waitFor(inside('[part=text]'));
    expect(await page.text(inside('[part=text]'))).toBe('This site uses no cookies and stores nothing on your device. Privacy policy');
    expect(await page.attribute(inside('a'), 'href')).toBe('/privacy');
    expect(await page.style('consent-banner', 'position')).toBe('static');
    expect(await page.style(inside('p'), 'color')).toBe(await page.style('body', 'color'));
    expect(await page.exists(inside('button'))).toBe(false);
    expect(await page.exists(inside('section, [role]'))).toBe(false);
    expect(await kept()).toEqual([]);
  });

  it('names what is declared as necessary', async () => {
    await statement({ categories: [{ id: 'necessary', required: true, cookies: [{ name: 'session' }], services: [{ id: 'cart', label: 'Cart', cookies: [{ name: 'cart' }] }] }] });
    await page.waitFor(inside('[part=text]'));
    expect(await page.text(inside('[part=text]'))).toContain('This site stores only what it needs to work: session, cart.');
  });

  it('is a landmark of its own where it stands in none, once, and shows no link that is none', async () => {
    await statement({ policyUrl: 'javascript:alert(1)' }, '<consent-banner></consent-banner><consent-banner></consent-banner>');
    await page.waitFor(inside('[part=text]'));
    expect(await page.role(inside('[part=text]').replace('[part=text]', '[role]'))).toBe('region');
    expect(await page.exists(inside('a'))).toBe(false);
    expect(await page.run(() => [...document.querySelectorAll('consent-banner')].map((each) => !!each.shadowRoot!.querySelector('p')))).toEqual([true, false]);
  });
});
