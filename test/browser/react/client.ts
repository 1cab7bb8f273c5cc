import { createElement as h } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { App, type Shown } from './app.js';

declare global {
  interface Window {
    app: { hydrate(shown: Shown): void; create(shown: Shown): void; render(shown: Shown): void; unmount(): void };
    /** What React or the page complained of. */
    errors: string[];
  }
}

let root: Root;
const note = (kind: string) => (error: unknown) => { window.errors.push(`${kind}: ${String(error)}`); };
const options = { onRecoverableError: note('recoverable'), onUncaughtError: note('uncaught'), onCaughtError: note('caught') };
const place = () => document.querySelector('#root')!;

window.app = {
  hydrate(shown) { flushSync(() => { root = hydrateRoot(place(), h(App, shown), options); }); },
  create(shown) {
    root = createRoot(place(), options);
    this.render(shown);
  },
  render(shown) { flushSync(() => { root.render(h(App, shown)); }); },
  unmount() { flushSync(() => { root.unmount(); }); },
};
