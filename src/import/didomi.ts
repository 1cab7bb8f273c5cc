import { isObject } from '../policy/object.js';
import { fromBase64 } from './base64.js';
import { jsonIn } from './json.js';
import { seconds } from './seconds.js';
import type { Tool } from './tool.js';

/** The ids in a list of an object, if there is one. */
const list = (from: unknown, key: string): string[] => {
  const ids = isObject(from) ? from[key] : undefined;
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [];
};

/** Didomi, by purpose and vendor, as far as consent goes: legitimate interest is no choice to allow. */
export const didomi: Tool<'didomi'> = {
  name: 'didomi',
  keys: ['didomi_token'],
  map: {},
  read(stored) {
    const { purposes, vendors, updated } = jsonIn(fromBase64(stored.get('didomi_token') ?? '')) ?? {};
    const choices = [purposes, vendors].flatMap((each) => [
      ...list(each, 'enabled').map((id) => [id, true] as const),
      ...list(each, 'disabled').map((id) => [id, false] as const),
    ]);
    return choices[0] && { choices, at: seconds(updated) };
  },
};
