import { until } from '../process/until.js';
import type { Tab } from '../tab.js';
import { visible } from './look.js';

export interface WaitOptions {
  timeout?: number;
  /** What was waited for, in words, for when it never comes. */
  message?: string;
  /** For a selector: in the document (the default), to be seen, or neither any more. */
  until?: 'present' | 'visible' | 'hidden';
}

/** Waits until something in the page is so, and gives back what the function gave. An error in it counts as "not yet". */
export function waitFor<R>(tab: Tab, what: string | (() => R), { timeout = 5000, message, until: state = 'present' }: WaitOptions = {}): Promise<NonNullable<Awaited<R>>> {
  const probe = typeof what === 'function' ? () => tab.run(what) : () => {
    if (state === 'present') return tab.has(what) as Promise<Awaited<R>>;
    return visible(tab, what).then((seen) => seen === (state === 'visible')) as Promise<Awaited<R>>;
  };
  const described = typeof what === 'string' ? `${what} to be ${state}` : String(what).replace(/\s+/g, ' ');
  return until(probe, { timeout, what: message ?? described });
}
