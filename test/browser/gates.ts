import { expect } from 'vitest';
import { page, server } from './driver/index.js';
import { ran } from './documents.js';

/** What the tests of pages that swap their content share: one gate of each kind, and what became of them. */

/** A page that is not loaded anew when what has run is no longer allowed: these tests are about what happens then. */
export const stays = '<script type="application/json" id="consent-config">{"reloadOnWithdrawal": false}</script>';

/** What runs notes its name. `serve` has to be called for the name too. */
export const gates = (name: string) => `
  <script type="text/plain" data-consent="functional" src="/${name}.js"></script>
  <script type="text/plain" data-consent="functional">(window.ran ??= []).push('${name} inline')</script>
  <iframe data-consent="functional" data-src="/${name}.html" title="${name}"></iframe>
  <template data-consent="functional"><b class="${name}">Put in</b></template>
  <p id="${name}-shown" data-consent-show="functional">Shown</p>`;

export function serve(...names: string[]): void {
  for (const name of names) {
    server.file(`/${name}.js`, `(window.ran ??= []).push('${name}')`, { type: 'text/javascript', headers: { 'cache-control': 'no-store' } });
    server.file(`/${name}.html`, `<!doctype html><title>${name}</title>`, { type: 'text/html', headers: { 'cache-control': 'no-store' } });
  }
}

export const accept = () => page.run(() => window.consentBanner!.acceptAll());
export const reject = () => page.run(() => window.consentBanner!.rejectAll());

/** How often something of that name ran: the external script and the inline one. */
export const times = async (name: string) => {
  const all = await ran();
  return [all.filter((each) => each === name).length, all.filter((each) => each === `${name} inline`).length];
};

/** Waits for the end of the line: a gated script that is put in now runs after all that were there before it. */
export async function calm(): Promise<void> {
  await page.run(() => new Promise((resolve) => {
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.dataset['consent'] = 'functional';
    script.text = 'document.currentScript.dispatchEvent(new Event("ran"))';
    document.body.append(script);
    document.addEventListener('consent-released', ({ detail }) => {
      if ((detail as { element: Element }).element.textContent !== script.text) return;
      (detail as { element: Element }).element.remove();
      script.remove();
      // What waited for a chunk of the library may be a turn behind.
      setTimeout(resolve);
    });
  }));
}

/** What stands in the page of one name. */
const standing = (name: string) => page.run((each) => {
  const frames = [...document.querySelectorAll('iframe')].filter(({ title }) => title === each);
  return {
    frames: frames.map((frame) => frame.contentDocument?.title ?? ''),
    put: document.querySelectorAll(`b.${each}`).length,
    shown: [...document.querySelectorAll<HTMLElement>(`[id="${each}-shown"]`)].map(({ hidden }) => !hidden),
  };
}, name);

/** It is in the page, nothing of it was asked for, run, put in or shown. */
export async function held(name: string): Promise<void> {
  await expect.poll(() => standing(name)).toEqual({ frames: [''], put: 0, shown: [false] });
  expect(await times(name)).toEqual([0, 0]);
  expect(server.requests(`/${name}.js`)).toHaveLength(0);
  expect(server.requests(`/${name}.html`)).toHaveLength(0);
}

/** It stands in the page once, released; its scripts ran so often by now. */
export async function released(name: string, count = 1): Promise<void> {
  await expect.poll(() => standing(name)).toEqual({ frames: [name], put: 1, shown: [true] });
  await expect.poll(() => times(name)).toEqual([count, count]);
  await calm();
  expect(await times(name)).toEqual([count, count]);
  expect(await standing(name)).toEqual({ frames: [name], put: 1, shown: [true] });
}

/** How many of the library's own elements the page holds. */
export const count = (tag: string) => page.run((name) => document.querySelectorAll(name).length, tag);
