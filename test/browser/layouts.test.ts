import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { engine, page, server } from './driver/index.js';
import { banner, closed, declared, drawn, gone, inside, kept, long, open, opened, problems, state, still, words } from './face.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
});

const banners = (attributes: string) => `<consent-banner ${attributes}></consent-banner>`;

/** Where the first layer is in the window, in words: against which edges it lies (`|`), which it is near (`,`), and else where it is centred. */
const stands = () => page.on(inside('.banner'), (each) => {
  const { left, top, right, bottom } = each.getBoundingClientRect();
  const edges = (before: number, after: number, names: readonly [string, string]) =>
    (Math.abs(before - after) < 3 ? (before < 1 ? 'whole' : 'middle') : before < after ? `${before < 1 ? 'at' : 'near'} ${names[0]}` : `${after < 1 ? 'at' : 'near'} ${names[1]}`);
  return `${edges(left, document.documentElement.clientWidth - right, ['left', 'right'])}, ${edges(top, innerHeight - bottom, ['top', 'bottom'])}`;
});

const places: [layout: string, position: string, where: string][] = [
  ['bar', '', 'whole, at bottom'], ['bar', 'bottom', 'whole, at bottom'], ['bar', 'top', 'whole, at top'], ['bar', 'start', 'at left, at bottom'], ['bar', 'end', 'at right, at bottom'],
  ['box', '', 'near left, near bottom'], ['box', 'bottom', 'near left, near bottom'], ['box', 'top', 'near left, near top'], ['box', 'start', 'near left, near bottom'], ['box', 'end', 'near right, near bottom'],
  ['dialog', '', 'middle, middle'], ['dialog', 'top', 'middle, middle'], ['dialog', 'end', 'middle, middle'],
];

