import type { Config } from '../policy/config.js';
import { cookieOf } from '../unclobbered.js';

/** The web storage that keeps the record, or `undefined` where the cookie does. Reading it may throw where it is blocked. */
export const webStorage = ({ storage }: Config): Storage | undefined =>
  storage === 'local' || storage === 'session' ? window[`${storage}Storage`] : undefined;

/** Whether this site keeps a record at all. */
export const keeps = ({ mode, shut, storage }: Config): boolean => mode !== 'no-cookie' && !shut && storage !== 'memory';

export const recordName = ({ cookie }: Config): string => cookie?.name ?? 'consent';

/** What tabs tell one another by. */
export const channelName = (config: Config): string => `consent:${recordName(config)}`;

/** The record as it is stored now; a store that is blocked reads as empty. */
export function readStored(config: Config): string | undefined {
  if (!keeps(config)) return;
  const name = recordName(config);
  try {
    const web = webStorage(config);
    // A server's framework may have encoded the value.
    return (web ? web.getItem(name)
      : decodeURIComponent(cookieOf().split('; ').find((pair) => pair.startsWith(name + '='))?.slice(name.length + 1) ?? '')) || undefined;
  } catch { return; }
}

/** The names of what this browser keeps for the page, each behind `; `, as far as that can be told at once; cookies with their values. */
export function namesHere(): string {
  const names = [''];
  // Where one is blocked the others mostly are.
  try { names.push(cookieOf(), ...Object.keys({ ...localStorage, ...sessionStorage })); } catch { /* Nothing is kept there. */ }
  return names.join('; ');
}
