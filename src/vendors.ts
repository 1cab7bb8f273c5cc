import type { Vendors } from './policy/vendors.js';
import { vendors } from './vendors/all.js';
import type { Options, Page } from './vendors/vendor.js';

export type * from './policy/vendors.js';

/**
 * Tells vendors at once that nothing is allowed, where their scripts are on the page without being held back: to be called before
 * any of them, and before `startConsent` with the same `vendors`, which tells them what the visitor has chosen. Such a script runs, and asks its
 * own server, before a yes. Those whose scripts can't be told beforehand (`meta`, `pinterest`, `posthog`, `mixpanel`) are told only if they
 * are there. It does nothing where there is no DOM.
 */
export function holdVendors(declared: Vendors): void {
  if (typeof window === 'undefined') return;
  for (const [name, said] of Object.entries(declared) as [keyof Vendors, boolean | Options][]) {
    const vendor = Object.hasOwn(vendors, name) && vendors[name];
    if (vendor && said) vendor.tell(window as unknown as Page, Object.fromEntries(Object.keys(vendor.signals).map((signal) => [signal, false])), true, said === true ? {} : said);
  }
}
