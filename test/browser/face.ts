import { html, ready } from './documents.js';
import { page, server } from './driver/index.js';
import type { Headers } from './driver/index.js';

/** What the tests of the elements share: a page, its configuration and the way to the controls. */

export const config = (value: unknown) => `<script type="application/json" id="consent-config">${JSON.stringify(value)}</script>`;

/** Every kind of thing that a site may declare. */
export const declared = {
  policyUrl: '/privacy',
  categories: [
    { id: 'necessary', required: true, cookies: [{ name: 'session', purpose: 'Keeps you signed in', duration: 'session' }] },
    { id: 'functional' },
    { id: 'analytics', cookies: [{ name: '_ga*', provider: 'Example Analytics', purpose: 'Counts visits', duration: 'P1Y6M' }] },
    { id: 'advertising', services: [{ id: 'ads', label: 'Example Ads', provider: 'Example Ads Inc.', country: 'IE', policyUrl: 'https://ads.example/privacy' }, { id: 'pixel', label: 'Example Pixel' }] },
  ],
};

interface Opened {
  readonly head?: string;
  readonly body?: string;
  /** The configuration, over `declared`; `null` for none at all. */
  readonly with?: Record<string, unknown> | null;
  readonly headers?: Headers;
  readonly nonce?: string;
  /** In the place of the usual script tag. */
  readonly script?: string;
}

export const words = '<main><h1>A page</h1><p>It has some words, and <a href="#there" id="link">a link</a>.</p><button type="button" id="own">A button</button></main>';
/** Higher than any window. */
export const long = `<main>${Array.from({ length: 40 }, (_, i) => `<p style="margin:0 0 60px"><a href="#${i}" id="a${i}">Link ${i}</a></p>`).join('')}</main>`;

export async function open({ head = '', body = words, with: more = {}, headers, nonce, script }: Opened = {}): Promise<void> {
  const block = more ? config({ ...declared, ...more }) : '';
  server.page('/page', html({ head: head + block, body, ...(nonce ? { nonce } : {}), ...(script ? { script } : {}) }), headers);
  await page.goto('/page');
  await ready();
}

export const inside = (selector: string) => `consent-banner >>> ${selector}`;

/** It is there, and what moves it in is over. */
export async function banner(): Promise<void> {
  await page.waitFor(inside('#accept'), { until: 'visible' });
  await still();
}

export const still = () => page.run(() => {
  for (const { shadowRoot } of document.querySelectorAll('consent-banner')) for (const animation of shadowRoot?.getAnimations() ?? []) animation.finish();
});

/** The first layer is answered, and the page knows. */
export const gone = () => page.waitFor(() => window.consentBanner!.state.decided && !document.querySelector('consent-banner[view]'));

export async function preferences(): Promise<void> {
  await page.run(() => window.consentBanner!.show('preferences'));
  await opened();
}

export const opened = () => page.waitFor(() => !!document.querySelector('consent-banner')?.shadowRoot?.querySelector<HTMLDialogElement>('#dialog')?.open, { message: 'the second layer has not opened' });
export const closed = () => page.waitFor(() => !document.querySelector('consent-banner')?.shadowRoot?.querySelector('#dialog'), { message: 'the second layer has not closed' });

export const state = () => page.run(() => window.consentBanner!.state);
export const problems = () => page.run(() => window.consentBanner!.problems.map(({ code }) => code));
/** Everything that a browser keeps for this site. */
export const kept = async () => [...(await page.cookies()).map(({ name }) => name), ...await page.run(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])];
/** Two frames: what was begun has been drawn. */
export const drawn = () => page.run(() => new Promise<void>((resolve) => { requestAnimationFrame(() => requestAnimationFrame(() => resolve())); }));
