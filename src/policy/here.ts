import type { Config } from './config.js';
import type { Model, Mode } from './declared.js';
import { isObject } from './object.js';
import { lookUp, MODES, strictest } from './region.js';
import type { Terms } from './terms.js';

/** What a site declared in the place of a map from regions, read for one of them, or for any. */
function readings<T>(declared: unknown, regions: readonly string[] | undefined, otherwise: T): readonly T[] {
  if (!isObject(declared)) return [(declared as T | undefined) ?? otherwise];
  const found = regions?.length ? regions.map((region) => lookUp(declared, region)) : [...Object.values(declared), undefined];
  return found.map((value) => (value as T | undefined) ?? otherwise);
}

/** What holds in regions that a visitor may be in, all of them where that is `undefined` or empty: in doubt the strictest that any of them asks for. */
export function termsIn({ mode: usual, regions, categories }: Config, may: readonly string[] | undefined, region?: string): Terms {
  const mode = strictest(readings<Mode>(regions, may, usual).map((each) => (MODES.includes(each) ? each : 'opt-in')));
  const isAssumed = (model: unknown) => readings<Model | Mode>(model, may, mode).every((each) => each === 'opt-out');
  return { mode, region, assumed: categories.filter(({ model }) => isAssumed(model)).map(({ id }) => id) };
}

/** The region that someone says, if what they say is one. */
const readRegion = (said: unknown): string | undefined => (typeof said === 'string' && lookUp({ '*': true }, said) ? said : undefined);

/** The region that a site says. */
export function saidRegion({ region }: Config): string | undefined {
  try { return readRegion(typeof region === 'function' ? region() : region); } catch { return undefined; }
}

const only = (region: string | undefined) => (region === undefined ? undefined : [region]);

/** What holds by what a site says of the region; `undefined` where that is left to the time zone. What can't be read may be anywhere. */
export function termsSaid(config: Config): Terms | undefined {
  if (config.region === undefined) return undefined;
  const region = saidRegion(config);
  return termsIn(config, only(region), region);
}

/**
 * The terms under a mode and a region that were said later (`null` where they were not), where these are stricter: the page has been
 * acting on the others already. An unknown mode is `opt-in`, as elsewhere.
 */
export function stricter(config: Config, terms: Terms, mode: string | null, said: string | null): Terms {
  const region = said === null ? terms.region : readRegion(said);
  const all = [terms];
  if (said !== null) all.push(termsIn(config, only(region), region));
  if (mode !== null) all.push(termsIn({ ...config, mode: MODES.find((each) => each === mode) ?? 'opt-in', regions: {} }, only(region), region));
  return {
    mode: strictest(all.map((each) => each.mode)),
    region,
    assumed: terms.assumed.filter((id) => all.every(({ assumed }) => assumed.includes(id))),
  };
}
