import { queue, word, type Signals, type Vendor } from './vendor.js';

const words = (signals: Signals) => ({
  ...Object.fromEntries(Object.entries(signals).map(([name, isGranted]) => [name, word(isGranted)])),
  security_storage: 'granted',
});

/** Whether the page itself has said already that all of it is denied. */
const isHeld = (layer: readonly unknown[], signals: Signals): boolean => {
  const said = layer.filter((entry) => (entry as IArguments | null)?.[0] === 'consent' && (entry as IArguments)[1] === 'default')
    .map((entry) => (entry as IArguments)[2] as Record<string, string>);
  return Object.keys(signals).every((name) => said.some((each) => each[name] === 'denied'));
};

/**
 * Consent mode, version 2: https://developers.google.com/tag-platform/security/guides/consent. What the tags know as
 * `security_storage` is granted, as what is necessary is.
 */
export const google: Vendor = {
  signals: {
    ad_storage: 'advertising', ad_user_data: 'advertising', ad_personalization: 'advertising', analytics_storage: 'analytics',
    functionality_storage: 'functional', personalization_storage: 'functional',
  },
  options: ['ads_data_redaction', 'url_passthrough', 'dataLayer'],
  tell(page, signals, first, { ads_data_redaction: redacts = true, url_passthrough: passes, dataLayer: name = 'dataLayer' }) {
    const layer = queue(page, name as string);
    // The tags tell a call from an event of a site by its being `arguments`, and not a list.
    function gtag(..._: unknown[]): void { layer.push(arguments); }
    if (!first) gtag('consent', 'update', words(signals));
    else if (!isHeld(layer, signals)) gtag('consent', 'default', words(signals));
    if (first && redacts) gtag('set', 'ads_data_redaction', true);
    // It puts what identifies a click into links, and is not to be had without being asked for.
    if (first && passes) gtag('set', 'url_passthrough', true);
    return true;
  },
};
