import './events.js';
import type { Audit } from './audit/audit.js';
import { definePanel } from './audit/panel.js';
import { why as whyOf } from './audit/why.js';
import type { Consent } from './consent.js';
import { running } from './running.js';

export { printAudit } from './audit/print.js';
export type { Audit } from './audit/audit.js';
export type { AuditGated, AuditReleased } from './audit/gates.js';
export type { AuditHost } from './policy/asked.js';
export type { AuditItem, FoundKind } from './policy/found.js';
export { contradicts } from './policy/contradicts.js';

/** The one that is asked, or that runs in this page. */
function found(consent: Consent | undefined): Consent {
  const one = consent ?? running();
  if (!one) throw new Error('consent-banner/audit: the library does not run in this page yet; call startConsent first.');
  return one;
}

/** What is on the page against what was declared; of the library that runs in this page, unless another is given. */
export const audit = async (consent?: Consent): Promise<Audit> => found(consent).audit();

/** One sentence that says why an element is held back, or that it is not. */
export const why = (element: Element, consent?: Consent): string => whyOf(element, found(consent));

// For a page with `<consent-audit>`.
definePanel();
