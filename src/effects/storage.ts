import Cookies from 'js-cookie';
import type { Core } from '../core.js';
import { keeps, recordName, webStorage } from './stored.js';

/**
 * Keeps the record until the moment (Unix seconds), or erases it where there is no text. False if what can be read back
 * is not that: a store may be blocked or full, which must not break the page.
 */
export function keep({ config, stored }: Core, text: string | undefined, expiresAt = 0): boolean {
  if (!keeps(config)) return true;
  const name = recordName(config);
  try {
    const web = webStorage(config);
    if (!web) Cookies.set(name, text ?? '', { sameSite: 'lax', secure: location.protocol === 'https:', ...config.cookie, expires: new Date(expiresAt * 1000) });
    else if (text) web.setItem(name, text);
    else web.removeItem(name);
  } catch { /* Read back below. */ }
  return stored() === text;
}
