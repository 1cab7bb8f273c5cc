import type { Vendor } from './vendor.js';

/**
 * Vendors whose own snippet does nothing where its name is taken: they can be told only once that has run, so their scripts are to be
 * held back with `data-consent`. They begin as granted.
 */

type Call = (...args: unknown[]) => void;

/** Meta Pixel: https://developers.facebook.com/docs/meta-pixel/implementation/gdpr. */
export const meta: Vendor = {
  signals: { consent: 'advertising' },
  tell(page, { consent }, first) {
    const call = page['fbq'] as Call | undefined;
    if (!(first && consent)) call?.('consent', consent ? 'grant' : 'revoke');
    return !!call;
  },
};

/** Pinterest Tag, which deletes its cookies at a no. */
export const pinterest: Vendor = {
  signals: { consent: 'advertising' },
  tell(page, { consent }, first) {
    const call = page['pintrk'] as Call | undefined;
    if (!(first && consent)) call?.('setconsent', consent);
    return !!call;
  },
};

/** A tool that remembers on its own that it was told to stop. */
const remembers = (name: string, stopped: string, start: string, stop: string): Vendor => ({
  signals: { consent: 'analytics' },
  tell(page, { consent }) {
    const tool = page[name] as Record<string, Call> & { __loaded?: boolean } | undefined;
    // Before that it is a stand-in, which does not know.
    if (!tool?.__loaded) return false;
    if (!consent) tool[stop]?.();
    else if ((tool[stopped] as (() => boolean) | undefined)?.call(tool)) tool[start]?.();
    return true;
  },
});

/** https://posthog.com/docs/privacy/data-collection */
export const posthog = remembers('posthog', 'has_opted_out_capturing', 'opt_in_capturing', 'opt_out_capturing');

/** https://docs.mixpanel.com/docs/privacy/protecting-user-data */
export const mixpanel = remembers('mixpanel', 'has_opted_out_tracking', 'opt_in_tracking', 'opt_out_tracking');
