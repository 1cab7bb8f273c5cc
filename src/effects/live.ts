import type { Core } from '../core.js';
import { optional } from '../policy/decision.js';

/** Loads what a page needs only once it stands, in an idle moment after load; without it the page goes on. */
export function connectLive(core: Core): () => void {
  let stop: (() => void) | undefined;
  const idle = () => (window.requestIdleCallback ?? setTimeout)(() => {
    core.load('live').then(
      ({ live }) => { stop = live(core); },
      (error: unknown) => core.report({ code: 'load-failed', key: 'consent-gate-live.js' }, error),
    );
  });
  if (optional(core.config).length) {
    if (performance.getEntriesByType('navigation').some((entry) => (entry as PerformanceNavigationTiming).loadEventEnd > 0)) idle();
    else addEventListener('load', idle, { once: true });
  }
  return () => {
    removeEventListener('load', idle);
    stop?.();
  };
}
