import Cookies from 'js-cookie';
import type { Config } from '../policy/config.js';

/** Where the decision is kept, as text. Nothing here throws: a store that can't be had reads as empty. */
export interface Storage {
  read(): string | undefined;
  /** Keeps the text until the moment (Unix seconds); false if it cannot be read back. */
  write(text: string, expiresAt: number): boolean;
  erase(): void;
}

const attempt = <T>(act: () => T): T | undefined => {
  try { return act(); } catch { return undefined; }
};

/** Keeps one record: in the cookie `consent` unless the configuration says otherwise, in no-cookie mode nowhere. */
export function createStorage({ mode, shut, storage = 'cookie', cookie = {} }: Config): Storage {
  const name = cookie.name ?? 'consent';
  if (mode === 'no-cookie' || shut || storage === 'memory') return { read: () => undefined, write: () => true, erase() {} };

  const keep = storage === 'cookie' ? undefined : () => window[`${storage}Storage`];
  const attributes = { path: '/', sameSite: 'lax' as const, secure: location.protocol === 'https:', ...cookie };
  const read = () => attempt(() => (keep ? keep().getItem(name) ?? undefined : Cookies.get(name)));
  return {
    read,
    write(text, expiresAt) {
      attempt(() => {
        if (keep) keep().setItem(name, text);
        else Cookies.set(name, text, { ...attributes, expires: new Date(expiresAt * 1000) });
      });
      return read() === text;
    },
    erase() {
      attempt(() => (keep ? keep().removeItem(name) : Cookies.remove(name, attributes)));
    },
  };
}
