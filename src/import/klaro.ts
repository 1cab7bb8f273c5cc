import { flags } from './flags.js';
import { jsonIn } from './json.js';
import type { Tool } from './tool.js';

/** Klaro, by service, under ids of the site. There is no date. */
export const klaro: Tool<'klaro'> = {
  name: 'klaro',
  keys: ['klaro'],
  map: {},
  read(stored) {
    const choices = flags(jsonIn(stored.get('klaro')) ?? {});
    return choices[0] && { choices };
  },
};
