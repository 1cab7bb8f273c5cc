import { consentCookie, readConsent } from 'consent-banner/server';
import { beforeEach, describe, expect, it } from 'vitest';
import { html, ran, ready } from './documents.js';
import { page, server } from './driver/index.js';

const config = { policyUrl: '/privacy', categories: [{ id: 'necessary', required: true }, { id: 'analytics' }, { id: 'advertising' }] };
const head = `<script type="application/json" id="consent-config">${JSON.stringify(config)}</script>`;
const body = '<script type="text/plain" data-consent="analytics">(window.ran ??= []).push("analytics")</script>';
const site = server.origins.secure;

beforeEach(async () => {
  await page.clear();
  server.reset();
});

async function open(path: string, headers = {}): Promise<void> {
  server.page(`${site}${path}`, html({ head, body }), headers);
  await page.goto(`${site}${path}`);
  await ready();
}
/** What the last request for a page told its server. */
const told = (path: string) => readConsent(server.requests(path).at(-1)!.headers.cookie, config);
const state = () => page.run(() => window.consentBanner!.state);

describe('a server', () => {
  it('reads what was chosen in the browser, and what it writes the browser reads', async () => {
    await open('/first');
    expect(told('/first').decided).toBe(false);
    await page.run(() => window.consentBanner!.choose({ analytics: true }));
    const chosen = await state();
    await open('/second');
    expect(told('/second')).toEqual(chosen);

    await page.clear();
    await open('/third', { 'set-cookie': consentCookie(told('/second'), config) });
    expect(await state()).toEqual(chosen);
    expect(await ran()).toEqual(['analytics']);
    expect((await page.cookies()).map(({ name, secure, httpOnly }) => [name, secure, httpOnly])).toEqual([['consent', true, false]]);
  });

  it('keeps what a form has sent that needs no script', async () => {
    const now = Math.floor(Date.now() / 1000);
    await open('/form', { 'set-cookie': consentCookie({ decidedAt: now, source: 'choose', choices: { analytics: 'denied', advertising: 'denied' } }, config) });
    expect(await state()).toMatchObject({ decided: true, decidedAt: now, source: 'choose', view: 'none', choices: { analytics: 'denied', advertising: 'denied' } });
    expect(await ran()).toEqual([]);
  });

  it('takes back a decision that was kept', async () => {
    await open('/form', { 'set-cookie': consentCookie({ decidedAt: Math.floor(Date.now() / 1000), choices: { analytics: 'granted', advertising: 'denied' } }, config) });
    expect((await state()).decided).toBe(true);
    await open('/forgotten', { 'set-cookie': consentCookie({ choices: {} }, config) });
    expect((await state()).decided).toBe(false);
    expect(await page.cookies()).toEqual([]);
  });
});
