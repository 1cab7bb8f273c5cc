import { ran } from './documents.js';
import { engine, page } from './driver/index.js';
import { inside } from './face.js';

/** What the tests of the modes share: visitors, what a browser says of them, and scripts that note that they ran. */

/** Four categories, without what only the second layer shows. */
export const four = [{ id: 'necessary', required: true }, { id: 'functional' }, { id: 'analytics' }, { id: 'advertising' }];

/** One inline script a category; it notes its name. */
export const scripts = (...ids: string[]) => ids.map((id) => `<script type="text/plain" data-consent="${id}">(window.ran ??= []).push("${id}")</script>`).join('');
export const three = scripts('functional', 'analytics', 'advertising');

/** Global Privacy Control, where the engine has none to be set: a script that runs before the library. */
const signalled = `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true, configurable: true });`;
export const gpc = `<script>${signalled}</script>`;
/** The same by an extension that comes after the library. */
export const gpcLate = `<script>addEventListener('DOMContentLoaded', () => { ${signalled} })</script>`;
/** It comes now, and the page looks again, as when it comes to the front. */
export const gpcNow = () => page.run((code) => {
  (0, eval)(code);
  document.dispatchEvent(new Event('visibilitychange'));
}, signalled);

/** A clock that is so many days ahead. */
export const ahead = (days: number) => `<script>{ const now = Date.now; Date.now = () => now() + ${days} * 864e5 }</script>`;

/** The time zone of the browser; a script for the page where the engine cannot be told. */
export async function zone(name: string): Promise<string> {
  if (engine.can.timeZone) await page.timeZone(name);
  return engine.can.timeZone ? '' : `<script>{
    const { resolvedOptions } = Intl.DateTimeFormat.prototype;
    Intl.DateTimeFormat.prototype.resolvedOptions = function () { return { ...resolvedOptions.call(this), timeZone: '${name}' }; };
  }</script>`;
}

/** The record as it is stored. */
export async function record(): Promise<Record<string, string>> {
  const cookie = (await page.cookies()).find(({ name }) => name === 'consent');
  return Object.fromEntries(new URLSearchParams(cookie?.value));
}

/** What ran, in no order that matters. */
export const haveRun = async () => (await ran()).sort();

/** Whatever the library does after load is done: the way back has been looked after, and what a turn puts off is over. */
export const settled = () => page.run(async () => {
  await window.consentBanner!.observe(document.createElement('div').attachShadow({ mode: 'open' }));
  await new Promise((resolve) => { setTimeout(resolve, 150); });
});

export const asked = () => page.exists(inside('#accept'));
export const title = () => page.text(inside('[part=title]'));
export const text = () => page.text(inside('[part=text]'));
export const notes = () => page.on('consent-banner', (host) => [...host.shadowRoot!.querySelectorAll<HTMLElement>('.banner [part=note]')].map((note) => note.innerText));
/** The problems, by code and key. */
export const wrongs = () => page.run(() => window.consentBanner!.problems.map(({ code, key }) => `${code} ${key}`).sort());
