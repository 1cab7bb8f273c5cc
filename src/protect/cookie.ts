import type { Guard } from './guard.js';
import type { Realm } from './realm.js';

/** What a line given to `document.cookie` does (RFC 6265, section 5.2). */
export function readLine(line: string, now = Date.now()): { readonly name: string; readonly ends: boolean } {
  const [pair = '', ...attributes] = line.split(';');
  const name = pair.includes('=') ? pair.slice(0, pair.indexOf('=')).trim() : '';
  let end: number | undefined;
  let age: number | undefined;
  for (const attribute of attributes) {
    const [key = '', value = ''] = attribute.split(/=(.*)/s).map((part) => part.trim());
    if (/^max-age$/i.test(key) && /^-?\d+$/.test(value)) age = Number(value);
    else if (/^expires$/i.test(key)) end = Date.parse(value);
  }
  return { name, ends: age !== undefined ? age <= 0 : end !== undefined && end <= now };
}

/** Drops what may not be kept, silently, as a browser does that keeps no cookies; what ends a cookie passes. */
export function guardCookie(realm: Realm, guard: Guard): void {
  const { prototype } = realm.Document;
  const native = Object.getOwnPropertyDescriptor(prototype, 'cookie');
  if (!native?.set) return;
  const { set } = native;
  Object.defineProperty(prototype, 'cookie', {
    ...native,
    set(this: Document, text: unknown) {
      const line = String(text);
      const { name, ends } = readLine(line);
      if (ends || !guard.refuses('cookie', name)) set.call(this, line);
    },
  });
}
