import { queue, type Vendor } from './vendor.js';

/**
 * Matomo: https://developer.matomo.org/guides/tracking-consent. The consent is given for a page and not remembered there, since the
 * record of this library says what holds. With `cookies` it asks leave for its cookies only, and counts without them before.
 */
export const matomo: Vendor = {
  signals: { consent: 'analytics' },
  options: ['cookies'],
  tell(page, { consent }, first, { cookies }) {
    const paq = queue(page, '_paq');
    const what = cookies ? 'CookieConsent' : 'Consent';
    if (first) paq.push([`require${what}`]);
    if (consent) paq.push([`set${what}Given`]);
    else if (!first) paq.push([`forget${what}Given`]);
    return true;
  },
};

/** TikTok Pixel: https://business-api.tiktok.com/portal/docs (cookie consent). */
export const tiktok: Vendor = {
  signals: { consent: 'advertising' },
  tell(page, { consent }, first) {
    const ttq = queue(page, 'ttq') as unknown[] & Record<string, () => void>;
    const call = (name: string) => { if (typeof ttq[name] === 'function') ttq[name](); else ttq.push([name]); };
    if (first) call('holdConsent');
    if (consent) call('grantConsent');
    else if (!first) call('revokeConsent');
    return true;
  },
};
