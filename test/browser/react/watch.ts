import { startConsent } from 'consent-banner';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { strict, type Watched } from './consent.js';

declare global {
  interface Window {
    watch: { start(): void; hydrate(watched: Watched): void; create(watched: Watched): void; render(watched: Watched): void; unmount(): void };
  }
}

let root: Root;
const note = (error: unknown) => { window.errors.push(String(error)); };
const options = { onRecoverableError: note, onUncaughtError: note, onCaughtError: note };
const place = () => document.querySelector('#root')!;

window.watch = {
  start() { startConsent({ policyUrl: '/privacy', categories: [{ id: 'necessary', required: true }, { id: 'functional' }, { id: 'analytics' }] }); },
  hydrate(watched) { flushSync(() => { root = hydrateRoot(place(), strict(watched), options); }); },
  create(watched) {
    root = createRoot(place(), options);
    this.render(watched);
  },
  render(watched) { flushSync(() => { root.render(strict(watched)); }); },
  unmount() { flushSync(() => { root.unmount(); }); },
};
