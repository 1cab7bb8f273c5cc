/**
 * Whose consent calls to make: `true`, or which expression each of the vendor's own signals follows. A signal whose usual category is not
 * declared stays denied.
 */
export interface Vendors {
  /** Google's consent mode, for Analytics, Ads and Tag Manager. */
  readonly google?: boolean | GoogleOptions;
  /** Microsoft's Universal Event Tracking. */
  readonly uet?: boolean | UetOptions;
  /** Microsoft Clarity, by its consent API version 2. */
  readonly clarity?: boolean | ClarityOptions;
  /** The pixel of Meta. */
  readonly meta?: boolean | MetaOptions;
  /** The pixel of TikTok. */
  readonly tiktok?: boolean | TiktokOptions;
  /** The tag of Pinterest. */
  readonly pinterest?: boolean | PinterestOptions;
  /** Matomo's tracking consent, or its consent for cookies. */
  readonly matomo?: boolean | MatomoOptions;
  /** PostHog's opting in and out. */
  readonly posthog?: boolean | PosthogOptions;
  /** Mixpanel's opting in and out. */
  readonly mixpanel?: boolean | MixpanelOptions;
}

/** What each of Google's signals follows. */
export interface GoogleOptions {
  /** An expression; `advertising` unless told. */
  readonly ad_storage?: string;
  /** An expression; `advertising` unless told. */
  readonly ad_user_data?: string;
  /** An expression; `advertising` unless told. */
  readonly ad_personalization?: string;
  /** An expression; `analytics` unless told. */
  readonly analytics_storage?: string;
  /** An expression; `functional` unless told. */
  readonly functionality_storage?: string;
  /** An expression; `functional` unless told. */
  readonly personalization_storage?: string;
  /** Whether identifiers are left out of requests while `ad_storage` is denied; on unless `false`. */
  readonly ads_data_redaction?: boolean;
  /** Whether what identifies a click goes into the links of the page; off unless `true`. */
  readonly url_passthrough?: boolean;
  /** What the page calls its data layer; `dataLayer` unless told. */
  readonly dataLayer?: string;
}

/** What the signal of UET follows. */
export interface UetOptions {
  /** An expression; `advertising` unless told. */
  readonly ad_storage?: string;
}

/** What each of Clarity's signals follows. */
export interface ClarityOptions {
  /** An expression; `advertising` unless told. */
  readonly ad_Storage?: string;
  /** An expression; `analytics` unless told. */
  readonly analytics_Storage?: string;
}

/** What the pixel of Meta follows. */
export interface MetaOptions {
  /** An expression; `advertising` unless told. */
  readonly consent?: string;
}

/** What the pixel of TikTok follows. */
export interface TiktokOptions {
  /** An expression; `advertising` unless told. */
  readonly consent?: string;
}

/** What the tag of Pinterest follows. */
export interface PinterestOptions {
  /** An expression; `advertising` unless told. */
  readonly consent?: string;
}

/** What Matomo follows. */
export interface MatomoOptions {
  /** An expression; `analytics` unless told. */
  readonly consent?: string;
  /** Whether it asks leave for its cookies only, and counts without them before. */
  readonly cookies?: boolean;
}

/** What PostHog follows. */
export interface PosthogOptions {
  /** An expression; `analytics` unless told. */
  readonly consent?: string;
}

/** What Mixpanel follows. */
export interface MixpanelOptions {
  /** An expression; `analytics` unless told. */
  readonly consent?: string;
}
