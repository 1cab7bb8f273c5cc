import { beforeEach, describe, expect, it } from 'vitest';
import { config, declared, kept, open, problems, state } from './face.js';
import { html, ready } from './documents.js';
import { page, server } from './driver/index.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
});

const tag = '<main><h1>Privacy</h1><consent-preferences><p id="plain">Written by hand</p></consent-preferences></main>';
const inside = (selector: string) => `consent-preferences >>> ${selector}`;
const drawn = () => page.waitFor(inside('h2'), { until: 'visible' });
const show = async (more: Record<string, unknown> = {}) => {
  await open({ body: tag, with: more });
  await drawn();
};
const checked = () => page.on('consent-preferences', (host) => Object.fromEntries([...host.shadowRoot!.querySelectorAll<HTMLElement>('.toggle')].map((each) => [each.dataset['id'], each.getAttribute('aria-checked')])));
/** By a script: the banner may lie over it. */
const press = (selector: string) => page.on(inside(selector), (control) => control.click());
const toggle = (id: string) => press(`[data-id=${id}]`);
const until = (check: () => Promise<unknown>) => expect.poll(check, { timeout: 8000 });
const off = { functional: 'false', analytics: 'false', advertising: 'false', ads: 'false', pixel: 'false' };
const said = () => page.text(inside('[role=status]'));

