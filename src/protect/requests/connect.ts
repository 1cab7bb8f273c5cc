import type { Refused } from '../../policy/violation.js';
import type { Guard } from '../guard.js';
import type { Realm } from '../realm.js';
import type { Ask } from './ask.js';
import { replace, replaceConstructor } from '../replace.js';

/** An address that is asked for over no network, and fails as one does (Fetch Standard, "scheme fetch"). */
const NOWHERE = 'about:invalid';

/** Fails what scripts ask for over the network as if there were none. */
export function guardConnections(realm: Realm, { tell }: Guard, ask: Ask): void {
  const refuses = (url: unknown, kind: Refused = 'connect'): boolean => {
    const text = String(url);
    const { allowed, category } = ask(text);
    if (!allowed) tell(kind, ask.whole(text), category);
    return !allowed;
  };

  for (const name of ['fetch', 'fetchLater']) replace(realm, name, (native) => function (this: unknown, ...args) {
    const [input] = args;
    if (!args.length || !refuses(input instanceof realm.Request ? input.url : input)) return native.apply(this, args);
    const error = new realm.TypeError('Failed to fetch');
    if (name === 'fetch') return Promise.reject(error);
    throw error;
  });

  replace(realm.XMLHttpRequest.prototype, 'open', (native) => function (this: unknown, method, url, ...others) {
    return native.call(this, method, refuses(url) ? NOWHERE : url, ...others);
  });

  replace(realm.Navigator.prototype, 'sendBeacon', (native) => function (this: unknown, ...args) {
    return args.length && refuses(args[0]) ? false : native.apply(this, args);
  });

  for (const name of ['WebSocket', 'EventSource', 'WebTransport']) replaceConstructor(realm, name, (build, args) => {
    if (args.length && refuses(args[0])) throw new realm.DOMException('The request was refused.', 'SecurityError');
    return build(args);
  });
}
