import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createDemoServer } from '../../demo/server.mjs';
import { engine, page, server } from './driver/index.js';

interface Axe { run(context: unknown, options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> }

const folder = new URL('../../demo/playground/', import.meta.url);
const demo = await createDemoServer({});
afterAll(() => demo.close());

// The rig's own server answers for every other host name.
const origin = demo.origin.replace('127.0.0.1', 'localhost');

const poll = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 5000 });

beforeEach(async () => {
  await page.clear();
  server.reset();
});

/** What a visitor sees of the banner, in the frame or in a page of its own; nothing while it is not there. */
function look(framed: boolean) {
  const document = framed ? window.document.querySelector<HTMLIFrameElement>('.holder:last-child iframe')?.contentDocument : window.document;
  const host = document?.querySelector('consent-banner');
  const root = host?.shadowRoot;
  const words = [...root?.querySelectorAll('h2, p, button') ?? []].map((each) => each.textContent!.replace(/\s+/g, ' ').trim()).filter(Boolean);
  if (!host || !root || words.length === 0) return undefined;
  const { color } = getComputedStyle(root.querySelector('a') ?? host);
  const { borderRadius, fontFamily } = getComputedStyle(root.querySelector('button') ?? host);
  return { words, color, borderRadius, fontFamily, attributes: Object.fromEntries([...host.attributes].map(({ name, value }) => [name, value])), links: [...root.querySelectorAll('a')].map((link) => link.getAttribute('href')) };
}
const inFrame = () => page.run(look, true);
const code = () => page.run(() => [...document.querySelectorAll('#blocks code')].map((block) => block.textContent).join('\n'));
const standing = () => page.text('#standing');
const asked = () => page.waitFor(() => document.querySelector('#standing')!.textContent === 'The visitor is asked.', { message: 'nobody is asked in the frame' });

