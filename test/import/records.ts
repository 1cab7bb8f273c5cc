/** What the tools leave in a browser, as it was captured or is documented; the dates are moved to the second of `at`. */
export const at = 1795312000;
const ms = at * 1000;
const iso = new Date(ms).toISOString();
const uri = (value: unknown) => encodeURIComponent(JSON.stringify(value));
const base64 = (value: unknown) => btoa(JSON.stringify(value));

const cookiebot = (middle: string) => `{stamp:%27oJ35ZLBg==%27%2Cnecessary:true%2C${middle}%2Cver:1%2Cutc:${ms}%2Cregion:%27ae%27}`;
const optanon = (groups: string, intType = '&intType=1', more = 'false') => ({
  OptanonConsent: 'isGpcEnabled=0&datestamp=Wed+Jan+29+2025+10%3A05%3A33+GMT%2B0400+(Gulf+Standard+Time)&version=202409.1.0&browserGpcFlag=0&isIABGlobal=false&hosts=&consentId=7b0a'
    + `&interactionCount=1&isAnonUser=1&landingPath=NotLandingPage&groups=${encodeURIComponent(groups)}${intType}&geolocation=FR%3B&AwaitingReconsent=${more}`,
  OptanonAlertBoxClosed: iso,
});
const cookieyes = (rest: string) => ({ 'cookieyes-consent': `consentid:OUtpa3RyZ1BLUmY3ZkVpd2RvQ2xKWmJ2,${rest}` });
const complianz = (preferences: string, statistics: string, marketing: string) => ({
  'cmplz_banner-status': 'dismissed', cmplz_policy_id: '17', cmplz_consented_services: '', cmplz_functional: 'allow',
  cmplz_preferences: preferences, cmplz_statistics: statistics, cmplz_marketing: marketing,
});
const service = (id: string, status: boolean, action: string, type = 'explicit') => ({
  history: [
    { action: 'onInitialPageLoad', language: 'en', status: false, timestamp: ms - 5000, type: 'implicit', versions: {} },
    { action, language: 'en', status, timestamp: ms, type, versions: {} },
  ], id, processorId: 'd1', status,
});
const usercentrics = (...services: unknown[]) => ({ uc_settings: JSON.stringify({ controllerId: 'c', id: 'i', language: 'en', services, version: '1.2.3' }), uc_user_interaction: 'true' });
const iubenda = (value: object) => ({ '_iub_cs-50053366': uri({ timestamp: iso, version: '1.75.1', id: 50053366, ...value }) });
const didomi = (value: object) => ({ didomi_token: base64({ user_id: '192f660e', created: new Date(ms - 9000).toISOString(), updated: iso, version: 2, ac: 'CKWAEBEkEUoA.AAAA', ...value }) });
const axeptio = (value: object) => ({ axeptio_cookies: uri({ $$token: 't', $$date: iso, $$cookiesVersion: { name: 'en', identifier: 'x' }, $$scope: 'persistent', $$duration: 190, ...value }), axeptio_all_vendors: '%2Cfacebook_pixel%2C' });
const vanilla = (value: object) => ({ revision: 0, data: null, consentTimestamp: new Date(ms - 9000).toISOString(), consentId: '6c6d', lastConsentTimestamp: iso, languageCode: 'en', expirationTime: ms + 1, ...value });
const c15t = (consents: object) => JSON.stringify({ consents, consentInfo: { time: ms, type: 'custom', subjectId: 'sub_1' } });
const cookiehub = (value: object) => ({ cookiehub: base64({ answered: true, revision: 3, dnt: false, allowSale: true, region: 'G0', token: 't', timestamp: iso, allAllowed: false, vendors: [], services: [], implicit: false, ...value }) });
const civic = (optionalCookies: object, interactedWith = true) => ({ CookieControl: JSON.stringify({ necessaryCookies: ['x'], optionalCookies, statement: {}, consentDate: ms, consentExpiry: 90, interactedWith, user: 'U' }) });

