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
export async function waitFor<R>(
  tab: Tab,
  what: string | (() => R),
  { timeout = 5000, message, until: state = 'present' }: WaitOptions = {},
): Promise<NonNullable<Awaited<R>>> {
  if (typeof what === 'function') return until(() => tab.run(what), { timeout, what: message ?? String(what).replace(/\s+/g, ' ') });
  const probe = async () => state === 'present' ? tab.has(what) : (await visible(tab, what)) === (state === 'visible');
  return (await until(probe, { timeout, what: message ?? `${what} to be ${state}` })) as NonNullable<Awaited<R>>;
}