async function open(hash = ''): Promise<void> {
  await page.goto(`${origin}/playground/${hash && `#${hash}`}`);
  await poll(inFrame).toBeTruthy();
}

/** Chooses as a visitor does whose mouse is faster than the driver's. */
const choose = (name: string, value: string) => page.run((name, value) => document.querySelector<HTMLElement>(`[name="${name}"][value="${value}"]`)!.click(), name, value);
async function write(selector: string, text: string): Promise<void> {
  await page.on(selector, (field) => { field.focus(); (field as HTMLInputElement).select(); });
  await page.type(text);
}

describe('the playground', () => {
  it('shows the banner as a change makes it, with its code and its address', async () => {
    await open();
    expect(await code()).toBe('<script type="application/json" id="consent-config">\n{ "policyUrl": "/privacy", "controller": "Example Ltd" }\n</script>\n<script src="/consent-gate.js"></script>');
    await choose('layout', 'box');
    await choose('theme', 'dark');
    await write('[name=controller]', 'River Ltd');
    await write('[name="--accent"]', '#0b6e4f');
    await poll(inFrame).toMatchObject({ attributes: { layout: 'box', theme: 'dark' }, color: 'rgb(11, 110, 79)', words: expect.arrayContaining([expect.stringContaining('River Ltd')]) as string[] });
    expect(await code()).toContain('{ "layout": "box", "theme": "dark", "policyUrl": "/privacy", "controller": "River Ltd" }');
    expect(await code()).toContain('--consent-accent: #0b6e4f;');
    expect(new URL(await page.url()).hash).toBe('#layout=box&theme=dark&controller=River+Ltd&--accent=%230b6e4f');
    await choose('mode', 'opt-out');
    await choose('signal', 'on');
    await poll(async () => (await inFrame())?.words.join()).toContain('Global Privacy Control');
    expect(await code()).not.toContain('gpc');
  });

  it('adds a purpose with a service and something stored, renames it and takes it away', async () => {
    await open();
    await page.click('#add-category');
    expect(await page.active()).toMatch(/^input/);
    await page.type('videos');
    await page.run(() => document.querySelector<HTMLElement>('.category[open] .items:last-of-type > button')!.click());
    await page.type('tube');
    await page.run(() => document.querySelector<HTMLElement>('.category[open] .items > button')!.click());
    await page.type('tube_*');
    await poll(code).toContain('    { "id": "videos", "cookies": [{ "name": "tube_*" }], "services": [{ "id": "tube", "label": "tube" }] } ] }');
    await poll(async () => (await inFrame())?.words.join()).toContain('videos');
    await page.run(() => document.querySelector<HTMLElement>('.category[open] > .rows > button')!.click());
    await poll(code).not.toContain('videos');
  });

  it('says of a value that no site could declare that it is wrong, and leaves it out', async () => {
    await open();
    for (const [field, text] of [['[name=policyUrl]', 'javascript:alert(1)'], ['[name=days]', '400'], ['[name="--radius"]', '1em } *']] as const) {
      await write(field, text);
      await poll(() => page.attribute(field, 'aria-invalid')).toBe('true');
      const id = await page.attribute(field, 'aria-describedby');
      expect(await page.visible(`#${id}`)).toBe(true);
    }
    await poll(code).toBe('<script type="application/json" id="consent-config">\n{ "controller": "Example Ltd" }\n</script>\n<script src="/consent-gate.js"></script>');
  });

  it.each([
    ['a box with colours', 'layout=box&position=end&theme=dark&closeButton=true&--accent=%23ff8800&--button-radius=2px&--font=Georgia%2C+serif'],
    ['an opt-out', 'mode=opt-out&controller=%3Cb%3EO%27Neil+%26+Sons%3C%2Fscript%3E&imprintUrl=imprint.html'],
    ['its own purposes', `categories=${encodeURIComponent('[{"id":"necessary","required":true},{"id":"films","label":"Films <i>","services":[{"id":"tube"}]}]')}`],
    ['the statement of no-cookie mode', 'mode=no-cookie'],
  ])('shows the code that makes the very banner: %s', async (_, hash) => {
    // High enough that the banner in the frame is not one of a low window.
    await page.resize(1280, 1100);
    await open(hash);
    const [framed, shown] = [await inFrame(), await code()];
    server.page('/page', `<!doctype html><html lang="en"><title>A page</title><link rel="stylesheet" href="/page.css">\n${shown}`);
    server.file('/page.css', readFileSync(new URL('page.css', folder), 'utf8'), { type: 'text/css' });
    await page.goto('/page');
    await poll(() => page.run(look, false)).toEqual(framed);
    expect(await page.run(() => window.consentBanner!.problems)).toEqual([]);
  });

  it('asks a new visitor after each change and at a press, and leaves nothing behind', async () => {
    const choice = () => page.run(() => document.cookie);
    const accept = () => page.run(() => document.querySelector('iframe')!.contentDocument!.querySelector('consent-banner')!.shadowRoot!.querySelector<HTMLElement>('#accept')!.click());
    await open();
    await asked();
    for (const again of [() => page.click('#again'), () => choose('position', 'top')]) {
      await accept();
      await poll(standing).toBe('Chosen. Allowed: necessary, functional, analytics, advertising. Denied: nothing.');
      expect(await choice()).toContain('consent=');
      await again();
      await asked();
      expect(await choice()).toBe('');
    }
    await page.click('#preferences');
    await page.waitFor(() => !!document.querySelector('iframe')!.contentDocument!.querySelector('consent-banner')!.shadowRoot!.querySelector<HTMLDialogElement>('#dialog')?.open);
    expect(await page.active()).toBe('iframe');
    await accept();
    await poll(choice).toContain('consent=');
    await page.goto(`${origin}/`);
    expect(await choice()).toBe('');
    expect(await page.run(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  });

  it('shows the page as wide as was chosen, scaled down where there is less room', async () => {
    await open('width=320');
    const wide = () => page.run(() => [document.querySelector('iframe')!.contentWindow!.innerWidth, document.querySelector('.holder')!.getBoundingClientRect().width <= document.querySelector('.stage')!.clientWidth]);
    expect(await wide()).toEqual([320, true]);
    await choose('width', '1280');
    await poll(wide).toEqual([1280, true]);
  });

  it('is worked by keyboard alone, and keeps the focus where one types', async () => {
    await open('modal=true');
    // Every field has its place in the order, and a group of radio buttons one.
    await page.on('[name=mode]:checked', (field) => field.focus());
    await page.press('ArrowRight');
    await poll(code).toContain('"opt-out"');
    for (let i = 0; i < 4; i++) await page.press('Tab');
    expect(await page.active()).toBe('input');
    await page.press('Space');
    await poll(code).toContain('"closeButton": true');
    await page.on('[name=controller]', (field) => field.focus());
    await page.type(' and');
    await poll(async () => (await inFrame())?.words.join()).toContain('Example Ltd and');
    await asked();
    expect(await page.run(() => (document.activeElement as HTMLInputElement).name)).toBe('controller');
    await page.type(' Sons');
    await poll(async () => (await inFrame())?.words.join()).toContain('Example Ltd and Sons');
    await page.on('#add-category', (button) => button.focus());
    await page.press('Enter');
    await page.type('films');
    await poll(code).toContain('{ "id": "films" }');
    await page.press('Shift+Tab', 'Enter');
    expect(await page.run(() => document.querySelector<HTMLDetailsElement>('.category:last-child')!.open)).toBe(false);
    await page.on('[name=code]:checked', (field) => field.focus());
    await page.press('ArrowRight');
    await poll(code).toContain("import { startConsent } from 'consent-banner';");
    // Firefox stops at what scrolls, too.
    do await page.press('Tab'); while (await page.active() !== 'button');
    await page.press('Enter');
    await poll(() => page.text('#copied')).toMatch(/^(Copied\.|Selected: copy it with the keyboard\.)$/);
  });
});

describe('the playground with everything in it', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const cases = ([['light', 1280, 800], ['dark', 390, 844]] as const);

  it.each(cases)('is clean by axe and needs no scrolling sideways, %s, at %i × %i', async (scheme, width, height) => {
    // Served here without a policy, which would not let axe in.
    for (const file of readdirSync(folder)) server.file(`/playground/${file}`, readFileSync(new URL(file, folder), 'utf8'));
    server.file('/axe.js', axe, { type: 'text/javascript' });
    server.file('/playground/built.json', '{"languages":["de","en"],"themes":["paper"]}', { type: 'application/json' });
    if (engine.can.colorScheme) await page.colorScheme(scheme);
    await page.resize(width, height);
    await page.goto(`/playground/index.html#mode=no-cookie&policyUrl=&controller=&--accent=%230b6e4f`);
    await page.waitFor('#blocks code');
    await page.run(() => { for (const each of document.querySelectorAll('details')) { each.open = true; each.querySelectorAll<HTMLElement>('.items > button').forEach((add) => add.click()); } });
    await write('[name=policyUrl]', 'x:y');
    expect(await page.run(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    const found = await page.run(async () => {
      await new Promise((resolve, reject) => {
        const script = document.createElement('script');
        Object.assign(script, { src: '/axe.js', onload: resolve, onerror: reject });
        document.head.append(script);
      });
      const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, { resultTypes: ['violations'], iframes: false });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
    });
    expect(found).toEqual([]);
  });
});
