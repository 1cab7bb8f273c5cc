import { isObject } from '../policy/object.js';
import { fromBase64 } from './base64.js';
import { jsonIn } from './json.js';
import { seconds } from './seconds.js';
import type { Tool } from './tool.js';
import { usual } from './usual.js';

/**
 * CookieHub (support.cookiehub.com/article/46). Where all is allowed the newer record has an empty list, which does not say what the
 * visitor was asked about.
 */
export const cookiehub: Tool<'cookiehub'> = {
  name: 'cookiehub',
  keys: ['cookiehub'],
  map: usual,
  read(stored) {
    const record = jsonIn(fromBase64(stored.get('cookiehub') ?? ''));
    const categories = record?.['categories'];
    if (record?.['answered'] !== true || record['implicit'] === true || !Array.isArray(categories)) return undefined;
    const choices = categories.flatMap((each: unknown) => (isObject(each) && typeof each['id'] === 'string' && each['id'] !== 'necessary' && typeof each['value'] === 'boolean'
      ? [[each['id'], each['value']] as const] : []));
    return choices[0] && { choices, at: seconds(record['timestamp']) };
  },
};
