import type { Asked } from '../policy/asked.js';

/**
 * The requests to other hosts that the browser remembers. Chromium remembers those too that were refused: they took no time, or were
 * frames. What its preload scanner had asked for before the page's policy was there took some, and did ask.
 */
export const hostsAsked = (refused: ReadonlySet<string>): readonly Asked[] =>
  (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).flatMap(({ name, initiatorType, duration }) => {
    const url = URL.canParse(name) ? new URL(name) : undefined;
    // Others than these have no host, or stay in the browser.
    if (!url || !/^(https?|wss?):$/.test(url.protocol) || url.host === location.host) return [];
    // Of a frame only the origin is told.
    if (initiatorType === 'iframe' ? refused.has(name) || refused.has(url.origin) : refused.has(name) && !duration) return [];
    return [{ origin: url.origin, by: initiatorType || 'other' }];
  });
