import type { Core } from '../core.js';
import { matchAsked, type AuditHost } from '../policy/asked.js';
import { declaredItems } from '../policy/doomed.js';
import { matchFound, type AuditItem, type Found, type FoundKind } from '../policy/found.js';
import type { Violation } from '../policy/violation.js';
import { keeps, recordName } from '../effects/stored.js';
import { collect } from './collect.js';
import { refused } from './refused.js';
import { hostsAsked } from './hosts.js';
import { findGated, findReleased, type AuditGated, type AuditReleased } from './gates.js';

/** What is on the page, against what was declared: as it was at one moment. */
export interface Audit {
  /** What the browser keeps, as far as a script of this page can see it: no cookie that is HttpOnly, or of another folder or host. */
  readonly items: readonly AuditItem[];
  /** The other hosts that this page has asked for something, as far as the browser remembers: it may forget after 250 requests. */
  readonly hosts: readonly AuditHost[];
  /** What is held back, and why. */
  readonly gated: readonly AuditGated[];
  /** What was held back and has been released. */
  readonly released: readonly AuditReleased[];
  /** What was refused, where guards are. */
  readonly violations: readonly Violation[];
  /** What this browser lets no script look into, or what did not answer in time: of these nothing is in `items`. */
  readonly unread: readonly FoundKind[];
}

/** The record of the choice. */
function ownRecord({ config, store }: Core): (Found & { readonly category: string }) | undefined {
  if (!keeps(config) || store.get().mode === 'no-cookie') return undefined;
  const { storage } = config;
  return { kind: storage === 'local' || storage === 'session' ? storage : 'cookie', name: recordName(config), category: config.ids.find(({ required }) => required)?.category ?? '' };
}

/**
 * Looks at the page. It changes nothing, keeps nothing, asks nobody and never rejects; a place that is blocked or hangs is `unread`. In
 * no-cookie mode it tells what contradicts what the site says of itself.
 */
export async function audit(core: Core): Promise<Audit> {
  const { config, store, gates, report, origin } = core;
  const { found, unread } = await collect(core);
  const state = store.get();
  const violations = [...core.violations ?? []];
  const asked = hostsAsked(await refused(violations));
  const result = Object.freeze({
    items: matchFound(found, declaredItems(config), state.choices, { host: location.hostname, own: ownRecord(core), violations }),
    hosts: matchAsked(asked, config, state.choices, [location.origin, origin]),
    gated: findGated({ state, allows: gates.allows, problems: report.problems }),
    released: findReleased(),
    violations,
    unread,
  });
  const wrong = [...result.items, ...result.hosts].filter(({ allowed }) => !allowed);
  if (state.mode === 'no-cookie' && wrong.length) {
    report({ code: 'untrue-statement', key: wrong.map((each) => ('host' in each ? each.host : `${each.kind} ${each.name}`)).join(', ') });
  }
  return result;
}
