import type { Guard } from './guard.js';
import type { Realm } from './realm.js';

/** Blanks and tabs only: a browser keeps any other space as a part of a name. */
const trim = (text: string): string => text.replace(/^[ \t]+|[ \t]+$/g, '');

/** The name that a line given to `document.cookie` is about (RFC 6265, section 5.2); a pair without an equals sign has none. */
export function nameIn(line: string): string {
  const end = line.indexOf(';');
  const pair = end < 0 ? line : line.slice(0, end);
  const at = pair.indexOf('=');
  return at < 0 ? '' : trim(pair.slice(0, at));
}

/**
 * Whether such a line ends its cookie.
 * A line that is not plain ASCII ends none: WebKit drops what comes after another character, and keeps what came before.
 */
export function ends(line: string, now = Date.now()): boolean {
  const [, ...attributes] = line.split(';');
  let end: number | undefined;
  let age: number | undefined;
  for (const attribute of attributes) {
    const at = attribute.indexOf('=');
    const key = trim(at < 0 ? attribute : attribute.slice(0, at)).toLowerCase();
    const value = at < 0 ? '' : trim(attribute.slice(at + 1));
    if (key === 'max-age' && /^-?\d+$/.test(value)) age = Number(value);
    else if (key === 'expires' && !Number.isNaN(Date.parse(value))) end = Date.parse(value);
  }
  return /^[\t -~]*$/.test(line) && (age !== undefined ? age <= 0 : end !== undefined && end <= now);
}

/** Drops what may not be kept, silently, as a browser does that keeps no cookies; what ends a cookie passes. */
export function guardCookie(realm: Realm, guard: Guard): void {
  const { prototype } = realm.Document;
  const set = Reflect.getOwnPropertyDescriptor(prototype, 'cookie')?.set;
  if (!set) return;
  Reflect.defineProperty(prototype, 'cookie', {
    set(this: Document, text: unknown) {
      const line = `${text}`;
      const name = nameIn(line);
      if (guard.allows('cookie', name)) set.call(this, line);
      // No two browsers read the same dates: what passes as an end is made one for each.
      else if (ends(line)) set.call(this, `${line};Max-Age=0`);
      else guard.refuses('cookie', name);
    },
  });
}
