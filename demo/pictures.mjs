// `node demo/pictures.mjs [name…]`: makes the pictures of the README from what is built, with the installed Chromium.
import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { findEngine } from '../test/setup/engines.mjs';
import { openChromium } from './pictures/chromium.mjs';
import { shots, themed } from './pictures/shots.mjs';
import { forScriptTag } from './playground/code.js';
import { documentOf } from './playground/document.js';
import { clean } from './playground/state.js';
import { createDemoServer } from './server.mjs';

const here = fileURLToPath(new URL('pictures/', import.meta.url));
const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const largest = 150 * 1024;
const patience = 10_000;
const asked = 'document.querySelector("consent-banner")?.shadowRoot?.querySelector("#accept")';

/** Two frames after whatever moves has come to its end, also in a frame. */
const rest = `(async () => {
  const documents = [document, ...[...document.querySelectorAll('iframe')].map(frame => frame.contentDocument)];
  const roots = documents.flatMap(each => [each, ...[...each.querySelectorAll('*')].flatMap(element => element.shadowRoot ?? [])]);
  for (const root of roots) for (const animation of root.getAnimations()) animation.finish();
  await document.fonts.ready;
  await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
})()`;

function documentFor({ state, language = 'lang="en"', body }) {
  const whole = clean(state);
  const html = documentOf(forScriptTag(whole), whole).replace('lang="en"', language);
  // In the place of the words and of the footer, which are English.
  return body ? html.replace(/<main>[^]*<\/footer>/, body) : html;
}

async function until(browser, expression, name) {
  const start = Date.now();
  while (!(await browser.run(`Boolean(${expression})`).catch(() => false))) {
    if (Date.now() - start > patience) throw new Error(`${name}: waited in vain for ${expression}`);
    await new Promise(resolve => setTimeout(resolve, 30));
  }
}

async function take(browser, origin, shot) {
  const { name, path = '/picture', width = 1280, height = 720, scale = 1, dark = false, act, then } = shot;
  await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await browser.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false });
  await browser.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }, { name: 'prefers-reduced-motion', value: 'reduce' }] });
  if (shot.state) {
    const body = Buffer.from(documentFor(shot)).toString('base64');
    browser.on('Fetch.requestPaused', ({ requestId }) => browser.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders: [{ name: 'content-type', value: 'text/html; charset=utf-8' }], body }));
  }
  // Between two pictures, so that an address that differs by its hash alone is a new page.
  await browser.send('Page.navigate', { url: 'about:blank' });
  await browser.send('Page.navigate', { url: origin + path });
  if (path === '/picture') await until(browser, asked, name);
  if (act) await browser.run(act);
  if (shot.ready) await until(browser, shot.ready, name);
  if (then) await browser.run(then);
  await browser.run(rest);
  const { data } = await browser.send('Page.captureScreenshot', { format: 'png' });
  return Buffer.from(data, 'base64');
}

const { programs: { browser: program } } = findEngine('chromium');
if (!program) throw new Error('No Chromium is installed here.');
const themes = existsSync(`${dist}themes`) ? readdirSync(`${dist}themes`).flatMap(file => /^([\w-]+)\.css$/.exec(file)?.[1] ?? []) : [];
const wanted = [...shots, ...themes.map(themed)].filter(({ name }) => process.argv.length < 3 || process.argv.includes(name));

const { origin, close } = await createDemoServer();
const browser = await openChromium(program);
try {
  await browser.send('Fetch.enable', { patterns: [{ urlPattern: `${origin}/picture` }] });
  for (const shot of wanted) {
    if (shot.needs && !existsSync(dist + shot.needs)) {
      console.log(`${shot.name}: left out, there is no ${shot.needs}`);
      continue;
    }
    const picture = await take(browser, origin, shot);
    await writeFile(`${here}${shot.name}.png`, picture);
    console.log(`${shot.name}: ${Math.round(picture.length / 1024)} kB`);
    if (picture.length > largest) process.exitCode = 1;
  }
} finally {
  await browser.close();
  await close();
}
