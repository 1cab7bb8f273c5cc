import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeEach, describe, expect, it } from 'vitest';
import { declarationHtml } from '../../src/declaration.js';
import en from '../../src/locales/en.js';
import type { ConsentConfig } from '../../src/policy/declared.js';
import type { Receipt } from '../../src/policy/receipt.js';
import { config, opened, problems, state } from './face.js';
import { html, ready } from './documents.js';
import { page, server, type Headers } from './driver/index.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
});

const hostile = '<b>"\'&</b>';
const site = {
  policyUrl: '/privacy', reloadOnWithdrawal: false,
  categories: [
    { id: 'necessary', required: true, cookies: [{ name: 'sid', purpose: 'Keeps you signed in', duration: 'session', httpOnly: true }, { name: 'seen', duration: 'P180D' }] },
    { id: 'functional' },
    { id: 'analytics', cookies: [
      { name: '_ga*', provider: 'Example Analytics', purpose: { en: 'Counts visits', de: 'Zählt Besuche' }, duration: 'P1Y6M' },
      { name: 'a-local', kind: 'local', duration: 'P90D' }, { name: 'a-session', kind: 'session' }, { name: 'a-db', kind: 'indexeddb' }, { name: 'a-cache*', kind: 'cache' },
      { name: 'faraway', domain: 'stats.example' }, { name: 'elsewhere', path: '/account' },
    ] },
    { id: 'advertising', label: hostile, services: [
      { id: 'ads', label: 'Example Ads', provider: 'Example Ads Inc.', country: 'IE', policyUrl: 'https://ads.example/privacy', cookies: [{ name: 'ads', purpose: hostile }] },
      { id: 'pixel', label: hostile, policyUrl: 'javascript:alert(1)' },
    ] },
  ],
};

const tag = '<consent-declaration><p id="plain">Written by hand</p></consent-declaration>';
const inside = (selector: string) => `consent-declaration >>> ${selector}`;

interface Opened { readonly body?: string; readonly with?: object; readonly head?: string; readonly headers?: Headers; readonly nonce?: string; readonly path?: string }

async function open({ body = tag, with: more = {}, head = '', headers, nonce, path = '/page' }: Opened = {}): Promise<void> {
  server.page('/page', html({ head: head + config({ ...site, ...more }), body: `<main><h1>Privacy</h1>${body}</main>`, ...(nonce ? { nonce } : {}) }), headers);
  await page.goto(path);
  await ready();
}

/** The table is there, and what is in this browser is known. */
const drawn = () => page.waitFor(() => !!document.querySelector('consent-declaration')?.shadowRoot?.querySelector('td:last-child')?.textContent, { message: 'the table is not there' });
const choose = (choices: Record<string, boolean>) => page.run((given) => window.consentBanner!.choose(given).then(() => {}), choices);
/** What stands in the last column, by name. */
const found = () => page.on('consent-declaration', (host) => Object.fromEntries([...host.shadowRoot!.querySelectorAll('tr:has(th[scope=row])')].map((row) => [row.querySelector('th')!.textContent!.trim(), row.querySelector('td:last-child')!.textContent])));
/** How each category and service is said to stand. */
const standings = () => page.on('consent-declaration', (host) => [...host.shadowRoot!.querySelectorAll('.state')].map(({ textContent }) => textContent));
const text = async (selector: string) => (await page.text(inside(selector))).replace(/\s+/g, ' ');
const until = (check: () => Promise<unknown>) => expect.poll(check, { timeout: 8000 });

