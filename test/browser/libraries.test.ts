import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, server } from './driver/index.js';
import { html, ready } from './documents.js';
import { kept } from './face.js';

const file = (path: string) => readFileSync(new URL(`../../node_modules/${path}`, import.meta.url));

interface Library {
  readonly name: string;
  readonly path: string;
  readonly code: Uint8Array;
  /** The inline script that starts it, with an event of its own. */
  readonly start: (origin: string) => string;
  /** Where it sends what it counts. */
  readonly sendsTo: RegExp;
  /** What it keeps in the browser. */
  readonly keeps: RegExp;
}

const libraries: Library[] = [
  {
    name: 'mixpanel-browser',
    path: '/mixpanel.js',
    code: file('mixpanel-browser/dist/mixpanel.umd.js'),
    start: (origin) => `mixpanel.init('token', { api_host: '${origin}/mixpanel', batch_requests: false, persistence: 'localStorage' }); mixpanel.track('seen'); ran.push('started')`,
    sendsTo: /^\/mixpanel\/track/,
    keeps: /^mp_/,
  },
  {
    name: 'posthog-js',
    path: '/posthog.js',
    code: file('posthog-js/dist/array.full.js'),
    start: (origin) => `posthog.init('token', { api_host: '${origin}/posthog', request_batching: false, opt_out_useragent_filter: true, disable_session_recording: true }); posthog.capture('seen'); ran.push('started')`,
    sendsTo: /^\/posthog\/(e|i)\//,
    keeps: /^ph_/,
  },
];

describe.each(libraries)('a site that gates $name', ({ path, code, start, sendsTo, keeps }) => {
  const sent = () => server.requests().filter((request) => sendsTo.test(request.path));
  const asked = () => server.requests().filter((request) => request.path.startsWith(path) || /^\/(mixpanel|posthog)\//.test(request.path));
  const own = async () => (await kept()).filter((name) => name !== 'consent');

  const open = async (delay = 0) => {
    server.file(path, code, { type: 'text/javascript', delay });
    server.page('/page', html({
      head: '<script>window.ran = []; addEventListener("error", (event) => ran.push(event.message))</script>',
      body: `<script type="text/plain" data-consent="analytics" src="${path}"></script>
        <script type="text/plain" data-consent="analytics">${start(server.origin)}</script>
        <p>Words</p>`,
    }));
    await page.goto('/page');
    await ready();
  };

  beforeEach(async () => {
    // In this order: what a library sends as its page is left belongs to the test before.
    await page.clear();
    server.reset();
    // Where it sends to: paths of all kinds, each answered as if all were well.
    for (const endpoint of ['/mixpanel/track/', '/mixpanel/engage/', '/posthog/e/', '/posthog/i/v0/e/', '/posthog/flags/']) {
      server.answer(endpoint, { body: endpoint.includes('mixpanel') ? '1' : '{"status": 1}', type: 'application/json' });
    }
  });

  it('has nothing asked for and nothing stored before consent, and nothing after a refusal', async () => {
    await open();
    expect(await kept()).toEqual([]);
    await page.run(() => window.consentBanner!.rejectAll());
    await page.reload();
    await ready();
    expect(asked()).toEqual([]);
    expect(await own()).toEqual([]);
    expect(await page.run(() => window.ran)).toEqual([]);
  });

  it('has it started on consent, and hears from it', async () => {
    await open();
    await page.run(() => window.consentBanner!.acceptAll());
    await expect.poll(() => sent().length, { timeout: 8000 }).toBeGreaterThan(0);
    expect(await page.run(() => window.ran)).toEqual(['started']);
    expect((await own()).filter((name) => keeps.test(name)).length).toBeGreaterThan(0);
  });

  it('has it started after it is there, however slow it is', async () => {
    await open(500);
    await page.run(() => window.consentBanner!.acceptAll());
    await page.waitFor(() => window.ran!.length > 0, { timeout: 8000 });
    expect(await page.run(() => window.ran)).toEqual(['started']);
    await expect.poll(() => sent().length, { timeout: 8000 }).toBeGreaterThan(0);
  });

  it('has it started by itself for a visitor who comes back', async () => {
    server.page('/first', html({}));
    await page.goto('/first');
    await ready();
    await page.run(() => window.consentBanner!.acceptAll());
    expect(asked()).toEqual([]);
    await open(200);
    await expect.poll(() => sent().length, { timeout: 8000 }).toBeGreaterThan(0);
    expect(await page.run(() => window.ran)).toEqual(['started']);
  });
});
