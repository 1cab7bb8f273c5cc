import { fileURLToPath } from 'node:url';
import { renderToString } from 'react-dom/server';
import { build } from 'vite';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, server } from './driver/index.js';
import { strict, type Watched } from './react/consent.js';

const made = await build({
  configFile: false, logLevel: 'silent', mode: 'development', define: { 'process.env.NODE_ENV': '"development"' },
  build: { write: false, minify: false, rollupOptions: { input: fileURLToPath(new URL('./react/watch.ts', import.meta.url)), output: { format: 'es', entryFileNames: 'watch.js', chunkFileNames: '[name]-[hash].js' } } },
});
if (!('output' in made)) throw new Error('More than one bundle');
const chunks = made.output.flatMap((each) => (each.type === 'chunk' ? [each] : []));

beforeEach(async () => {
  await page.clear();
  server.reset();
  for (const { fileName, code } of chunks) server.file(`/${fileName}`, code, { type: 'text/javascript' });
});

async function open(markup = ''): Promise<void> {
  server.page('/app', `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>App</title>
    <script>window.errors = []; console.error = (...words) => errors.push(words.join(' ')); addEventListener('error', ({ message, error }) => error && errors.push(message));</script>
    </head><body><div id="root">${markup}</div><script type="module" src="/watch.js"></script></body></html>`);
  await page.goto('/app');
  await page.waitFor(() => 'watch' in window);
}
const start = () => page.run(() => { window.watch.start(); });
const create = (watched: Watched = {}) => page.run((each) => { window.watch.create(each); }, watched);
const choose = (functional: boolean) => page.run((functional) => window.consentBanner!.choose({ functional }), functional);
/** Which of the two is there, and what the state says. */
const shown = () => page.run(() => [document.querySelector('#film, #fallback')?.id, document.querySelector('#told')?.textContent]);
const undecided = 'undecided necessary granted';
const allowed = 'decided necessary granted, functional granted, analytics denied';
const refused = 'decided necessary granted, functional denied, analytics denied';

describe('a React application', () => {
  it('shows what is gated while its expression holds, and follows each change', async () => {
    await open();
    await start();
    await create();
    expect(await shown()).toEqual(['fallback', undecided]);
    await choose(true);
    expect(await shown()).toEqual(['film', allowed]);
    await choose(false);
    expect(await shown()).toEqual(['fallback', refused]);
    await page.run(() => { window.watch.render({ expression: '!functional' }); });
    expect(await shown()).toEqual(['film', refused]);
    expect(await page.run(() => window.errors)).toEqual([]);
  });

  it('follows a press', async () => {
    await open();
    await start();
    await create();
    await page.waitFor('consent-banner >>> #accept', { until: 'visible' });
    await page.click('consent-banner >>> #accept');
    await page.waitFor('#film');
    expect((await shown())[1]).toBe('decided necessary granted, functional granted, analytics granted');
  });

  it('shows nothing of it before the library runs, and follows one that is started later', async () => {
    await open();
    await create();
    expect(await shown()).toEqual(['fallback', 'undecided ']);
    await start();
    await page.waitFor(() => document.querySelector('#told')!.textContent!.includes('necessary'));
    await choose(true);
    expect(await shown()).toEqual(['film', allowed]);
  });

  it('may start the library in an effect, which in development runs twice', async () => {
    await open();
    await create({ starts: true });
    await page.waitFor(() => document.querySelector('#told')!.textContent!.includes('necessary'));
    await choose(true);
    expect(await shown()).toEqual(['film', allowed]);
  });

  it('is rendered by a server without what is gated, and hydrated without a word, also where it was allowed before', async () => {
    await open();
    await start();
    await choose(true);
    const markup = renderToString(strict({}));
    expect(markup).toContain('Not without consent');
    await open(markup);
    await start();
    await page.run(() => { window.watch.hydrate({}); });
    await page.waitFor('#film');
    expect(await shown()).toEqual(['film', allowed]);
    expect(await page.run(() => window.errors)).toEqual([]);
  });

  it('lets go of the library when it is taken away', async () => {
    await open();
    await start();
    await create();
    await page.run(() => { window.watch.unmount(); });
    await choose(true);
    expect(await page.run(() => [document.querySelector('#root')!.childElementCount, ...window.errors])).toEqual([0]);
  });

  it('shuts what names an id that nobody declared, and hears of it', async () => {
    await open();
    await start();
    await create({ expression: 'functionl' });
    await choose(true);
    expect((await shown())[0]).toBe('fallback');
    expect(await page.run(() => window.consentBanner!.problems.map(({ code, key }) => [code, key]))).toEqual([['unknown-id', 'functionl']]);
  });
});