describe('the table says', () => {
  it('of each category and service what it keeps: from whom, what for, how long, and what kind of thing', async () => {
    await open();
    await drawn();
    const rows = await page.on('consent-declaration', (host) => [...host.shadowRoot!.querySelectorAll('tbody tr')].map((row) => [...row.children].slice(0, 5).map(({ textContent }) => textContent!.trim().replace(/\s+/g, ' ')).join(' | ')));
    expect(rows).toEqual([
      'sid | – | Keeps you signed in | this visit | Cookie', 'seen | – | – | 180 days | Cookie',
      '_ga* | Example Analytics | Counts visits | 1 year, 6 months | Cookie', 'a-local | – | – | 90 days | Local storage', 'a-session | – | – | – | Session storage', 'a-db | – | – | – | Database', 'a-cache* | – | – | – | Cache', 'faraway | – | – | – | Cookie', 'elsewhere | – | – | – | Cookie',
      'Example AdsNot allowed Example Ads Inc., Ireland Privacy policy', `ads | Example Ads Inc. | ${hostile} | – | Cookie`,
      `${hostile}Not allowed`, 'Nothing is stored for this.',
    ]);
    expect(await text('.category:nth-of-type(3)')).toBe('Functional Not allowed Remembers your settings and adds videos, maps and chat. Nothing is stored for this.');
    expect(await page.on('consent-declaration', (host) => [...host.shadowRoot!.querySelectorAll('a')].map((link) => link.getAttribute('href')))).toEqual(['https://ads.example/privacy']);
    expect(await page.exists(inside('b'))).toBe(false);
  });

  it('the same as the HTML that a server renders', async () => {
    await open({ body: declarationHtml(site as ConsentConfig, en) + tag });
    await drawn();
    const [rendered, shown] = await page.run(() => [document.querySelector('main > div')!, document.querySelector('consent-declaration')!.shadowRoot!].map((root) => ({
      headings: [...root.querySelectorAll('h2, h3')].map((each) => (each.querySelector(':scope > span') ?? each).textContent!.trim()),
      paragraphs: [...root.querySelectorAll('h3 ~ p')].map((each) => each.textContent),
      columns: [...root.querySelectorAll('thead tr')].map((row) => [...row.children].slice(0, 5).map((each) => each.textContent)),
      rows: [...root.querySelectorAll('tbody tr')].map((row) => [...row.children].slice(0, 5).map((each) => {
        const copy = each.cloneNode(true) as Element;
        for (const state of copy.querySelectorAll('.state')) state.remove();
        return [each.localName, each.getAttribute('scope'), copy.textContent!.replace(/\s+/g, '')];
      })),
      links: [...root.querySelectorAll('a')].map((each) => [each.textContent, each.getAttribute('href')]),
    })));
    expect(rendered!.rows.length).toBeGreaterThan(10);
    expect(shown).toEqual(rendered);
  });

  it('that nothing has been chosen, and then what, when, and until when', async () => {
    await open();
    await drawn();
    expect(await text('[part=text]')).toBe('You have not chosen yet.');
    expect(await standings()).toEqual(['Always on', 'Not allowed', 'Not allowed', 'Not allowed', 'Not allowed', 'Not allowed']);
    expect([await page.exists(inside('.withdraw')), await page.exists(inside('.receipt'))]).toEqual([false, false]);
    await choose({ analytics: true, ads: true });
    const { decidedAt, expiresAt } = await state();
    const date = (seconds: number) => page.run((at) => new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(at * 1000), seconds);
    await until(() => text('[part=text]')).toBe(`Chosen on ${await date(decidedAt!)}, kept until ${await date(expiresAt!)}.`);
    expect(await standings()).toEqual(['Always on', 'Not allowed', 'Allowed', 'Not allowed', 'Allowed', 'Not allowed']);
  });

  it.each(['notice', 'no-cookie'])('what there is, and offers no choice, in %s mode', async (mode) => {
    await open({ with: { mode, categories: [site.categories[0]] } });
    await drawn();
    expect(await standings()).toEqual(['Always on']);
    expect(await page.exists(inside('.customize, .withdraw'))).toBe(false);
    expect(await page.on(inside('.root'), (root) => root.textContent)).not.toMatch(/You have not chosen|Chosen on/);
  });
});