type Texts = Readonly<Record<string, string>>;
type Says = Readonly<Record<string, boolean>>;

/** By tool: what it is, the texts by name, what they say of its ids, or `undefined` where nothing was decided, and whether they are dated. */
export const records: [tool: string, what: string, stored: Texts, says: Says | undefined, dated?: boolean][] = [
  ['cookiebot', 'granted', { CookieConsent: cookiebot('preferences:true%2Cstatistics:true%2Cmarketing:true%2Cmethod:%27explicit%27') }, { preferences: true, statistics: true, marketing: true }, true],
  ['cookiebot', 'denied', { CookieConsent: cookiebot('preferences:false%2Cstatistics:false%2Cmarketing:false%2Cmethod:%27explicit%27') }, { preferences: false, statistics: false, marketing: false }, true],
  ['cookiebot', 'mixed, with nothing encoded', { CookieConsent: decodeURIComponent(cookiebot('preferences:true%2Cstatistics:false%2Cmarketing:false%2Cmethod:%27explicit%27')) }, { preferences: true, statistics: false, marketing: false }, true],
  ['cookiebot', 'mixed of an old version, whose method is taken for implied', { CookieConsent: cookiebot('preferences:true%2Cstatistics:false%2Cmarketing:false') }, { statistics: false, marketing: false }, true],
  ['cookiebot', 'implied', { CookieConsent: cookiebot('preferences:true%2Cstatistics:true%2Cmarketing:true%2Cmethod:%27implied%27') }, undefined],
  ['cookiebot', 'of a region that needs no consent', { CookieConsent: `{stamp:%27-1%27%2Cnecessary:true%2Cpreferences:true%2Cstatistics:true%2Cmarketing:true%2Cmethod:%27implied%27%2Cver:1%2Cutc:${ms}}` }, undefined],
  ['cookiebot', 'malformed', { CookieConsent: '{stamp:%' }, undefined],
  ['onetrust', 'granted', optanon('C0001:1,C0002:1,C0003:1,C0004:1'), { C0002: true, C0003: true, C0004: true }, true],
  ['onetrust', 'denied', optanon('C0001:1,C0002:0,C0003:0,C0004:0', '&intType=2'), { C0002: false, C0003: false, C0004: false }, true],
  ['onetrust', 'mixed, with a group of its own', optanon('C0001:1,C0002:1,C0004:0,V2STACK42:1', '&intType=6'), { C0002: true, C0004: false, V2STACK42: true }, true],
  ['onetrust', 'closed, with what the site has set', optanon('C0001:1,C0002:1,C0003:1,C0004:0', '&intType=3'), { C0004: false }, true],
  ['onetrust', 'granted in a way that is not told', optanon('C0001:1,C0002:1,C0004:1', ''), undefined],
  ['onetrust', 'undecided: the banner is still there', { OptanonConsent: optanon('C0001:1,C0002:1,C0004:0').OptanonConsent }, undefined],
  ['onetrust', 'undecided: it wants to ask again', optanon('C0001:1,C0002:0', '&intType=2', 'true'), undefined],
  ['onetrust', 'malformed', { OptanonConsent: 'groups=%E0%A4%A&intType=1', OptanonAlertBoxClosed: 'yes' }, undefined],
  ['cookieyes', 'granted', cookieyes('consent:yes,action:yes,necessary:yes,functional:yes,analytics:yes,performance:yes,advertisement:yes'), { functional: true, analytics: true, performance: true, advertisement: true }],
  ['cookieyes', 'denied', cookieyes('consent:no,action:yes,necessary:yes,functional:no,analytics:no,performance:no,advertisement:no,other:no'), { functional: false, analytics: false, performance: false, advertisement: false, other: false }],
  ['cookieyes', 'mixed, encoded', { 'cookieyes-consent': encodeURIComponent(cookieyes('consent:yes,action:yes,necessary:yes,functional:no,analytics:yes')['cookieyes-consent']) }, { functional: false, analytics: true }],
  ['cookieyes', 'undecided', cookieyes('consent:,action:,necessary:,functional:,analytics:no,performance:,advertisement:'), undefined],
  ['cookieyes', 'implied', cookieyes('consent:yes,action:no,necessary:yes,functional:yes,analytics:yes,performance:yes,advertisement:yes'), undefined],
  ['cookieyes', 'malformed', { 'cookieyes-consent': ',,action:yes,:,analytics' }, undefined],
  ['complianz', 'granted', complianz('allow', 'allow', 'allow'), { preferences: true, statistics: true, marketing: true }],
  ['complianz', 'denied', complianz('deny', 'deny', 'deny'), { preferences: false, statistics: false, marketing: false }],
  ['complianz', 'mixed', complianz('allow', 'deny', ''), { preferences: true, statistics: false }],
  ['complianz', 'undecided', { ...complianz('deny', 'deny', 'deny'), 'cmplz_banner-status': 'show' }, undefined],
  ['complianz', 'malformed', complianz('yes', '', 'no'), undefined],
  ['usercentrics', 'granted', usercentrics(service('HkocEodjb7', true, 'onAcceptAllServices')), { HkocEodjb7: true }, true],
  ['usercentrics', 'denied', usercentrics(service('HkocEodjb7', false, 'onDenyAllServices')), { HkocEodjb7: false }, true],
  ['usercentrics', 'mixed', usercentrics(service('a', true, 'onUpdateServices'), service('b', false, 'onUpdateServices')), { a: true, b: false }, true],
  ['usercentrics', 'undecided', { ...usercentrics(service('a', true, 'onAcceptAllServices')), uc_user_interaction: 'false' }, undefined],
  ['usercentrics', 'implied', usercentrics(service('a', true, 'onNonEURegion', 'implicit'), service('b', true, 'onSessionRestored', 'implicit')), undefined],
  ['usercentrics', 'implied by a call of the site', usercentrics(service('a', true, 'onAcceptAllServices', 'implicit')), undefined],
  ['usercentrics', 'malformed', usercentrics(null, {}, { id: 'a', history: [3] }, { id: 'b', status: true, history: {} }), undefined],
  ['iubenda', 'granted', iubenda({ purposes: { 1: true, 2: true, 4: true, 5: true } }), { 2: true, 4: true, 5: true }, true],
  ['iubenda', 'denied', iubenda({ purposes: { 1: true, 2: false, 3: false, 4: false, 5: false } }), { 2: false, 3: false, 4: false, 5: false }, true],
  ['iubenda', 'mixed, as captured', iubenda({ purposes: { 1: true, 3: true, 4: true, 5: false }, cons: { rand: '157518' } }), { 3: true, 4: true, 5: false }, true],
  ['iubenda', 'denied at once', iubenda({ consent: false }), { '*': false }, true],
  ['iubenda', 'granted at once, which may be implied', iubenda({ consent: true }), undefined],
  ['iubenda', 'undecided', { '_iub_cs-90483436': uri({ id: 90483436 }) }, undefined],
  ['iubenda', 'of vendors, and of the United States', { '_iub_cs-50053366-granular': uri({ purposes: { 4: true } }), '_iub_cs-50053366-uspr': uri({ purposes: { 4: true } }) }, undefined],
  ['iubenda', 'malformed', { '_iub_cs-50053366': '{"purposes":[true]}' }, undefined],
  ['didomi', 'granted', didomi({ purposes: { enabled: ['analytics', 'ads'] } }), { analytics: true, ads: true }, true],
  ['didomi', 'denied', didomi({ purposes: { disabled: ['analytics'] }, vendors: { disabled: ['google'] } }), { analytics: false, google: false }, true],
  ['didomi', 'mixed, as captured', didomi({ vendors: { enabled: ['google', 'c:intercom'] }, purposes: { enabled: ['geolocation_data'], disabled: ['prestanda'] } }), { geolocation_data: true, prestanda: false, google: true, 'c:intercom': true }, true],
  ['didomi', 'of legitimate interest', didomi({ purposes_li: { enabled: ['analytics'] }, vendors_li: { enabled: ['google'] } }), undefined],
  ['didomi', 'undecided', didomi({ version: null }), undefined],
  ['didomi', 'malformed', { didomi_token: '%%%' }, undefined],
  ['axeptio', 'granted', axeptio({ facebook_pixel: true, google_analytics: true, $$completed: true }), { facebook_pixel: true, google_analytics: true }, true],
  ['axeptio', 'denied', axeptio({ facebook_pixel: false, $$completed: true }), { facebook_pixel: false }, true],
  ['axeptio', 'mixed, with nothing encoded', { axeptio_cookies: decodeURIComponent(axeptio({ facebook_pixel: true, google_analytics: false, $$completed: true }).axeptio_cookies) }, { facebook_pixel: true, google_analytics: false }, true],
  ['axeptio', 'undecided', axeptio({ facebook_pixel: false, $$completed: false }), undefined],
  ['axeptio', 'malformed', { axeptio_cookies: '{"$$completed":true,' }, undefined],
  ['vanilla-cookieconsent', 'granted', { cc_cookie: uri(vanilla({ categories: ['necessary', 'analytics', 'marketing'], services: { necessary: [], analytics: ['ga'], marketing: [] } })) }, { analytics: true, marketing: true }, true],
  ['vanilla-cookieconsent', 'denied', { cc_cookie: uri(vanilla({ categories: ['necessary'], services: { necessary: [], analytics: [], marketing: [] } })) }, { analytics: false, marketing: false }, true],
  ['vanilla-cookieconsent', 'mixed, in a storage', { cc_cookie: JSON.stringify(vanilla({ categories: ['necessary', 'analytics'], services: { necessary: [], analytics: ['ga'], marketing: [] } })) }, { analytics: true, marketing: false }, true],
  ['vanilla-cookieconsent', 'of version 2', { cc_cookie: uri({ level: ['necessary', 'preferences'], revision: 0, consent_date: iso }) }, { preferences: true, '*': false }, true],
  ['vanilla-cookieconsent', 'of an older version 2', { cc_cookie: uri({ level: ['necessary'] }) }, { '*': false }],
  ['vanilla-cookieconsent', 'malformed', { cc_cookie: uri({ categories: 'analytics' }) }, undefined],
  ['klaro', 'granted', { klaro: uri({ matomo: true, youtube: true }) }, { matomo: true, youtube: true }],
  ['klaro', 'denied', { klaro: uri({ matomo: false }) }, { matomo: false }],
  ['klaro', 'mixed', { klaro: '%7B%22matomo%22%3Atrue%2C%22youtube%22%3Afalse%7D' }, { matomo: true, youtube: false }],
  ['klaro', 'malformed', { klaro: '%7B%22matomo%22%3A' }, undefined],
  ['tarteaucitron', 'granted', { tarteaucitron: '!gtag=true!youtube=true' }, { gtag: true, youtube: true }],
  ['tarteaucitron', 'denied', { tarteaucitron: '!gtag=false' }, { gtag: false }],
  ['tarteaucitron', 'mixed, one of them undecided', { tarteaucitron: '!gtag=true!youtube=false!facebook=wait' }, { gtag: true, youtube: false }],
  ['tarteaucitron', 'undecided', { tarteaucitron: '!gtag=wait' }, undefined],
  ['tarteaucitron', 'malformed', { tarteaucitron: 'gtag=true!=true!x=truer' }, undefined],
  ['c15t', 'granted, in the cookie', { c15t: `c.necessary:1,c.functionality:1,c.experience:1,c.measurement:1,c.marketing:1,i.t:${ms},i.y:all,i.sid:sub_1` }, { functionality: true, experience: true, measurement: true, marketing: true }, true],
  ['c15t', 'denied, in the cookie, where that is left out', { c15t: `c.necessary:1,i.t:${ms},i.y:necessary,i.sid:sub_1` }, { functionality: false, experience: false, measurement: false, marketing: false }, true],
  ['c15t', 'mixed, in a storage', { c15t: c15t({ necessary: true, measurement: true, marketing: false }) }, { measurement: true, marketing: false }, true],
  ['c15t', 'of an old version', { 'privacy-consent-storage': c15t({ necessary: true, measurement: false }) }, { measurement: false }, true],
  ['c15t', 'undecided', { c15t: JSON.stringify({ consents: { measurement: true } }) }, undefined],
  ['c15t', 'malformed', { c15t: 'c.measurement:1' }, undefined],
  ['cookieconsent', 'granted, which has no date and names nothing', { cookieconsent_status: 'allow' }, undefined],
  ['cookieconsent', 'denied', { cookieconsent_status: 'deny' }, { '*': false }],
  ['cookieconsent', 'dismissed', { cookieconsent_status: 'dismiss' }, undefined],
  ['cookieconsent', 'malformed', { cookieconsent_status: 'denyx' }, undefined],
  ['cookiehub', 'granted, as documented', { cookiehub: 'eyJhbnN3ZXJlZCI6dHJ1ZSwicHJlY29uc2VudCI6ZmFsc2UsInJldmlzaW9uIjozLCJkbnQiOnRydWUsImNvb2tpZUxhd3MiOnRydWUsInRva2VuIjoiZE9TV0xOWmlsdmNReVNXVjBrN3ZQVnY2Y0N6UmN0R0JITEZwVmxaZW9sY2wyWEhlaUgxaGpZOFNvd1RXZTZRVyIsImNhdGVnb3JpZXMiOlt7ImNpZCI6MSwiaWQiOiJuZWNlc3NhcnkiLCJ2YWx1ZSI6dHJ1ZX0seyJjaWQiOjMsImlkIjoiYW5hbHl0aWNzIiwidmFsdWUiOnRydWV9LHsiY2lkIjo0LCJpZCI6Im1hcmtldGluZyIsInZhbHVlIjp0cnVlfV19' }, { analytics: true, marketing: true }],
  ['cookiehub', 'mixed', cookiehub({ categories: [{ cid: 1, id: 'necessary', value: true }, { cid: 3, id: 'analytics', value: true }, { cid: 4, id: 'marketing', value: false }] }), { analytics: true, marketing: false }, true],
  ['cookiehub', 'granted all, which does not say what', cookiehub({ allAllowed: true, categories: [] }), undefined],
  ['cookiehub', 'undecided', cookiehub({ answered: false, categories: [{ id: 'analytics', value: true }] }), undefined],
  ['cookiehub', 'implied', cookiehub({ implicit: true, categories: [{ id: 'analytics', value: true }] }), undefined],
  ['cookiehub', 'malformed', cookiehub({ categories: [null, { id: 3, value: true }, { id: 'analytics' }] }), undefined],
  ['civic', 'granted, as captured', civic({ analytics: 'accepted', Marketing: 'accepted' }), { analytics: true, Marketing: true }, true],
  ['civic', 'denied', civic({ analytics: 'revoked' }), { analytics: false }, true],
  ['civic', 'mixed, with a legitimate interest', civic({ analytics: 'accepted', marketing: 'revoked', performance: 'legitimate interest' }), { analytics: true, marketing: false }, true],
  ['civic', 'undecided', civic({ analytics: 'accepted' }, false), undefined],
  ['civic', 'malformed', { CookieControl: '{"optionalCookies":["accepted"],"interactedWith":true}' }, undefined],
];
