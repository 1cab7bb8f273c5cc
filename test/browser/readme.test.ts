import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, server } from './driver/index.js';
import './documents.js';
import { bundled } from './unfair.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const pages = [...readme.matchAll(/```html\n(<!doctype html>[^]*?)```/g)].map(([, html]) => html!);

beforeEach(async () => {
  await page.clear();
  server.reset();
});

describe('a page copied from the README', () => {
  it('asks, holds its script back, and runs it once that is allowed', async () => {
    server.file('/analytics.js', 'window.ran = ["analytics"]', { type: 'text/javascript' });
    server.page('/copied', pages[0]!);
    await page.goto('/copied');
    await page.waitFor('consent-banner >>> #accept');
    expect(await page.text('consent-banner >>> [part=text]')).toContain('Example Ltd');
    expect(server.requests('/analytics.js')).toHaveLength(0);
    await page.click('consent-banner >>> #accept');
    await page.waitFor(() => window.ran?.[0] === 'analytics');
    await page.click('[data-consent-open]');
    await page.waitFor('consent-banner >>> #save');
    expect(await page.run(() => window.consentBanner!.problems)).toEqual([]);
  });

  it('states that it uses no cookies, and stores nothing', async () => {
    server.page('/copied', pages[1]!);
    await page.goto('/copied');
    await page.waitFor('consent-banner >>> [part=text]');
    expect(await page.text('consent-banner >>> [part=text]')).toContain('no cookies');
    expect(await page.attribute('consent-banner >>> a', 'href')).toBe('/privacy');
    expect(await page.cookies()).toEqual([]);
    expect(await page.run(() => [localStorage.length, sessionStorage.length, window.consentBanner!.problems.length])).toEqual([0, 0, 0]);
  });

  it('is one of two', () => { expect(pages).toHaveLength(2); });
});

describe('a check of the screen copied from the README', () => {
  it('warns of what a style has made of the banner, on each layer that is opened', async () => {
    const [source] = [...readme.matchAll(/```ts\n([^]*?)```/g)].map(([, code]) => code!).filter((code) => code.includes('checkRendered'));
    server.file('/app.js', await bundled(source!), { type: 'text/javascript' });
    server.page('/copied', `<!doctype html><title>Test</title><style>consent-banner::part(reject) { scale: .5 }</style>
      <script>window.ran = []; console.warn = (text) => ran.push(text)</script><script type="module" src="/app.js"></script><main><p>A page</p></main>`);
    await page.goto('/copied');
    await page.waitFor(() => window.ran!.some((text) => /^refusal-smaller: "first\.reject" .*\(CNIL\)$/.test(text)));
    await page.click('consent-banner >>> #customize');
    await page.waitFor(() => window.ran!.some((text) => /^refusal-smaller: "second\.reject" /.test(text)));
  });
});