describe('what is in this browser', () => {
  it('is said of each kind: there, not there, or not to be seen; and again once it has changed', async () => {
    await open({ path: `${server.origins.secure}/page` });
    await drawn();
    const none = { sid: 'Cannot be seen', seen: 'No', '_ga*': 'No', 'a-local': 'No', 'a-session': 'No', 'a-db': 'No', 'a-cache*': 'No', faraway: 'Cannot be seen', elsewhere: 'Cannot be seen', ads: 'No' };
    expect(await found()).toEqual(none);
    await page.run(async () => {
      document.cookie = '_ga_1=1';
      localStorage.setItem('a-local', '1');
      sessionStorage.setItem('a-session', '1');
      await new Promise<void>((resolve) => { indexedDB.open('a-db').onsuccess = ({ target }) => { (target as IDBOpenDBRequest).result.close(); resolve(); }; });
      await caches.open('a-cache-1');
    });
    await choose({ analytics: true });
    const all = { ...none, '_ga*': 'Yes', 'a-local': 'Yes', 'a-session': 'Yes', 'a-db': 'Yes', 'a-cache*': 'Yes' };
    await until(found).toEqual(all);
    await choose({ analytics: false });
    await until(found).toEqual(none);
  });

  it('cannot be seen where the browser lets no page look', async () => {
    await open({ head: '<script>Object.defineProperty(window, "localStorage", { get() { throw new DOMException("No", "SecurityError"); } })</script>' });
    await drawn();
    expect(await found()).toMatchObject({ 'a-local': 'Cannot be seen', 'a-session': 'No' });
  });
});

describe('from the table a visitor', () => {
  it('withdraws, and is told: nothing is allowed then, and what was kept is gone', async () => {
    await open();
    await choose({ analytics: true, pixel: true });
    await drawn();
    await page.run(() => { document.cookie = '_ga_1=1'; });
    await page.waitFor(inside('.withdraw'), { until: 'visible' });
    expect(await page.on(inside('.withdraw'), (button) => [button.getAttribute('type'), button.part.value, button.dataset['action'], button.textContent])).toEqual(['button', 'withdraw', 'withdraw', 'Withdraw consent']);
    await page.on(inside('.withdraw'), (button) => button.focus());
    await page.press('Enter');
    await until(state).toMatchObject({ decided: true, source: 'reject', choices: { analytics: 'denied', pixel: 'denied' } });
    await until(() => text('[role=status]')).toBe('Your choice is saved. Removed from this browser: 1. Could not be removed: faraway.');
    expect((await page.cookies()).map(({ name }) => name)).toEqual(['consent']);
    // There is nothing left to withdraw, and focus is not lost.
    expect(await page.exists(inside('.withdraw'))).toBe(false);
    expect(await page.active()).toBe('consent-declaration >>> button.customize');
  });

  it('changes the choice', async () => {
    await open();
    await choose({});
    await drawn();
    await page.click(inside('.customize'));
    await opened();
    await page.click('consent-banner >>> [data-id=functional]');
    await page.click('consent-banner >>> #save');
    await until(standings).toEqual(['Always on', 'Allowed', 'Not allowed', 'Not allowed', 'Not allowed', 'Not allowed']);
    await until(() => page.active()).toBe('consent-declaration >>> button.customize');
  });

  const files = '<script>files = []; const own = URL.createObjectURL; URL.createObjectURL = (blob) => { blob.text().then((text) => files.push([blob.type, text])); return own.call(URL, blob); }; HTMLAnchorElement.prototype.click = function () { names = [this.download, new URL(this.href).protocol, this.isConnected]; }</script>';
  it('takes a receipt along, which is what was chosen, and asks nobody for it', async () => {
    await open({ head: files, with: { layout: 'box', revision: 2 }, path: `${server.origins.secure}/page` });
    await choose({ analytics: true });
    await drawn();
    await page.waitFor(inside('.receipt'), { until: 'visible' });
    await page.run(() => { document.querySelector<HTMLElement>('consent-declaration')!.shadowRoot!.querySelector<HTMLElement>('.receipt')!.focus(); });
    const before = server.requests().length;
    await page.click(inside('.receipt'));
    await page.waitFor(() => (window as unknown as { files: unknown[] }).files.length === 1);
    const [type, json] = await page.run(() => (window as unknown as { files: [string, string][] }).files[0]!);
    const { decidedAt, expiresAt, choices } = await state();
    const receipt = JSON.parse(json) as Receipt;
    expect(await page.run(() => window.consentBanner!.receipt())).toEqual(receipt);
    expect(type).toBe('application/json');
    expect(receipt).toEqual({
      schema: 1, time: new Date(decidedAt! * 1000).toISOString(), expires: new Date(expiresAt! * 1000).toISOString(), action: 'api', mode: 'opt-in', language: 'en', choices,
      shown: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string, layout: 'box', controls: ['accept', 'reject', 'customize'] },
      revision: 2, gpc: false, version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string, host: 'site.example', path: '/page',
    });
    expect(await page.run(() => (window as unknown as { names: unknown[] }).names)).toEqual([`consent-site.example-${receipt.time!.slice(0, 10)}.json`, 'blob:', false]);
    expect(server.requests().slice(before).map(({ path }) => path)).toEqual(['/consent-gate-receipt.js']);
  });

  it('goes through the controls with the keyboard, in order', async () => {
    await open();
    await choose({ analytics: true });
    await drawn();
    await page.waitFor(inside('.receipt'), { until: 'visible' });
    await page.click('h1');
    await page.on(inside('.customize'), (button) => button.focus());
    const walk = [await page.active()];
    for (let i = 0; i < 3; i++) {
      await page.press('Tab');
      walk.push(await page.active());
    }
    expect(walk.map((each) => each.replace('consent-declaration >>> ', ''))).toEqual(['button.customize', 'button.withdraw', 'button.receipt', 'a']);
  });
});

