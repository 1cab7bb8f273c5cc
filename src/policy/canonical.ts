import { isObject } from './object.js';

/** A value as JSON in which the order of keys makes no difference: equal values are equal texts. What JSON does not have is written as text. */
export const canonical = (value: unknown): string => JSON.stringify(value, (_, each: unknown) => {
  if (each instanceof RegExp) return String(each);
  return isObject(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each;
});
