import type { Consent } from './consent.js';

/** The library that runs in this page already, if one does; a form or an image of that name is not it. */
export function running(): Consent | undefined {
  const other = window.consentBanner;
  return typeof other?.acceptAll === 'function' ? other : undefined;
}