describe('the table is there', () => {
  it('when a script puts it in later, and when it is taken out and put in again', async () => {
    await open({ body: '' });
    await page.waitFor(() => !!customElements.get('consent-declaration'));
    await page.run(() => { document.querySelector('main')!.append(document.createElement('consent-declaration')); });
    await drawn();
    await page.run(() => {
      const host = document.querySelector('consent-declaration')!;
      host.remove();
      (window as unknown as { host: Element }).host = host;
      return window.consentBanner!.choose({ functional: true }).then(() => {});
    });
    await page.run(() => { document.querySelector('main')!.append((window as unknown as { host: Element }).host); });
    await until(standings).toEqual(['Always on', 'Allowed', 'Not allowed', 'Not allowed', 'Not allowed', 'Not allowed']);
    // The address that is none.
    expect(await problems()).toEqual(['bad-value']);
  });

  it.each(['elements', 'declared'])('or what the page wrote, with a problem, where %s cannot be loaded', async (name) => {
    await open({ body: '' });
    await choose({});
    await open();
    server.file(`/consent-gate-${name}.js`, '', { status: 404, type: 'text/plain' });
    await page.reload();
    await until(problems).toEqual(['load-failed']);
    expect(await page.visible('#plain')).toBe(true);
    expect(await page.on('consent-declaration', (host) => host.shadowRoot === null)).toBe(true);
  });

  it('under a strict policy with Trusted Types, without one violation', async () => {
    const listener = '<script nonce="n1">wrong = []; document.addEventListener("securitypolicyviolation", (event) => wrong.push(event.effectiveDirective + event.blockedURI), true); addEventListener("unhandledrejection", (event) => wrong.push(String(event.reason)))</script>';
    await open({ head: listener, nonce: 'n1', body: `${tag}<consent-preferences></consent-preferences>`, headers: { 'content-security-policy': "default-src 'self'; script-src 'nonce-n1' 'strict-dynamic'; style-src 'self'; object-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html consent-banner" } });
    await choose({ analytics: true });
    await drawn();
    await page.waitFor(inside('.receipt'), { until: 'visible' });
    await page.waitFor('consent-preferences >>> #save', { until: 'visible' });
    expect(await page.style(inside('.root'), 'display')).toBe('block');
    await page.click(inside('.receipt'));
    await until(async () => server.requests('/consent-gate-receipt.js').length).toBe(1);
    await page.click(inside('.withdraw'));
    await until(() => text('[role=status]')).toContain('Your choice is saved.');
    expect(await page.run(() => (window as unknown as { wrong: string[] }).wrong)).toEqual([]);
  });

  it('in the language of the page, dates and names of countries too', async () => {
    await open({ head: '<script>document.documentElement.lang = "de"</script>', with: { texts: { de: { declaration: 'Was gespeichert wird', decided: '{date} bis {until}' } } } });
    await choose({});
    await drawn();
    expect(await page.text(inside('h2'))).toBe('Was gespeichert wird');
    const { decidedAt } = await state();
    await until(() => text('[part=text]')).toContain(await page.run((at) => new Intl.DateTimeFormat('de', { dateStyle: 'long' }).format(at * 1000), decidedAt!));
    expect(await page.on(inside('.root'), (root) => root.textContent)).toMatch(/Zählt Besuche.*Irland/s);
    await page.run(() => { document.documentElement.lang = 'en'; });
    await until(() => page.text(inside('h2'))).toBe('What is stored on your device');
  });
});

