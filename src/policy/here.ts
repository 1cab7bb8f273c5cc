import type { Config } from './config.js';
import type { Model, Mode } from './declared.js';
import { isObject } from './object.js';
import { lookUp, MODES, strictest } from './region.js';
import type { Terms } from './terms.js';

/** What a site declared in the place of a map from regions, read for one of them, or for any. */
function readings<T>(declared: unknown, regions: readonly string[] | undefined, otherwise: T): readonly T[] {
  if (!isObject(declared)) return [(declared as T | undefined) ?? otherwise];
  const found = regions?.map((region) => lookUp(declared, region)) ?? [...Object.values(declared), undefined];
  return found.map((value) => (value as T | undefined) ?? otherwise);
}

/** What holds in regions that a visitor may be in, all of them where that is `undefined`: in doubt the strictest that any of them asks for. */
export function termsIn({ mode: usual, regions, categories }: Config, may: readonly string[] | undefined, region?: string): Terms {
  const mode = strictest(readings<Mode>(regions, may, usual).map((each) => (MODES.includes(each) ? each : 'opt-in')));
  const isAssumed = (model: unknown) => readings<Model | Mode>(model, may, mode).every((each) => each === 'opt-out');
  return { mode, region, assumed: categories.filter(({ model }) => isAssumed(model)).map(({ id }) => id) };
}

/** The region that a site says, if what it says is one. */
export function saidRegion({ region }: Config): string | undefined {
  try {
    const said: unknown = typeof region === 'function' ? region() : region;
    return typeof said === 'string' && lookUp({ '*': true }, said) ? said : undefined;
  } catch { return undefined; }
}

/** What holds by what a site says of the region; `undefined` where that is left to the time zone. What can't be read may be anywhere. */
export function termsSaid(config: Config): Terms | undefined {
  if (config.region === undefined) return undefined;
  const region = saidRegion(config);
  return termsIn(config, region === undefined ? undefined : [region], region);
}

/** The terms under a mode and a region that were said later, where these are stricter: the page has been acting on the others already. */
export function stricter(config: Config, terms: Terms, mode: string | null, region: string | undefined): Terms {
  const other = region ? termsIn(config, [region], region) : terms;
  return {
    mode: strictest([...MODES.filter((each) => each === mode), terms.mode, other.mode]),
    region: region ?? terms.region,
    assumed: terms.assumed.filter((id) => other.assumed.includes(id)),
  };
}
