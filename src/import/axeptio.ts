import { flags } from './flags.js';
import { jsonIn } from './json.js';
import { seconds } from './seconds.js';
import type { Tool } from './tool.js';

/** Axeptio, by vendor; what begins with `$$` is about the record. */
export const axeptio: Tool<'axeptio'> = {
  name: 'axeptio',
  keys: ['axeptio_cookies', 'axeptio_authorized_vendors', 'axeptio_all_vendors'],
  map: {},
  read(stored) {
    const record = jsonIn(stored.get('axeptio_cookies'));
    if (record?.['$$completed'] !== true) return undefined;
    const choices = flags(record).filter(([id]) => !id.startsWith('$$'));
    return choices[0] && { choices, at: seconds(record['$$date']) };
  },
};