describe('the language of an element', () => {
  it.each(['consent-declaration', 'consent-preferences'])('that the page has put %s into is that of its words, and that of the page again without it', async (tag) => {
    await open({ body: `<${tag} lang="de"></${tag}>` });
    const read = () => page.run((tag: string) => { const host = document.querySelector<HTMLElement>(tag)!; return [host.lang, host.shadowRoot?.querySelector('h2')?.textContent ?? '']; }, tag);
    const [german, english] = tag === 'consent-declaration' ? ['Was auf Ihrem Gerät gespeichert wird', 'What is stored on your device'] : ['Wählen Sie, was Sie erlauben', 'Choose what you allow'];
    await until(read).toEqual(['de', german]);
    await page.on(tag, (host) => host.removeAttribute('lang'));
    await until(read).toEqual(['', english]);
    await page.on(tag, (host) => { (host as HTMLElement).lang = 'de'; });
    await until(read).toEqual(['de', german]);
  });
});

describe('the table fits', () => {
  it.each([[320, '1'], [320, '2'], [1280, '1']])('into %i px, with text %s times as large, without scrolling sideways, and is a table to those who hear it', async (width, size) => {
    await page.resize(width, 640);
    await open({ head: `<meta name="viewport" content="width=device-width"><style>:root { --consent-font-size: ${Number(size) * 16}px } h1 { font-size: 16px }</style>`, with: { categories: [{ id: 'analytics', cookies: [{ name: 'a_very_long_name_of_a_cookie_that_goes_on_and_on_and_on', purpose: 'Donaudampfschifffahrtsgesellschaftskapitänsmütze', provider: 'Example' }], services: [{ id: 's', label: 'A_service_with_a_name_that_has_no_blanks_at_all', provider: 'P' }] }] } });
    await drawn();
    expect(await page.run(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(await page.on('consent-declaration', (host) => [...host.shadowRoot!.querySelectorAll<HTMLElement>('.root, table, tr, td, th')].filter((each) => each.scrollWidth > each.clientWidth + 1 && each.checkVisibility() && !each.closest('thead')).map((each) => each.outerHTML))).toEqual([]);
    expect(await page.role(inside('table'))).toBe('table');
    expect(await page.role(inside('th[scope=row]'))).toBe('rowheader');
    expect(await page.role(inside('td'))).toMatch(/^(cell|gridcell)$/);
    expect(await page.style(inside('td'), 'display')).toBe(width < 600 ? 'flex' : 'table-cell');
  });
});

describe('axe finds nothing', () => {
  interface Axe { run(context: unknown, options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> }
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

  it.each([['light', 1280], ['dark', 320]] as const)('on the table and the preferences of a %s page of %i px', async (theme, width) => {
    server.file('/axe.js', axe, { type: 'text/javascript' });
    await page.resize(width, 720);
    await open({ head: `<style>:root { color-scheme: ${theme} } body { color: CanvasText; background: Canvas }</style><script src="/axe.js"></script>`, body: `${tag}<consent-preferences></consent-preferences>` });
    await choose({ analytics: true });
    await drawn();
    await page.waitFor('consent-preferences >>> #save', { until: 'visible' });
    expect(await page.run(async () => {
      const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, { resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
    })).toEqual([]);
  });
});

describe('on paper', () => {
  it('there is all of it, and no control', async () => {
    await open();
    await choose({ analytics: true });
    await drawn();
    // What is for print is for everything now.
    await page.on('consent-declaration', (host) => {
      for (const { cssRules } of host.shadowRoot!.adoptedStyleSheets) for (const rule of cssRules) if (rule instanceof CSSMediaRule && rule.conditionText === 'print') rule.media.mediaText = 'all';
    });
    expect(await page.visible(inside('h2'))).toBe(true);
    expect(await page.on('consent-declaration', (host) => [...host.shadowRoot!.querySelectorAll('tbody tr')].filter((each) => !each.checkVisibility()).length)).toBe(0);
    expect(await page.visible(inside('button'))).toBe(false);
  });
});
