import type { Audit } from './audit.js';
import { kinds } from './kinds.js';
import { stands } from './stands.js';
import { summary } from './summary.js';

/** Writes an audit to the console, as one table each of what is kept, asked, held back, released and refused. */
export function printAudit(audit: Audit): void {
  const { items, hosts, gated, released, violations } = audit;
  const tables: Record<string, readonly object[]> = {
    'Kept in this browser': items.map((item) => ({ kind: kinds[item.kind], name: item.name, category: item.category, standing: stands(item).words, 'set by': item.setBy ?? '' })),
    'Other hosts that were asked': hosts.map((host) => ({ host: host.host, category: host.category, standing: stands(host).words, by: host.by.join(', ') })),
    'Held back': gated.map(({ element, expression, why }) => ({ element, expression, why })),
    Released: released,
    Refused: violations,
  };
  console.group(`consent-banner: ${summary(audit)}`);
  for (const [name, rows] of Object.entries(tables)) {
    if (!rows.length) continue;
    console.log(name);
    console.table(rows);
  }
  console.groupEnd();
}
