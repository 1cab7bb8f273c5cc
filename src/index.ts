import './events.js';
import type { Consent } from './consent.js';
import type { Core } from './core.js';
import type { Load } from './load.js';
import { locales } from './locales/load.js';
import { readPage } from './page.js';
import type { ConsentConfig } from './policy/declared.js';
import { termsSaid } from './policy/here.js';
import { createReporter } from './report.js';
import { running } from './running.js';
import { start } from './start.js';

export type { Audit } from './audit/audit.js';
export type { AuditGated, AuditReleased } from './audit/gates.js';
export type { AuditHost } from './policy/asked.js';
export type { AuditItem, FoundKind } from './policy/found.js';
export type { Consent } from './consent.js';
export type { Change, ConsentEvents, Gated } from './events.js';
export type * from './policy/declared.js';
export type { Choices, Standing } from './policy/expression.js';
export type { ProblemCode } from './policy/problem.js';
export type { Registered } from './effects/gates/register.js';
export type { Source } from './policy/decision.js';
export type { Item, KeptItem, Reason } from './policy/report.js';
export type { Receipt, Shown } from './policy/receipt.js';
export type { State, View } from './policy/update.js';
export type { Problem } from './report.js';
export type { Refused, Violation } from './policy/violation.js';
export type { Report } from './policy/report.js';

const chunks = {
  ui: () => import('./ask.js'),
  ...locales,
  words: () => import('./wording.js'),
  keep: () => import('./keep.js'),
  live: () => import('./live.js'),
  embeds: () => import('./effects/gates/embeds.js'),
  placeholder: () => import('./placeholder/connect.js'),
  region: () => import('./region.js'),
  zones: () => import('./policy/zones.js'),
  tabs: () => import('./tabs.js'),
  erase: () => import('./erase.js'),
  guards: () => import('./guards.js'),
  audit: () => import('./auditing.js'),
  elements: () => import('./elements.js'),
  declared: () => import('./declared.js'),
  receipt: () => import('./receipt.js'),
  vendors: () => import('./effects/vendors.js'),
  records: () => import('./records/connect.js'),
  check: () => import('./check.js'),
};
const load = ((name: keyof typeof chunks) => chunks[name]()) as unknown as Load;

/**
 * Starts the library in this page and gives its API, which is `window.consentBanner` too. It never throws for a
 * configuration: what is wrong comes as `consent-problem`, and what it concerns stays shut. Where one is running
 * already that one is given back, with the problem `second-copy`.
 */
export function startConsent(config: ConsentConfig = {}): Consent {
  const other = running();
  if (!other) return start(readPage(config), load, { said: termsSaid, protect: typeof config.protect === 'function' ? config.protect as (core: Core) => void : undefined });
  createReporter(load)({ code: 'second-copy' });
  return other;
}
