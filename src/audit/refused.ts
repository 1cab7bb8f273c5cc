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

/** The addresses that guards or a Content-Security-Policy refused; of the policy only Chromium keeps reports. */
export const refused = async (violations: readonly Violation[]): Promise<ReadonlySet<string>> =>
  new Set([...violations.map(({ name }) => name), ...await reported()]);
