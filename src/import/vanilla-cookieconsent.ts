import { isObject } from '../policy/object.js';
import { jsonIn } from './json.js';
import { seconds } from './seconds.js';
import type { Tool } from './tool.js';
import { usual } from './usual.js';

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []);

/**
 * vanilla-cookieconsent, versions 2 and 3. It lists what is accepted; `services` of version 3 has every category, so that what stands
 * there alone was refused. Version 2 names no others: whatever else there was, was refused.
 */
export const vanillaCookieconsent: Tool<'vanilla-cookieconsent'> = {
  name: 'vanilla-cookieconsent',
  keys: ['cc_cookie'],
  map: usual,
  read(stored) {
    const record = jsonIn(stored.get('cc_cookie'));
    const categories = record?.['categories'] ?? record?.['level'];
    if (!record || !Array.isArray(categories)) return undefined;
    const { services, lastConsentTimestamp, last_consent_update: lastUpdate, consentTimestamp, consent_date: date } = record;
    const accepted = texts(categories).filter((id) => id !== 'necessary');
    const refused = isObject(services) ? Object.keys(services).filter((id) => id !== 'necessary' && !accepted.includes(id))
      : ['*'];
    const choices = [...accepted.map((id) => [id, true] as const), ...refused.map((id) => [id, false] as const)];
    return choices[0] && { choices, at: seconds(lastConsentTimestamp ?? lastUpdate ?? consentTimestamp ?? date) };
  },
};
