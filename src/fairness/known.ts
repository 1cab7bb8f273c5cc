/** What a well-known name is for. */
export type Use = 'analytics' | 'advertising';

/** Names by which one vendor's cookies and storage are known; `*` stands for a part that varies. */
export interface Known {
  readonly vendor: string;
  readonly use: Use;
  readonly names: readonly string[];
}

const family = (use: Use) => (vendor: string, names: string): Known => ({ vendor, use, names: names.split(' ') });
const analytics = family('analytics');
const advertising = family('advertising');

/**
 * The best-known names of analytics and advertising, as they are seen in browsers. It is small on purpose, and holds no
 * name that a site may well use for itself (`fr`, `uid`, `visitor_id`): a name that is not in it may be one all the same.
 */
export const known: readonly Known[] = [
  analytics('Google Analytics', '_ga _ga_* _gid _gat _gat_* _dc_gtm_* AMP_TOKEN __utma __utmb __utmc __utmt __utmv __utmz'),
  analytics('Adobe Analytics', 's_vi s_fid s_ecid AMCV_*'),
  analytics('Amplitude', 'amplitude_id* AMP_MKTG_*'),
  analytics('Baidu Tongji', 'Hm_lvt_* Hm_lpvt_*'),
  analytics('Chartbeat', '_chartbeat* _cb_svref'),
  analytics('Contentsquare', '_cs_id _cs_s'),
  analytics('Crazy Egg', '_ce.s _ceg.s _ceg.u'),
  analytics('etracker', '_et_coid'),
  analytics('FullStory', 'fs_uid fs_lua'),
  analytics('Heap', '_hp2_*'),
  analytics('Hotjar', '_hj*'),
  analytics('HubSpot', 'hubspotutk __hstc __hssc __hssrc'),
  analytics('Lucky Orange', '_lo_uid _lo_v'),
  analytics('Matomo', '_pk_id* _pk_ses* _pk_ref* _pk_cvar* _pk_hsr*'),
  analytics('Microsoft Clarity', '_clck _clsk'),
  analytics('Mixpanel', 'mp_*_mixpanel'),
  analytics('Mouseflow', 'mf_user'),
  analytics('Optimizely', 'optimizelyEndUserId'),
  analytics('Piano', 'atuserid atidvisitor _pcid'),
  analytics('PostHog', 'ph_*_posthog'),
  analytics('Segment', 'ajs_anonymous_id ajs_user_id'),
  analytics('Snowplow', '_sp_id.* _sp_ses.*'),
  analytics('VWO', '_vwo_uuid* _vis_opt_*'),
  analytics('Yandex Metrica', '_ym_*'),
  advertising('AdRoll', '__adroll* __ar_v4'),
  advertising('Adobe Audience Manager', 'demdex'),
  advertising('Criteo', 'cto_*'),
  advertising('Google Ads', '_gcl_* _gac_* __gads __gpi IDE'),
  advertising('Klaviyo', '__kla_id'),
  advertising('LinkedIn', 'li_fat_id li_sugr UserMatchHistory AnalyticsSyncHistory'),
  advertising('Marketo', '_mkto_trk'),
  advertising('Meta', '_fbp _fbc'),
  advertising('Microsoft Advertising', '_uetsid _uetvid _uetmsclkid MUID'),
  advertising('Pinterest', '_pin_unauth _pinterest_ct* _epik'),
  advertising('Prebid', '_pubcid _sharedid'),
  advertising('Quantcast', '__qca'),
  advertising('Reddit', '_rdt_uuid _rdt_cid'),
  advertising('Snap', '_scid _scid_r _sctr'),
  advertising('Taboola', 't_gid trc_cookie_storage'),
  advertising('The Trade Desk', 'TDID TDCPM'),
  advertising('TikTok', '_ttp _tt_enable_cookie'),
  advertising('X', '_twclid muc_ads personalization_id guest_id_ads guest_id_marketing'),
  advertising('Xandr', 'uuid2 anj'),
];
