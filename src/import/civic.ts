import { isObject } from '../policy/object.js';
import { flags } from './flags.js';
import { jsonIn } from './json.js';
import { seconds } from './seconds.js';
import type { Tool } from './tool.js';
import { usual } from './usual.js';

/** Civic Cookie Control, by category, under ids of the site. A legitimate interest is no choice. */
export const civic: Tool<'civic'> = {
  name: 'civic',
  keys: ['CookieControl'],
  map: usual,
  read(stored) {
    const record = jsonIn(stored.get('CookieControl'));
    if (record?.['interactedWith'] !== true || !isObject(record['optionalCookies'])) return undefined;
    const choices = flags(record['optionalCookies'], 'accepted', 'revoked');
    return choices[0] && { choices, at: seconds(record['consentDate']) };
  },
};
