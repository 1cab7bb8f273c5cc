import type { Violation } from '../policy/violation.js';

/** What a browser has kept of what the page's Content-Security-Policy refused, for whoever comes later (Reporting API, "buffered"). */
const reported = () => new Promise<readonly string[]>((resolve) => {
  if (!('ReportingObserver' in window)) return resolve([]);
  const urls = (reports: readonly Report[]) => reports.flatMap(({ body }) => {
    const { blockedURL, disposition } = (body ?? {}) as { blockedURL?: string | null; disposition?: string };
    return blockedURL && disposition === 'enforce' ? [blockedURL] : [];
  });
  const end = (reports: readonly Report[]) => {
    observer.disconnect();
    resolve(urls(reports));
  };
  const observer = new ReportingObserver(end, { types: ['csp-violation'], buffered: true });
  observer.observe();
  // Where there is none it is never called.
  setTimeout(() => end(observer.takeRecords()), 50);
});

export interface Refusals {
  /** The addresses that guards or a Content-Security-Policy refused. */
  readonly addresses: ReadonlySet<string>;
  /** Those of the policy, as often as it refused them; only Chromium keeps reports. */
  readonly reports: readonly string[];
}

/** What was refused so far. */
export async function refused(violations: readonly Violation[]): Promise<Refusals> {
  const reports = await reported();
  return { addresses: new Set([...violations.map(({ name }) => name), ...reports]), reports };
}
