import { fileURLToPath } from 'node:url';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { build } from 'vite';
import { beforeEach, describe, expect, it } from 'vitest';
import { html, ran, ready } from './documents.js';
import { page, server } from './driver/index.js';
import { accept, calm, reject, stays } from './gates.js';
import { App, type Shown } from './react/app.js';

type Mode = 'production' | 'development';

async function bundle(mode: Mode): Promise<string> {
  const made = await build({
    configFile: false, logLevel: 'silent', mode, define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    build: { write: false, minify: false, rollupOptions: { input: fileURLToPath(new URL('./react/client.ts', import.meta.url)), output: { format: 'iife' } } },
  });
  if (!('output' in made)) throw new Error('More than one bundle');
  return made.output[0].code;
}

const bundles = { production: await bundle('production'), development: await bundle('development') };

beforeEach(async () => {
  await page.clear();
  server.reset();
  server.file('/react.js', '(window.ran ??= []).push("a")', { type: 'text/javascript', headers: { 'cache-control': 'no-store' } });
  server.file('/frame.html', '<!doctype html><title>frame</title>', { type: 'text/html', headers: { 'cache-control': 'no-store' } });
});

const open = async (mode: Mode, markup: string) => {
  server.file('/client.js', bundles[mode], { type: 'text/javascript', headers: { 'cache-control': 'no-store' } });
  server.page('/app', html({ body: `<div id="root">${markup}</div><script src="/client.js"></script>`, head: `${stays}<script>
    window.errors = [];
    console.error = (...words) => errors.push('console: ' + words.join(' '));
    // What nobody threw is no error of the application: WebKit now and then tells a page that a size is observed one frame late.
    addEventListener('error', ({ message, error }) => error && errors.push('error: ' + message));
  </script>` }));
  await page.goto('/app');
  await ready();
};
const rendered = (mode: Mode, shown: Shown) => open(mode, renderToString(createElement(App, shown)));
const hydrate = (shown: Shown) => page.run((each) => { window.app.hydrate(each); }, shown);
const create = (shown: Shown) => page.run((each) => { window.app.create(each); }, shown);
const render = (shown: Shown) => page.run((each) => { window.app.render(each); }, shown);
const unmount = () => page.run(() => { window.app.unmount(); });
const errors = () => page.run(() => window.errors);

/** Each script ran so often, the frame is there, and what is to be shown is. */
const open1 = async (times = 1) => {
  await page.waitFor(() => document.querySelector('iframe')?.contentDocument?.title === 'frame' && !document.querySelector<HTMLElement>('#shown')!.hidden);
  await expect.poll(async () => (await ran()).length).toBe(2 * times);
  await calm();
  expect((await ran()).slice().sort()).toEqual([...Array<string>(times).fill('a'), ...Array<string>(times).fill('inline')]);
};
const shut = async () => {
  await page.waitFor(() => document.querySelector<HTMLElement>('#shown')!.hidden);
  expect(await page.attribute('iframe', 'src')).toBeNull();
  expect(await ran()).toEqual([]);
  expect([server.requests('/react.js').length, server.requests('/frame.html').length]).toEqual([0, 0]);
};

/** The gates that React has put in; the script that ran for one of them stays where it is. */
const mine = '[data-consent]:not([data-consent-released=""]), iframe, [data-consent-show]';

const every: Shown = { script: true, inline: true, frame: true, show: true };