describe('the preferences in a page', () => {
  it('are the second layer, with the same controls, beside the dialog', async () => {
    await show();
    expect(await page.role(inside('section'))).toBe('region');
    expect(await page.label(inside('section'))).toBe('Choose what you allow');
    await page.run(() => window.consentBanner!.show('preferences'));
    await page.waitFor('consent-banner >>> #dialog', { until: 'visible' });
    const [here, there] = await page.run(() => ['consent-preferences', 'consent-banner'].map((name) => {
      const root = document.querySelector(name)!.shadowRoot!;
      const list = root.querySelector('.list')!;
      return {
        controls: [...root.querySelectorAll<HTMLElement>('.panel button:not(.close)')].map((each) => [each.localName, each.id, each.className, each.part.value, each.dataset['action'], each.dataset['id'], each.getAttribute('type'), each.getAttribute('role'), each.getAttribute('aria-describedby'), each.textContent!.trim()]),
        text: list.textContent!.replace(/\s+/g, ' '),
        parts: [...list.querySelectorAll('[part]')].map((each) => each.part.value),
      };
    }));
    expect(here!.controls.length).toBe(8);
    expect(here).toEqual(there);
  });

  it('are a draft until they are saved, and say so then', async () => {
    await show();
    await toggle('analytics');
    await toggle('advertising');
    await toggle('pixel');
    expect(await checked()).toEqual({ ...off, analytics: 'true', advertising: 'true', ads: 'true' });
    expect([await state(), await kept(), await said()]).toEqual([expect.objectContaining({ decided: false }), [], '']);
    await page.on(inside('[role=status]'), (status) => { (window as unknown as { before: Element }).before = status; });
    await press('#save');
    await until(state).toMatchObject({ decided: true, source: 'choose', choices: { functional: 'denied', analytics: 'granted', advertising: 'granted', ads: 'granted', pixel: 'denied' } });
    await until(said).toBe('Your choice is saved.');
    // It was there before: what comes with its words is not read out.
    expect(await page.on(inside('[role=status]'), (status) => status === (window as unknown as { before: Element }).before)).toBe(true);
    await page.waitFor(() => !document.querySelector('consent-banner[view]'));
    await toggle('analytics');
    expect(await said()).toBe('');
  });

  it.each([['accept', 'granted', 'true'], ['reject', 'denied', 'false']])('%s everything, whatever was switched', async (action, standing, on) => {
    await show();
    await toggle('analytics');
    await press(`.${action}`);
    await until(state).toMatchObject({ source: action, choices: { functional: standing, analytics: standing, advertising: standing, pixel: standing } });
    await until(checked).toEqual(Object.fromEntries(Object.keys(off).map((id) => [id, on])));
    await until(said).toBe('Your choice is saved.');
  });

  it('show what holds when it is changed elsewhere, in the place of the draft', async () => {
    await show();
    await toggle('analytics');
    await page.run(() => window.consentBanner!.choose({ functional: true }).then(() => {}));
    await until(checked).toEqual({ ...off, functional: 'true' });
  });

  it('show what was chosen in another tab', async () => {
    await show();
    await toggle('analytics');
    const other = await page.newTab('/page');
    await other.waitFor('consent-preferences >>> h2', { until: 'visible' });
    await other.run(() => window.consentBanner!.choose({ functional: true }).then(() => {}));
    await until(checked).toEqual({ ...off, functional: 'true' });
    expect(await said()).toBe('');
  });

  it('say what became of what was denied', async () => {
    await show({ reloadOnWithdrawal: false });
    await page.run(() => window.consentBanner!.acceptAll().then(() => {}));
    await page.run(() => { document.cookie = '_ga_1=1'; });
    await page.click(inside('.reject'));
    await until(said).toBe('Your choice is saved. Removed from this browser: 1.');
  });

  it('with the keyboard alone', async () => {
    await show();
    await page.run(() => window.consentBanner!.rejectAll().then(() => {}));
    await page.click('h1');
    await page.on(inside('[data-id=analytics]'), (button) => button.focus());
    await page.press('Space');
    expect((await checked())['analytics']).toBe('true');
    expect(await page.active()).toBe('consent-preferences >>> button.toggle.row');
    await page.on(inside('#save'), (button) => button.focus());
    await page.press('Enter');
    await until(state).toMatchObject({ source: 'choose', choices: { analytics: 'granted', functional: 'denied' } });
    expect(await page.active()).toBe('consent-preferences >>> button#save');
  });

  it.each(['notice', 'no-cookie'])('tell what there is, without switches, in %s mode', async (mode) => {
    await open({ body: tag, with: { mode, categories: [{ id: 'necessary', required: true, cookies: [{ name: 'sid' }] }] } });
    await drawn();
    expect(await page.exists(inside('button'))).toBe(false);
    expect((await page.text(inside('.list'))).replace(/\s+/g, ' ')).toMatch(/^Necessary Always on .*What is stored \(1\)/);
  });

  it('come to a visitor who has decided, and into a page that a router has changed', async () => {
    await show();
    await page.run(() => window.consentBanner!.choose({ ads: true }).then(() => {}));
    server.page('/page', html({ head: config(declared) }));
    await page.goto('/page');
    await ready();
    await page.waitFor(() => !!customElements.get('consent-preferences'));
    // Nothing of it is loaded where it is not.
    expect(server.requests('/consent-gate-elements.js')).toHaveLength(1);
    await page.run(() => { document.body.append(document.createElement('consent-preferences')); });
    await drawn();
    expect(await checked()).toEqual({ ...off, ads: 'true' });
    await page.run(() => { const host = document.querySelector('consent-preferences')!; host.remove(); document.body.append(host); });
    await toggle('analytics');
    await press('#save');
    await until(state).toMatchObject({ choices: { ads: 'granted', analytics: 'granted', pixel: 'denied' } });
    expect(await problems()).toEqual([]);
  });

  it('are what the page wrote where they cannot be loaded, which is told', async () => {
    server.file('/consent-gate-elements.js', '', { status: 404, type: 'text/plain' });
    await open({ body: tag });
    await until(problems).toEqual(['load-failed']);
    expect(await page.visible('#plain')).toBe(true);
  });

  it('fit into 320 px with text twice as large', async () => {
    await page.resize(320, 640);
    await open({ body: tag, head: `<style>:root { --consent-font-size: 32px } h1 { font-size: 16px }</style>` });
    await drawn();
    expect(await page.run(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(await page.on('consent-preferences', (host) => [...host.shadowRoot!.querySelectorAll<HTMLElement>('.root, .list, .row, .actions, button')].filter((each) => each.scrollWidth > each.clientWidth + 1).map((each) => each.className))).toEqual([]);
  });
});
