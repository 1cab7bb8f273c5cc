import type { Choices } from '../../policy/expression.js';
import { hostTable, type HostVerdict } from '../../policy/hosts.js';
import { WALL } from '../../policy/walls.js';
import { first } from '../../unclobbered.js';
import type { Guard } from '../guard.js';
import type { Realm } from '../realm.js';
import type { Reader } from './read.js';

export interface Ask {
  /** Whether a URL, as a script or the markup has it, may be asked for now. */
  (url: string): HostVerdict;
  /** The whole of it. */
  whole(url: string): string;
}

const ALLOWED: HostVerdict = { allowed: true };

/** How many URLs are remembered between two changes of what is allowed. */
const MOST = 500;

/** What means the same in every document (URL Standard, "scheme state"). */
const WHOLE = /^(?:[a-z][a-z\d+.-]*:\/\/|data:|blob:|about:)/i;

/** What the library has put up in no-cookie mode, where the browser itself refuses. */
const OURS = `meta[http-equiv=Content-Security-Policy][content^="${WALL}"]`;

interface Known {
  readonly verdict: HostVerdict;
  /** The base that it was read with, where it needs one. */
  readonly base?: string;
}

/**
 * Asks the table of hosts. What is no request to a host passes (`data:`, `blob:`, `about:`), and what can't be read, of which
 * a browser makes no request. While the browser's own wall is up all is left to it.
 */
export function createAsk({ document, URL }: Realm, { baseOf }: Reader, { core: { config, origin, store } }: Guard): Ask {
  const verdictOf = hostTable(config, [location.origin, origin]);
  // Most calls are about few URLs, and one that passes is to cost next to nothing.
  let known = new Map<string, Known>();
  let choices: Choices | undefined;
  let walled = false;

  const judge = (url: string, base: string): HostVerdict => {
    try {
      const { origin: other, protocol } = new URL(url, base);
      // A socket is asked of the same host (CSP Level 3, section 6.7.2.8).
      return /^(http|ws)s?:$/.test(protocol) ? verdictOf(other.replace(/^ws/, 'http'), store.get().choices) : ALLOWED;
    } catch { return ALLOWED; }
  };

  const learn = (url: string): Known => {
    const base = baseOf(document);
    const verdict = judge(url, base);
    const learned = WHOLE.test(url) ? { verdict } : { verdict, base };
    known.set(url, learned);
    return learned;
  };

  return Object.assign((url: string) => {
    const state = store.get();
    if (state.choices !== choices || known.size > MOST) {
      if (state.choices !== choices) walled = state.mode === 'no-cookie' && !!first(OURS);
      choices = state.choices;
      known = new Map();
    }
    if (walled) return ALLOWED;
    const found = known.get(url);
    return (found && (found.base === undefined || found.base === baseOf(document)) ? found : learn(url)).verdict;
  }, { whole: (url: string) => new URL(url, baseOf(document)).href });
}
