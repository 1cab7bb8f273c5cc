import Cookies from 'js-cookie';
import type { Config } from '../policy/config.js';
import { keeps, readStored, recordName, webStorage } from './stored.js';

const attributesOf = ({ cookie }: Config) => ({ path: '/', sameSite: 'lax' as const, secure: location.protocol === 'https:', ...cookie });

/** Keeps the text until the moment (Unix seconds); false if it cannot be read back, since a store may be blocked or full. */
export function writeStored(config: Config, text: string, expiresAt: number): boolean {
  if (!keeps(config)) return true;
  const name = recordName(config);
  try {
    const web = webStorage(config);
    if (web) web.setItem(name, text);
    else Cookies.set(name, text, { ...attributesOf(config), expires: new Date(expiresAt * 1000) });
  } catch { /* Read back below. */ }
  return readStored(config) === text;
}

/** Erases the record; false if it is still there. */
export function eraseStored(config: Config): boolean {
  if (!keeps(config)) return true;
  const name = recordName(config);
  try {
    const web = webStorage(config);
    if (web) web.removeItem(name);
    else Cookies.remove(name, attributesOf(config));
  } catch { /* Read back below. */ }
  return !readStored(config);
}
