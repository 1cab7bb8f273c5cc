import { pause } from '../process/pause.js';
import type { Tab } from '../tab.js';

export interface GoOptions {
  /** `load` (the default): the load event is over. `start`: the new document is there, and may still be arriving. */
  wait?: 'load' | 'start';
  timeout?: number;
}

/** A document that is about to be left. */
interface Left {
  id: number;
  href: string;
}

declare global {
  interface Window {
    /** Set on a document before it is left, so that the next one can be told from it. */
    __left?: number;
  }
}

let last = 0;

async function leave(tab: Tab): Promise<Left> {
  const id = ++last;
  const href = await tab.run((number) => {
    Object.defineProperty(window, '__left', { value: number, configurable: true });
    return location.href;
  }, id);
  return { id, href };
}

function standing() {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const blank = location.protocol === 'about:';
  return {
    left: window.__left,
    href: location.href,
    blank,
    failed: /^(chrome-error:|about:(net|cert)error)/.test(document.documentURI),
    loaded: document.readyState === 'complete' && (blank || !entry || entry.loadEventEnd > 0),
  };
}

interface Goal extends GoOptions {
  /** The new document may be an empty one; else that is what stands there until the real one comes. */
  blank: boolean;
}

/** Drivers differ in when they call a navigation done, and some wait without end for a page that never is; so it is done here. */
async function arrive(tab: Tab, old: Left, { blank, wait = 'load', timeout = 20_000 }: Goal): Promise<void> {
  const start = Date.now();
  let state = '';
  while (Date.now() - start < timeout) {
    // Between two documents there is nothing to ask.
    const now = await tab.run(standing).catch((error: unknown) => void (state = String(error)));
    if (now) {
      state = JSON.stringify(now);
      if (now.failed) throw new Error(`The page could not be loaded: ${now.href}`);
      const moved = now.left !== old.id && (blank || !now.blank);
      if (moved && (wait === 'start' || now.loaded)) return;
    }
    await pause(15);
  }
  throw new Error(`Waited ${timeout} ms for the page to load; it stands at ${state}`);
}

function onlyTheHashDiffers(from: string, to: string): boolean {
  const [before] = from.split('#');
  const [after, hash] = to.split('#');
  return before === after && hash !== undefined;
}

export async function goto(tab: Tab, url: string, options: GoOptions = {}): Promise<void> {
  const old = await leave(tab);
  await tab.send('POST', 'url', { url });
  if (onlyTheHashDiffers(old.href, url)) return;
  await arrive(tab, old, { ...options, blank: url.startsWith('about:') });
}

export async function reload(tab: Tab, options: GoOptions = {}): Promise<void> {
  const old = await leave(tab);
  await tab.send('POST', 'refresh');
  await arrive(tab, old, { ...options, blank: old.href.startsWith('about:') });
}

export async function travel(tab: Tab, way: 'back' | 'forward', options: GoOptions = {}): Promise<void> {
  const old = await leave(tab);
  // A step in the history of one document leads to the same document.
  await tab.run(() => {
    const arrived = () => Object.defineProperty(window, '__left', { value: 0, configurable: true });
    addEventListener('popstate', arrived, { once: true });
  });
  await tab.send('POST', way);
  await arrive(tab, old, { ...options, blank: true });
}
