import { decoded } from './decoded.js';
import { seconds } from './seconds.js';
import type { Tool } from './tool.js';
import { usual } from './usual.js';

/**
 * Cookiebot: an object as JavaScript writes it, which is no JSON. A method that is not `explicit`, or that an old record does not
 * tell, is implied (www.cookiebot.com/en/developer), and so grants nothing; what an implied one says was nobody's choice.
 */
export const cookiebot: Tool<'cookiebot'> = {
  name: 'cookiebot',
  keys: ['CookieConsent'],
  map: usual,
  read(stored) {
    const said = new Map([...decoded(stored.get('CookieConsent') ?? '').matchAll(/(\w+):(?:'([^']*)'|(\w+))/g)].map(([, name, quoted, bare]) => [name, quoted ?? bare]));
    const method = said.get('method');
    if (said.get('stamp') === '-1' || (method !== undefined && method !== 'explicit')) return undefined;
    const choices = ['preferences', 'statistics', 'marketing'].flatMap((id) =>
      (said.get(id) === 'false' || (said.get(id) === 'true' && method) ? [[id, said.get(id) === 'true'] as const] : []));
    return choices[0] && { choices, at: seconds(said.get('utc')) };
  },
};
