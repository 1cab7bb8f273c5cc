import Cookies from 'js-cookie';
import type { Core } from '../core.js';
import type { Config } from '../policy/config.js';
import type { State } from '../policy/update.js';
import { channelName, keeps, recordName, webStorage } from './stored.js';

/** What it takes to keep a record: the mode is the one that holds now. */
export interface Keeping extends Pick<Core, 'config' | 'stored' | 'known'> {
  readonly store: { get(): Pick<State, 'mode'> };
}

/**
 * Keeps the record until the moment (Unix seconds), or erases it where there is no text. False if what can be read back
 * is not that: a store may be blocked or full, which must not break the page.
 */
export function keep(core: Keeping, text: string | undefined, expiresAt = 0): boolean {
  const { config, store } = core;
  if (!keeps(config) || store.get().mode === 'no-cookie') return true;
  const name = recordName(config);
  try {
    const web = webStorage(config);
    if (!web) Cookies.set(name, text ?? '', { sameSite: 'lax', secure: location.protocol === 'https:', ...config.cookie, expires: new Date(expiresAt * 1000) });
    else if (text) web.setItem(name, text);
    else web.removeItem(name);
  } catch { /* Read back below. */ }
  const isKept = (core.known = core.stored()) === text;
  if (isKept) tell(config);
  return isKept;
}

/** Tells the other tabs of this origin that the record has changed; each reads it for itself. */
function tell(config: Config): void {
  try {
    const channel = new BroadcastChannel(channelName(config));
    channel.postMessage('');
    channel.close();
  } catch { /* Where storage is blocked there is none (HTML Standard, "storage keys"). */ }
}
