import { expire } from '../effects/erase/expire.js';
import { cookieOf } from '../unclobbered.js';

/** One place in which a tool may keep a choice. Any of these may throw where the browser lets no page at it. */
export interface Place {
  names(): readonly string[];
  /** What stands under a name. */
  text(name: string): string | undefined;
  remove(name: string): void;
}

const pairs = (): (readonly [string, string])[] => cookieOf().split('; ').flatMap((pair) => {
  const at = pair.indexOf('=');
  return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)] as const] : [];
});

const cookies: Place = {
  names: () => [...new Set(pairs().map(([name]) => name))],
  text(name) {
    // Two of one name, set for other folders or hosts, say nothing where they differ.
    const [text, ...more] = new Set(pairs().filter((pair) => pair[0] === name).map((pair) => pair[1]));
    return more.length ? undefined : text;
  },
  remove: (name) => expire(name, () => !pairs().some((pair) => pair[0] === name)),
};

const storage = (kind: 'localStorage' | 'sessionStorage'): Place => ({
  names: () => Array.from({ length: window[kind].length }, (_, i) => window[kind].key(i)!),
  text: (name) => window[kind].getItem(name) ?? undefined,
  remove: (name) => window[kind].removeItem(name),
});

/** Where tools keep what was chosen. */
export const places: readonly Place[] = [cookies, storage('localStorage'), storage('sessionStorage')];
