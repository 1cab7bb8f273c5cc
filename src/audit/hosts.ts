import type { Asked } from '../policy/asked.js';
import type { Refusals } from './refused.js';

/**
 * The entries that tell of a refusal. Chromium remembers that as it remembers a request, and it took hardly any time, if none; what its
 * preload scanner had asked for before the page's policy was there took longer, and did ask. So of one address the shortest
 * are those that were refused, as many as there are reports.
 */
function ofRefusals(entries: readonly PerformanceResourceTiming[], reports: readonly string[]): ReadonlySet<PerformanceResourceTiming> {
  const left = new Map<string, number>();
  for (const address of reports) left.set(address, (left.get(address) ?? 0) + 1);
  return new Set([...entries].sort((one, other) => one.duration - other.duration).filter(({ name }) => {
    const count = left.get(name) ?? 0;
    left.set(name, count - 1);
    return count > 0;
  }));
}

/** The requests to other hosts that the browser remembers. */
export function hostsAsked({ addresses, reports }: Refusals): readonly Asked[] {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const refusals = ofRefusals(entries, reports);
  return entries.flatMap((entry) => {
    const { name, initiatorType, duration } = entry;
    const url = URL.canParse(name) ? new URL(name) : undefined;
    // Others than these have no host, or stay in the browser.
    if (!url || !/^(https?|wss?):$/.test(url.protocol) || url.host === location.host) return [];
    // Of a frame only the origin is told; of the others a browser keeps a number of reports, and not all.
    if (initiatorType === 'iframe' ? addresses.has(name) || addresses.has(url.origin) : refusals.has(entry) || (addresses.has(name) && !duration)) return [];
    return [{ origin: url.origin, by: initiatorType || 'other' }];
  });
}
