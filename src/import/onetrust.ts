import { decoded } from './decoded.js';
import { seconds } from './seconds.js';
import type { Tool } from './tool.js';

/** What grants by itself: accepting all, and confirming a choice. Closing the banner is another, and leaves what the site has set. */
const GRANTS: readonly unknown[] = ['1', '6'];

/** OneTrust and CookiePro. Without the cookie that the banner leaves when it goes, the groups are what the site has set. */
export const onetrust: Tool<'onetrust'> = {
  name: 'onetrust',
  keys: ['OptanonConsent', 'OptanonAlertBoxClosed'],
  map: { C0002: 'analytics', C0003: 'functional', C0004: 'advertising', C0005: 'social' },
  read(stored) {
    const closed = stored.get('OptanonAlertBoxClosed');
    const said = new Map((stored.get('OptanonConsent') ?? '').split('&').map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      return [name, decoded(value)];
    }));
    if (!closed || !said.has('groups') || said.get('AwaitingReconsent') === 'true') return undefined;
    const choices = [...said.get('groups')!.matchAll(/(?:^|,)(\w+):([01])(?=,|$)/g)]
      .filter(([, id, value]) => id !== 'C0001' && (value === '0' || GRANTS.includes(said.get('intType'))))
      .map(([, id, value]) => [id!, value === '1'] as const);
    return choices[0] && { choices, at: seconds(decoded(closed)) };
  },
};
