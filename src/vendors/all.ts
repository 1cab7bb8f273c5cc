import type { Vendors } from '../policy/vendors.js';
import { google } from './google.js';
import { clarity, uet } from './microsoft.js';
import { meta, mixpanel, pinterest, posthog } from './present.js';
import { matomo, tiktok } from './queued.js';
import type { Vendor } from './vendor.js';

/** All that can be told, by the names that a site declares. */
export const vendors: { readonly [K in keyof Vendors]-?: Vendor } = { google, uet, clarity, meta, tiktok, pinterest, matomo, posthog, mixpanel };