describe('where the first layer stands', () => {
  it.each([[false], [true]])('is told by its layout and its position, changed at any time (modal: %s)', async (modal) => {
    await open({ with: { modal, layout: 'box' }, body: banners('') + long });
    await banner();
    const found: typeof places = [];
    for (const [layout, position] of places) {
      await page.on('consent-banner', (host, names) => {
        for (const [name, value] of Object.entries(names)) if (value) host.setAttribute(name, value);
          else host.removeAttribute(name);
      }, { layout, position });
      await drawn();
      await still();
      found.push([layout, position, await stands()]);
    }
    expect(found).toEqual(places);
    expect(await problems()).toEqual([]);
  });

  it('is the same for the keys of the configuration, on a window of a telephone too, where nothing is wider than that', async () => {
    await page.resize(390, 844);
    for (const [layout, position, where] of [['bar', 'end', 'whole, at bottom'], ['box', 'top', 'middle, near top'], ['dialog', 'start', 'middle, middle']] as const) {
      await open({ with: { layout, position, closeButton: true } });
      await banner();
      expect(await stands()).toBe(where);
      expect(await page.run(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      for (const id of ['#accept', '#reject', '#customize', '#close']) expect(await page.visible(inside(id))).toBe(true);
    }
  });

  it('is mirrored with the words', async () => {
    await open({ with: { texts: { en: { dir: 'rtl' } } }, body: banners('layout="box"') });
    await banner();
    expect(await stands()).toBe('near right, near bottom');
    await page.on('consent-banner', (host) => host.setAttribute('position', 'end'));
    expect(await stands()).toBe('near left, near bottom');
  });

  it.each(['bar', 'box', 'dialog'])('takes nothing that the page may press beside it, and moves nothing (%s)', async (layout) => {
    const shifts = 'window.shifted = []; new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shifted.push(value); }).observe({ type: "layout-shift", buffered: true });';
    const measured = engine.name === 'chromium';
    await open({ with: { layout }, body: long, head: measured ? `<script>${shifts}</script>` : '' });
    const at = () => page.run(() => [scrollY, ...[...document.querySelectorAll('p')].map((each) => each.getBoundingClientRect().top)]);
    const before = await at();
    await banner();
    await drawn();
    await page.run(() => document.addEventListener('click', ({ target }) => { (window.ran ??= []).push((target as Element).id); }));
    await page.click('#a0');
    await page.run(() => { location.hash = ''; });
    expect(await page.run(() => window.ran)).toEqual(['a0']);
    expect(await at()).toEqual(before);
    await page.click(inside('#reject'));
    await gone();
    expect(await at()).toEqual(before);
    if (measured) expect(await page.run(() => (window as unknown as { shifted: number[] }).shifted)).toEqual([]);
  });

  it('in the middle is clear of what has focus, wherever that is', async () => {
    await open({ with: { layout: 'dialog' }, body: long });
    await banner();
    const hidden: string[] = [];
    for (const id of ['a0', 'a2', 'a3', 'a4', 'a5', 'a7', 'a20', 'a35', 'a36', 'a37', 'a39']) {
      await page.run((name) => document.getElementById(name)!.focus(), id);
      await drawn();
      const seen = await page.run(() => {
        const { left, top, right, bottom } = document.activeElement!.getBoundingClientRect();
        return document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === document.activeElement;
      });
      if (!seen) hidden.push(id);
    }
    expect(hidden).toEqual([]);
  });
});

describe('inline', () => {
  const body = `<main><p id="before">Before</p>${banners('')}<p id="after">After</p></main>`;

  it('stands in the page between what is written before and after it, covers nothing, and takes no room of the window', async () => {
    await open({ with: { layout: 'inline', closeButton: true }, body });
    const top = await page.run(() => document.getElementById('before')!.getBoundingClientRect().top);
    await banner();
    const [before, own, layer, after] = await Promise.all([page.box('#before'), page.box('consent-banner'), page.box(inside('.banner')), page.box('#after')]);
    expect(before.y).toBe(top);
    expect(own.y).toBeGreaterThanOrEqual(before.y + before.height);
    expect(own.width).toBe(before.width);
    expect(own.height).toBeCloseTo(layer.height, 0);
    expect(after.y).toBeGreaterThanOrEqual(own.y + own.height);
    expect(await page.style('consent-banner', 'position')).toBe('relative');
    await drawn();
    expect(await page.style('html', '--consent-inset')).toBe('');
    expect(await page.style('html', 'scroll-padding-bottom')).toBe('auto');
    for (const id of ['#accept', '#reject', '#customize', '#close']) {
      const { y, height } = await page.box(inside(id));
      expect(y).toBeGreaterThanOrEqual(own.y);
      expect(y + height).toBeLessThanOrEqual(own.y + own.height);
    }
  });

  it('leaves no trace of itself once it is answered, and says that it is', async () => {
    await open({ with: { layout: 'inline' }, body });
    await banner();
    await page.click(inside('#reject'));
    await gone();
    expect((await page.box('consent-banner')).height).toBe(0);
    expect(await page.text(inside('[role=status]'))).toBe('Your choice is saved.');
    expect(await page.run(() => document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  it('can become a bar, and a bar inline, while it asks', async () => {
    await open({ body });
    await banner();
    expect([await stands(), parseFloat(await page.style('html', '--consent-inset')) > 0]).toEqual(['whole, at bottom', true]);
    await page.on('consent-banner', (host) => host.setAttribute('layout', 'inline'));
    await page.waitFor(() => getComputedStyle(document.querySelector('consent-banner')!).position === 'relative');
    await drawn();
    expect(await page.style('html', '--consent-inset')).toBe('');
    await page.on('consent-banner', (host) => host.setAttribute('layout', 'bar'));
    await drawn();
    expect([await stands(), parseFloat(await page.style('html', '--consent-inset')) > 0]).toEqual(['whole, at bottom', true]);
  });
});

describe('what else stands on the element', () => {
  it('counts at once: the cross, the theme, and the edge that the page keeps clear', async () => {
    await open({ body: banners('close-button="false"') + long });
    await banner();
    const set = (name: string, value: string) => page.on('consent-banner', (host, ...attribute: [string, string]) => host.setAttribute(...attribute), name, value);
    expect(await page.exists(inside('#close'))).toBe(false);
    await set('close-button', '');
    await page.waitFor(inside('#close'));
    await set('theme', 'dark');
    expect(await page.style('consent-banner', 'color-scheme')).toBe('dark');
    await set('position', 'top');
    await drawn();
    expect([await page.style('html', 'scroll-padding-bottom'), parseFloat(await page.style('html', 'scroll-padding-top')) > 50]).toEqual(['auto', true]);
  });
});

describe('the file of the layouts', () => {
  const asked = () => server.requests('/consent-gate-layouts.js').length;

  it('is asked for beside that of the words, not after it', async () => {
    // The words are not given before.
    server.answer('/consent-gate-lang-de.js', async () => {
      await vi.waitFor(() => expect(asked()).toBe(1));
      return { body: readFileSync(new URL('../../dist/consent-gate-lang-de.js', import.meta.url)), type: 'text/javascript' };
    });
    await open({ with: { lang: 'de' }, body: banners('layout="box"') });
    await banner();
    expect(await problems()).toEqual([]);
  });

  it('is not asked for where there is a bar, nor for the statement that nothing is stored', async () => {
    await open({ with: { position: 'top', closeButton: true, theme: 'dark' } });
    await banner();
    await open({ with: { mode: 'no-cookie', layout: 'box', categories: [] }, body: banners('') });
    await page.waitFor(inside('[part=text]'));
    expect(asked()).toBe(0);
  });
});

describe('a file that cannot be loaded', () => {
  it('leaves a bar in the place of any other layout, and is told', async () => {
    server.file('/consent-gate-layouts.js', '', { status: 404 });
    await open({ with: { layout: 'dialog', position: 'end' } });
    await banner();
    expect(await stands()).toBe('whole, at bottom');
    expect(await problems()).toEqual(['load-failed']);
    await page.click(inside('#reject'));
    await gone();
  });
});

describe('a modal first layer', () => {
  /** On a page that had its focus in a field before. */
  const modal = async (more: object = {}) => {
    await open({ with: { modal: true, layout: 'dialog', ...more }, body: `<input id="field">${words}`, head: '<script>document.addEventListener("consent-prompt", (event) => event.preventDefault())</script>' });
    await page.run(() => document.getElementById('field')!.focus());
    await page.run(() => window.consentBanner!.show('banner'));
  };
  const isHeld = () => page.on(inside('#first'), (dialog) => dialog.matches(':modal'));

  it('is a dialog in the same root, named by its title, with the same controls, and has the focus on none of them', async () => {
    await modal({ closeButton: true });
    await banner();
    expect(await page.role(inside('#first'))).toBe('dialog');
    expect(await page.label(inside('#first'))).toBe('Your choice about cookies');
    expect(await page.active()).toBe('consent-banner >>> dialog#first');
    expect(await page.on(inside('#first'), (dialog) => [...dialog.querySelectorAll('button')].map(({ id, className, dataset, part }) => `${id} ${className} ${dataset['action']} ${part.value}`)))
      .toEqual(['accept', 'reject', 'customize', 'close'].map((name) => `${name} ${name} ${name} ${name}`));
  });

  it('holds the page: nothing in it is pressed or reached by the keyboard', async () => {
    await modal();
    await banner();
    await page.run(() => { document.getElementById('own')!.onclick = () => { window.ran = ['own']; }; });
    await page.run(() => document.getElementById('field')!.focus());
    expect(await page.active()).toMatch(/^consent-banner/);
    for (let i = 0; i < 6; i++) {
      await page.press('Tab');
      expect(await page.active()).toMatch(/^(consent-banner >>> |body$|html$|$)/);
    }
    const { x, y, width, height } = await page.box('#own');
    expect(await page.run((left, top) => document.elementFromPoint(left, top)?.localName, x + width / 2, y + height / 2)).not.toBe('button');
    expect(await page.run(() => window.ran)).toBeUndefined();
  });

  it('is not to be got rid of without an answer: not by Escape, by a press beside it, nor by being closed', async () => {
    await modal();
    await banner();
    for (let i = 0; i < 3; i++) await page.press('Escape');
    await drawn();
    expect(await isHeld()).toBe(true);
    await page.on(inside('#first'), (dialog) => dialog.click());
    await page.on(inside('#first'), (dialog) => (dialog as HTMLDialogElement).close());
    await page.waitFor(() => !!document.querySelector('consent-banner')!.shadowRoot!.querySelector('#first:modal'));
    expect(await state()).toMatchObject({ decided: false, view: 'banner', choices: { necessary: 'granted' } });
    expect(await kept()).toEqual([]);
  });

  it.each(['#accept', '#reject'])('lets go of the page once it is answered, and focus is where it was (%s)', async (id) => {
    await modal();
    await banner();
    await page.click(inside(id));
    await gone();
    await page.waitFor(() => document.activeElement?.id === 'field');
    await page.click('#own');
    expect(await page.exists(inside('#first'))).toBe(false);
  });

  it('leads to the second layer and comes back from it, with nothing decided', async () => {
    await modal();
    await banner();
    await page.click(inside('#customize'));
    await opened();
    await drawn();
    expect(await page.style(inside('.banner'), 'visibility')).toBe('hidden');
    await page.press('Escape');
    await closed();
    await page.waitFor(inside('#accept'), { until: 'visible' });
    expect(await page.active()).toBe('consent-banner >>> button#customize');
    expect(await isHeld()).toBe(true);
    expect(await stands()).toBe('middle, middle');
    expect(await state()).toMatchObject({ decided: false, view: 'banner' });
    await page.click(inside('#customize'));
    await opened();
    await page.click(inside('#save'));
    await gone();
    await page.waitFor(() => document.activeElement?.id === 'field');
  });

  it('refuses by its cross', async () => {
    await modal({ closeButton: true });
    await banner();
    await page.click(inside('#close'));
    await gone();
    expect(await state()).toMatchObject({ source: 'reject', choices: { analytics: 'denied' } });
  });

  it('does not hold the page of a visitor who has it hidden or taken away, who has granted nothing', async () => {
    const free = () => page.waitFor(() => { document.getElementById('own')!.focus(); return document.activeElement!.id === 'own'; });
    await open({ with: { modal: true }, head: '<style id="filter">consent-banner { display: none !important }</style>' });
    await page.waitFor(() => document.querySelector('consent-banner')!.shadowRoot?.querySelector('#first'));
    await drawn();
    await free();
    await page.run(() => document.getElementById('filter')!.remove());
    await banner();
    expect(await isHeld()).toBe(true);
    await page.run(() => { document.querySelector<HTMLElement>('consent-banner')!.style.setProperty('display', 'none', 'important'); });
    await free();
    await page.run(() => document.querySelector('consent-banner')!.remove());
    await free();
    expect(await state()).toMatchObject({ decided: false, choices: { necessary: 'granted' } });
  });

  it('is modal only to who wrote true', async () => {
    for (const value of ['true', 1, {}]) {
      await open({ with: { modal: value } });
      await banner();
      expect(await page.exists(inside('#first'))).toBe(false);
    }
  });
});

describe('styles of a page', () => {
  it.each(['* { all: unset !important }', 'dialog, section { display: none; position: static; width: 10px; margin: 30px; border: 9px solid; transform: rotate(9deg) }'])('do not reach into any layout: %s', async (css) => {
    const measure = async (layout: string, modal: boolean, head: string) => {
      await open({ with: { layout, modal, closeButton: true }, head });
      await banner();
      return page.on('consent-banner', (host) => [...host.shadowRoot!.querySelectorAll('.banner, button, h2')].map((each) => {
        const { x, y, width, height } = each.getBoundingClientRect();
        return [each.className, x, y, width, height].map((value) => (typeof value === 'number' ? Math.round(value) : value)).join(' ');
      }));
    };
    for (const [layout, modal] of [['box', false], ['dialog', true]] as const) {
      expect(await measure(layout, modal, `<style>${css}</style>`)).toEqual(await measure(layout, modal, ''));
    }
  });

  it('are the last word on the tokens, and --consent-motion: 0s brings it without moving', async () => {
    await open({ with: { layout: 'box' }, head: '<style>:root { --consent-space: 8px; --consent-border-width: 4px; --consent-button-border: rgb(1, 2, 3); --consent-motion: 0s }</style>' });
    await banner();
    const styles = [['.banner', 'border-top-width', '4px'], ['.banner', 'border-left-width', '4px'], ['.banner', 'padding-left', '8px'], ['#accept', 'border-top-color', 'rgb(1, 2, 3)'], ['#reject', 'border-top-width', '4px'], ['.banner', 'animation-duration', '0s']] as const;
    for (const [selector, property, value] of styles) expect([selector, property, await page.style(inside(selector), property)]).toEqual([selector, property, value]);
  });
});

describe('axe', () => {
  it('finds nothing in a box, a dialog, inline and in what is modal', async () => {
    const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
    for (const more of [{ layout: 'dialog' }, { layout: 'inline', closeButton: true }, { layout: 'box', modal: true, closeButton: true }]) {
      server.file('/axe.js', axe, { type: 'text/javascript' });
      await open({ with: { ...declared, ...more }, head: '<script src="/axe.js"></script>', body: more.layout === 'inline' ? `<main><h1>A page</h1>${banners('')}</main>` : words });
      await banner();
      const found = await page.run(async () => {
        const { violations } = await (window as unknown as { axe: { run(root: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run(document, { resultTypes: ['violations'] });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join()}`);
      });
      expect([more.layout, found]).toEqual([more.layout, []]);
    }
  });
});
