import { isObject } from '../policy/object.js';
import { decoded } from './decoded.js';

/** The object that a text holds, written plainly or as part of a URI. */
export function jsonIn(text: string | undefined): Readonly<Record<string, unknown>> | undefined {
  if (!text) return undefined;
  for (const each of new Set([text, decoded(text)])) {
    try {
      const value: unknown = JSON.parse(each);
      if (isObject(value)) return value;
    } catch { /* The other way, or neither. */ }
  }
  return undefined;
}
