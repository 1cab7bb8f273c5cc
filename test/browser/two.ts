import { expect } from 'vitest';
import { html } from './documents.js';
import { engine, page, server, type Page } from './driver/index.js';
import { config } from './face.js';

/** What the tests of several tabs share: a page that notes what it hears and writes, and ways to be deaf. */

declare global {
  interface Window {
    /** Each `consent-changed`: what was granted and what denied. */
    heard: [granted: string, denied: string][];
    /** Each record that this page has written, and each time that it erased it. */
    written: string[];
  }
}

/** Now, in seconds, for pages whose clock stands. */
export const now = Math.floor(Date.now() / 1000);
/** The moment at which everything in a page happens. */
export const clock = (seconds: number) => `<script>Date.now = () => ${seconds * 1000};</script>`;

/** A browser, or a sandbox, in which no tab tells another. */
export const mute = '<script>delete window.BroadcastChannel;</script>';
/** A tab that hears by the channel alone: it is not told that it has come to the front. */
export const behind = `<script>for (const type of ['visibilitychange', 'pageshow']) addEventListener(type, (event) => event.stopImmediatePropagation(), true);</script>`;

const notes = `<script>
  heard = []; written = [];
  document.addEventListener('consent-changed', ({ detail }) => heard.push([detail.granted.join(), detail.denied.join()]));
  const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(Document.prototype, 'cookie', { configurable: true, get, set(text) { if (text.startsWith('consent=')) written.push(text); set.call(this, text); } });
  for (const name of ['setItem', 'removeItem']) {
    const own = Storage.prototype[name];
    Storage.prototype[name] = function (key, value) { if (key === 'consent') written.push(value); own.call(this, key, value); };
  }
</script>`;

export const script = '<script type="text/plain" data-consent="analytics" src="/a.js"></script>';

interface Opened { readonly head?: string; readonly body?: string; readonly with?: object }

/** Serves a page; what stands in `head` comes before the library. */
export function serve(path: string, { head = '', body = '', with: more = {} }: Opened = {}, headers = {}): void {
  server.page(path, html({ head: notes + head + config(more), body }), headers);
}

/** The library has started, and listens to other tabs: that comes in an idle moment after load. */
export async function connected(tab: Page): Promise<void> {
  await tab.waitFor(() => !!window.consentBanner && document.readyState === 'complete' && (window.consentBanner.state.decided ? !!document.querySelector('consent-button') : !!document.querySelector('consent-banner[view]')));
  await tab.run(() => new Promise((resolve) => { (window.requestIdleCallback ?? setTimeout)(() => setTimeout(resolve, 50)); }));
}

export async function visit(tab: Page, path: string, how?: Opened): Promise<void> {
  serve(path, how);
  await tab.goto(path);
  await connected(tab);
}

/** A second tab at a page of its own. */
export async function beside(how?: Opened, path = '/second'): Promise<Page> {
  const tab = await page.newTab();
  await visit(tab, path, how);
  return tab;
}

/** How it stands, in short: what is granted beside the necessary, and what denied. */
export const stands = (tab: Page) => tab.run(() => {
  const of = (standing: string) => Object.entries(window.consentBanner!.state.choices).filter(([id, each]) => id !== 'necessary' && each === standing).map(([id]) => id).join();
  return { granted: of('granted'), denied: of('denied') };
});

export const everything = 'functional,analytics,advertising';
export const granted = { granted: everything, denied: '' };
export const denied = { granted: '', denied: everything };
export const nothing = { granted: '', denied: '' };

/** The record in the cookie, in the same words. */
export async function record(): Promise<{ granted: string; denied: string } | undefined> {
  const value = (await page.cookies()).find(({ name }) => name === 'consent')?.value;
  const fields = new URLSearchParams(value);
  return value === undefined ? undefined : { granted: (fields.get('a') ?? '').replace(/^necessary\.?/, '').replaceAll('.', ','), denied: (fields.get('d') ?? '').replaceAll('.', ',') };
}

/** A record as it is kept. */
export const text = (granted: string, denied: string, at = now) => `v=1&t=${at}&e=${at + 8640000}&r=0&m=opt-in&s=api&a=necessary${granted && '.'}${granted}&d=${denied}`;

/** What would still come, has come. */
export const quiet = (tab: Page) => tab.run(() => new Promise<void>((resolve) => { setTimeout(resolve, 400); }));
export const heard = (tab: Page) => tab.run(() => window.heard);
export const written = (tab: Page) => tab.run(() => window.written.length);

/** Brings a tab to the front. MiniBrowser's are windows, none of which is ever hidden. */
export async function front(tab: Page): Promise<void> {
  if (engine.name === 'webkit') await tab.run(() => { document.dispatchEvent(new Event('visibilitychange')); });
  else expect(await tab.run(() => document.visibilityState)).toBe('visible');
}

/** The page has been loaded anew since it was marked. */
export const mark = (tab: Page) => tab.run(() => { (window as unknown as { marked: boolean }).marked = true; });
export const marked = (tab: Page) => tab.run(() => 'marked' in window);
