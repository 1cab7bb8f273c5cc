import { isObject } from '../policy/object.js';
import { decoded } from './decoded.js';
import { flags } from './flags.js';
import { jsonIn } from './json.js';
import { seconds } from './seconds.js';
import type { Answer, Tool } from './tool.js';
import { usual } from './usual.js';

/** All that it may ask about. */
const PURPOSES = ['functionality', 'experience', 'measurement', 'marketing'];

/** A cookie: `c.measurement:1,i.t:1718000000000`. A purpose that is not granted is left out, or 0. */
function inCookie(text: string): Answer | undefined {
  const said = new Map(decoded(text).split(',').map((pair) => pair.split(':') as [string, string | undefined]));
  const { length } = [...said.keys()].filter((name) => /^[ci]\./.test(name));
  if (!length || !said.has('i.t')) return undefined;
  return { choices: PURPOSES.map((id) => [id, said.get(`c.${id}`) === '1'] as const), at: seconds(said.get('i.t')) };
}

/** c15t, by purpose. A record without the time of a press is none. */
export const c15t: Tool<'c15t'> = {
  name: 'c15t',
  keys: ['c15t', 'privacy-consent-storage'],
  map: usual,
  read(stored) {
    const text = stored.get('c15t') ?? stored.get('privacy-consent-storage') ?? '';
    const record = jsonIn(text);
    if (!record) return inCookie(text);
    const { consents, consentInfo } = record;
    if (!isObject(consents) || !isObject(consentInfo)) return undefined;
    const choices = flags(consents).filter(([id]) => PURPOSES.includes(id));
    return choices[0] && { choices, at: seconds(consentInfo['time']) };
  },
};
