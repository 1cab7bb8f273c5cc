import type { Reporter } from '../report.js';
import { listen, readyState } from '../unclobbered.js';

/** Brings what a page needs only once it stands, in an idle moment after load; without it the page goes on. */
export function connectLive(bring: () => Promise<unknown>, report: Reporter): () => void {
  const idle = () => (window.requestIdleCallback ?? setTimeout)(() => {
    bring().catch((error: unknown) => report({ code: 'load-failed', key: 'live' }, error));
  });
  if (readyState() === 'complete') idle();
  return listen('load', idle, window);
}
