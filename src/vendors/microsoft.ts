import { queue, word, type Vendor } from './vendor.js';

/** Universal Event Tracking: https://help.ads.microsoft.com/apex/index/3/en/60119 (consent mode). */
export const uet: Vendor = {
  signals: { ad_storage: 'advertising' },
  tell(page, { ad_storage: ads }, first) {
    queue(page, 'uetq').push('consent', first ? 'default' : 'update', { ad_storage: word(ads) });
    return true;
  },
};

type Clarity = { (...args: unknown[]): void; q?: unknown[] };

/** Clarity, consent API version 2: https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-consent-api-v2. */
export const clarity: Vendor = {
  signals: { ad_Storage: 'advertising', analytics_Storage: 'analytics' },
  tell(page, { ad_Storage: ads, analytics_Storage: analytics }) {
    // As its own snippet has it, which leaves alone what is there.
    const call = (page['clarity'] ??= function stub(): void { ((page['clarity'] as Clarity).q ??= []).push(arguments); }) as Clarity;
    call('consentv2', { ad_Storage: word(ads), analytics_Storage: word(analytics) });
    return true;
  },
};
