import type { ConsentConfig, CookieOptions, DeclaredCategory, DeclaredCookie, DeclaredService, RecordsOptions } from './declared.js';
import type { Vendors } from './vendors.js';

/**
 * What a value must be: a kind by name, the allowed words with `|` between, `[shape]` for a list, `[shape, shape]` for the one
 * or an object of the other, or an object of shapes whose keys are the only ones known. `@words` is a map from region codes to one of the words,
 * `words@` one of them or such a map.
 */
export type Shape = string | readonly [Shape] | readonly [Shape, Shape] | { readonly [key: string]: Shape };

type ShapeOf<T> = { readonly [K in keyof T]-?: Shape };

const MODELS = 'opt-in|opt-out';
const MODES = `${MODELS}|notice|no-cookie`;

const cookie: ShapeOf<DeclaredCookie> = {
  name: 'name', kind: 'cookie|local|session|indexeddb|cache', domain: 'string', path: 'string',
  provider: 'string', purpose: 'wording', duration: 'duration', httpOnly: 'boolean',
};

const service: ShapeOf<DeclaredService> = {
  id: 'id', label: 'wording', description: 'wording', provider: 'string', policyUrl: 'link', country: 'string',
  hosts: ['string'], cookies: [cookie],
};

const category: ShapeOf<DeclaredCategory> = {
  id: 'id', label: 'wording', description: 'wording', required: 'boolean', model: `${MODELS}@`, sale: 'boolean',
  cookies: [cookie], services: [service],
};

const options: ShapeOf<CookieOptions> = {
  name: 'token', domain: 'token', path: 'token', sameSite: 'lax|strict|none|Lax|Strict|None', secure: 'boolean',
};

const records: ShapeOf<RecordsOptions> = { endpoint: 'endpoint' };

/** Signals that each follow an expression, and what else a vendor can be told. */
const vendor = (signals: string, more: Readonly<Record<string, Shape>> = {}): Shape =>
  ['boolean', { ...Object.fromEntries(signals.split(' ').map((name) => [name, 'string'])), ...more }];

const vendors: ShapeOf<Vendors> = {
  google: vendor('ad_storage ad_user_data ad_personalization analytics_storage functionality_storage personalization_storage', {
    ads_data_redaction: 'boolean', url_passthrough: 'boolean', dataLayer: 'string',
  }),
  uet: vendor('ad_storage'), clarity: vendor('ad_Storage analytics_Storage'), meta: vendor('consent'), tiktok: vendor('consent'),
  pinterest: vendor('consent'), matomo: vendor('consent', { cookies: 'boolean' }), posthog: vendor('consent'), mixpanel: vendor('consent'),
};

/** The shape of a whole configuration: one entry a key, or it does not compile. */
export const shape: ShapeOf<ConsentConfig> = {
  $schema: 'string', mode: MODES, regions: `@${MODES}`, region: 'region', gpc: 'honour|ignore',
  days: 'days', refusedDays: 'days', revision: 'count', revisionNote: 'wording',
  policyUrl: 'link', imprintUrl: 'link', controller: 'string', categories: [category], vendors,
  storage: 'cookie|local|session|memory', cookie: options, lang: 'string', texts: 'object',
  layout: 'bar|box|dialog|inline', position: 'bottom|top|start|end', theme: 'auto|light|dark',
  modal: 'boolean', closeButton: 'boolean', button: 'floating|none',
  protect: 'protect', origins: ['origin'], forms: ['origin'], strict: 'boolean', records,
  gateTimeout: 'count', reloadOnWithdrawal: 'boolean',
};
