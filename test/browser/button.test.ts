import { beforeEach, describe, expect, it } from 'vitest';
import { page, server } from './driver/index.js';
import { banner, closed, declared, drawn, gone, inside, long, open, opened, state, words } from './face.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
});

const button = 'consent-button >>> button';
const shown = () => page.waitFor(button, { until: 'visible' });
const refuse = () => page.run(() => window.consentBanner!.rejectAll());

describe('the way back', () => {
  it('comes with a decision and not before, at the bottom where lines begin', async () => {
    await open({ body: long });
    await banner();
    expect(await page.exists('consent-button')).toBe(false);
    await page.click(inside('#reject'));
    await shown();
    const { x, y, width, height } = await page.box(button);
    expect([Math.round(x), Math.round(720 - y - height)]).toEqual([16, 16]);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    expect(await page.run(() => document.querySelectorAll('consent-button').length)).toBe(1);
  });

  it('is a button with its label as its name, which it shows to who comes near', async () => {
    await open();
    await refuse();
    await shown();
    expect(await page.role(button)).toBe('button');
    expect(await page.label(button)).toBe('Cookie choices');
    const { width } = await page.box(button);
    await page.hover(button);
    await page.waitFor(() => document.querySelector('consent-button')!.shadowRoot!.querySelector('button')!.getBoundingClientRect().width > 100);
    expect(width).toBeLessThan(60);
  });

  it('wears what the site has set for all of it', async () => {
    await open({ head: `<style>:root { --consent-background: rgb(1, 2, 3); --consent-text: rgb(250, 251, 252); --consent-border: rgb(9, 9, 9); --consent-border-width: 3px;
      --consent-button-radius: 5px; --consent-font: monospace; --consent-font-size: 20px; --consent-z-index: 77 }</style>` });
    await refuse();
    await shown();
    const styles = { 'background-color': 'rgb(1, 2, 3)', color: 'rgb(250, 251, 252)', 'border-top-color': 'rgb(9, 9, 9)', 'border-top-width': '3px', 'border-top-left-radius': '5px', 'font-family': 'monospace', 'font-size': '20px' };
    for (const [name, value] of Object.entries(styles)) expect([name, await page.style(button, name)]).toEqual([name, value]);
    expect(await page.style('consent-button', 'z-index')).toBe('77');
  });

  it('is there again on the next page', async () => {
    await open();
    await refuse();
    await open();
    await shown();
    expect(await page.exists('consent-banner')).toBe(false);
  });

  it('opens the preferences, and has focus again when these are closed', async () => {
    await open();
    await refuse();
    await open();
    await shown();
    await page.on(button, (each) => each.focus());
    await page.press('Enter');
    await opened();
    expect(await state()).toMatchObject({ view: 'preferences' });
    await page.press('Escape');
    await closed();
    await page.waitFor(() => !!document.querySelector('consent-button')!.shadowRoot!.activeElement);
    expect(await page.visible(button)).toBe(true);
  });

  it('leads to a refusal in two presses', async () => {
    await open();
    await page.run(() => window.consentBanner!.acceptAll());
    await shown();
    await page.click(button);
    await opened();
    await page.click(inside('.dialog .reject'));
    await gone();
    expect(await state()).toMatchObject({ choices: { analytics: 'denied', ads: 'denied' } });
  });

  it('is labelled by the site where that has words for it, and moves to where the site wants it', async () => {
    await open({ with: { texts: { en: { reopen: 'Biscuits' } }, position: 'end' } });
    await refuse();
    await shown();
    expect(await page.label(button)).toBe('Biscuits');
    const { x, width } = await page.box(button);
    expect(Math.round(1280 - x - width)).toBe(16);
  });

  it('stands where the banner does, if that is at the top, and where the element says so, as light or dark as that', async () => {
    await open({ with: { position: 'top' } });
    await refuse();
    await shown();
    const { x, y } = await page.box(button);
    expect([x, y].map(Math.round)).toEqual([16, 16]);
    await page.clear();
    await open({ body: `<consent-banner position="end" theme="dark"></consent-banner>${words}` });
    await refuse();
    await shown();
    const right = await page.box(button);
    expect([1280 - right.x - right.width, 720 - right.y - right.height].map(Math.round)).toEqual([16, 16]);
    expect(await page.style(button, 'background-color')).toBe('rgb(26, 28, 33)');
  });

  it('stands at the right where lines begin there', async () => {
    await open({ body: `<script>document.documentElement.dir = 'rtl'</script>${words}` });
    await refuse();
    await shown();
    const { x, width } = await page.box(button);
    expect(Math.round(1280 - x - width)).toBe(16);
  });

  it('is not put in where the site wants none, or has nothing to choose', async () => {
    for (const more of [{ button: 'none' }, { categories: [{ id: 'necessary', required: true }] }, { mode: 'no-cookie', categories: [] }]) {
      await open({ with: more });
      await refuse();
      await page.waitFor(() => performance.getEntriesByType('resource').some(({ name }) => /consent-gate-(live|keep)/.test(name)));
      await drawn();
      expect(await page.exists('consent-button')).toBe(false);
    }
  });

  it('is the page\'s own where it has one: in the flow, with the words of the page, before a decision too', async () => {
    await open({ body: `<footer><p>Footer <consent-button>My cookies</consent-button></p></footer>${words}` });
    await refuse();
    await shown();
    expect(await page.run(() => document.querySelectorAll('consent-button').length)).toBe(1);
    expect(await page.style('consent-button', 'position')).toBe('static');
    expect(await page.label(button)).toBe('My cookies');
    await page.click('consent-button');
    await opened();
  });

  it('is there again, once, where the body was swapped or restored', async () => {
    await open();
    await refuse();
    await shown();
    await page.run(() => {
      const copy = document.body.cloneNode(true) as HTMLElement;
      document.body.replaceWith(document.createElement('body'));
      (window as unknown as { copy: HTMLElement }).copy = copy;
    });
    await shown();
    await page.run(() => document.body.replaceWith((window as unknown as { copy: HTMLElement }).copy));
    await shown();
    await drawn();
    expect(await page.run(() => document.querySelectorAll('consent-button').length)).toBe(1);
    await page.click(button);
    await opened();
  });

  it.each(['* { all: unset !important }', 'button { display: none !important }', 'html { font-size: 62.5% }'])('is untouched by what a page writes for its own elements: %s', async (css) => {
    await open({ head: `<style>${css}</style>` });
    await refuse();
    await shown();
    expect(await page.style('consent-button', 'position')).toBe('fixed');
    expect(Math.round((await page.box(button)).height)).toBe(44);
    await page.click(button);
    await opened();
  });

  it('is as light or dark as the banner', async () => {
    for (const [theme, colour] of [['light', 'rgb(255, 255, 255)'], ['dark', 'rgb(26, 28, 33)']] as const) {
      await open({ with: { ...declared, theme } });
      await refuse();
      await shown();
      expect(await page.style(button, 'background-color')).toBe(colour);
    }
  });
});
