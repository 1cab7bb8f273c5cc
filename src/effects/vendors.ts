import { check } from '../checking.js';
import type { Core } from '../core.js';
import { isObject } from '../policy/object.js';
import { vendors } from '../vendors/all.js';
import type { Options, Page, Signals, Vendor } from '../vendors/vendor.js';

const known = (name: string): Vendor | undefined => (Object.hasOwn(vendors, name) ? vendors[name as keyof typeof vendors] : undefined);

/** Tells one vendor now, and whenever what it may do has changed or the visitor has chosen. Gives what tells it if it could not be told. */
function connect({ config, store, gates, report }: Core, name: string, vendor: Vendor, options: Options): () => void {
  let told: string | undefined;
  /** What a site does not have is not asked for, and stays denied. */
  const holds = (signal: string): boolean => {
    const expression = options[signal] ?? vendor.signals[signal];
    return (options[signal] !== undefined || config.ids.some(({ id }) => id === expression)) && gates.allows(String(expression));
  };
  const tell = () => {
    const signals: Signals = Object.fromEntries(Object.keys(vendor.signals).map((signal) => [signal, holds(signal)]));
    const news = JSON.stringify([signals, store.get().decidedAt !== undefined]);
    if (news === told) return;
    try {
      if (vendor.tell(window as unknown as Page, signals, told === undefined, options)) told = news;
    } catch (error) {
      told = news;
      report({ code: 'vendor-failed', key: name }, error);
    }
  };
  store.subscribe(tell);
  return () => { if (told === undefined) tell(); };
}

/**
 * Tells the vendors that the site declared how their consent stands: before anything of theirs is let go, as long as it is
 * held back with `data-consent`, and at each change from then on, before what is denied is erased.
 */
export function connectVendors(core: Core): void {
  const { config, listen, stops } = core;
  const declared: unknown = config.vendors;
  const given = Object.entries(isObject(declared) ? declared : {});
  const waiting = given.flatMap(([name, said]) => {
    const vendor = known(name);
    return vendor && said ? [connect(core, name, vendor, isObject(said) ? said : {})] : [];
  });
  const isRight = isObject(declared) && given.every(([name, said]) => {
    const { signals = {}, options = [] } = known(name) ?? {};
    return typeof said === 'boolean' ? !!known(name) : isObject(said) && Object.keys(said).every((key) => Object.hasOwn(signals, key) || options.includes(key));
  });
  if (!isRight) check(core);
  // Some can be told only once their own script has run. That of a file says so when it has; one in the page has run by then.
  const again = () => { setTimeout(() => waiting.forEach((tell) => tell())); };
  stops.push(listen('load', again, document, true), listen('consent-released', again));
}