describe.each<Mode>(['production', 'development'])('an application that React hydrates (%s)', (mode) => {
  it('has its gates held back before consent, and released once by it', async () => {
    await rendered(mode, { ...every, quiet: true });
    await hydrate({ ...every, quiet: true });
    await shut();
    await accept();
    await open1();
    await render({ ...every, quiet: true, round: 1, before: true });
    await calm();
    expect(await page.text('#shown')).toBe('Shown 1');
    await open1();
    expect(await errors()).toEqual([]);
  });

  it('is hydrated without a word after its gates were released', async () => {
    await rendered(mode, { ...every, quiet: true });
    await accept();
    await open1();
    await hydrate({ ...every, quiet: true });
    await render({ ...every, quiet: true, round: 1 });
    await open1();
    expect(await errors()).toEqual([]);
  });

  it('may render the banner itself', async () => {
    await rendered(mode, { banner: true, quiet: true });
    await page.waitFor('consent-banner >>> #accept', { until: 'visible' });
    await hydrate({ banner: true, quiet: true });
    await render({ banner: true, quiet: true, round: 1 });
    await page.click('consent-banner >>> #accept');
    await page.waitFor(() => !document.querySelector('consent-banner[view]'));
    await render({ banner: false });
    expect(await errors()).toEqual([]);
  });

  it('can be taken away before consent and after it', async () => {
    for (const when of ['before', 'after']) {
      await rendered(mode, { ...every, quiet: true });
      await hydrate({ ...every, quiet: true });
      if (when === 'after') await accept();
      if (when === 'after') await open1();
      await unmount();
      expect(await page.run(() => document.querySelector('#root')!.childElementCount)).toBe(0);
      expect(await errors()).toEqual([]);
    }
  });

  it('can take each gate away after its release, and put it in again, which runs it once more', async () => {
    await rendered(mode, { ...every, quiet: true });
    await hydrate({ ...every, quiet: true });
    await accept();
    await open1();
    await render({ quiet: true });
    expect(await page.exists(mine)).toBe(false);
    await render({ ...every, quiet: true });
    await open1(2);
    expect(await errors()).toEqual([]);
  });
});

describe.each<Mode>(['production', 'development'])('an application that React makes in the browser (%s)', (mode) => {
  it('has its gates held back before consent, and released once by it', async () => {
    await open(mode, '');
    await create(every);
    await shut();
    await accept();
    await open1();
    expect(await errors()).toEqual([]);
  });

  it('can put something in front of each gate, and take each away, before consent and after it', async () => {
    for (const when of ['before', 'after']) {
      await open(mode, '');
      await create(every);
      await shut();
      if (when === 'after') await accept();
      if (when === 'after') await open1();
      await render({ ...every, before: true, round: 1 });
      expect(await page.run(() => document.querySelectorAll('.before + [data-consent], .before + [data-consent-show]').length)).toBe(4);
      await render({ script: true, show: true });
      await render({});
      expect(await page.exists(mine)).toBe(false);
      expect(await errors()).toEqual([]);
    }
  });

  it('can take its gates away when consent is given and put them in when it is there', async () => {
    await open(mode, '');
    await create(every);
    await shut();
    await accept();
    await render({});
    await calm();
    const before = (await ran()).length;
    await render(every);
    await expect.poll(async () => (await ran()).length).toBe(before + 2);
    await reject();
    await page.waitFor(() => document.querySelector<HTMLElement>('#shown')!.hidden && !document.querySelector('iframe')!.hasAttribute('src'));
    await unmount();
    expect(await errors()).toEqual([]);
  });
});

it('React in development tells of a gate that was released before it hydrated, unless the gate says that this may be', async () => {
  await rendered('development', every);
  await accept();
  await open1();
  await hydrate(every);
  expect(await errors()).toEqual([expect.stringMatching(/didn't match[^]*data-consent-released/)]);
});

describe.each<Mode>(['production', 'development'])('the placeholder of a frame that React renders (%s)', (mode) => {
  const stands = () => page.waitFor('#root > iframe + consent-placeholder >>> .once');
  const none = () => page.waitFor(() => !document.querySelector('consent-placeholder'));

  it('comes after hydration, keeps to its frame through renderings, and goes with it', async () => {
    await rendered(mode, { ...every, quiet: true });
    await hydrate({ ...every, quiet: true });
    await stands();
    await render({ ...every, quiet: true, round: 1, before: true });
    await stands();
    await render({ script: true, show: true });
    await none();
    await render({ ...every, round: 2 });
    await stands();
    await page.click('consent-placeholder >>> .once');
    await page.waitFor(() => document.querySelector('iframe')!.contentDocument?.title === 'frame');
    await none();
    await render({ ...every, round: 3 });
    expect(await page.run(() => document.querySelector('iframe')!.contentDocument?.title)).toBe('frame');
    expect(await errors()).toEqual([]);
  });

  it('leaves nothing behind when the application is unmounted', async () => {
    await open(mode, '');
    await create(every);
    await stands();
    await unmount();
    await none();
    expect(await page.run(() => document.querySelector('#root')!.childNodes.length)).toBe(0);
    expect(await errors()).toEqual([]);
  });
});
