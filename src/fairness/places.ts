import type { Mode } from '../policy/declared.js';
import { isObject } from '../policy/object.js';
import { lookUp, MODES } from '../policy/region.js';

/** A region of the configuration and its mode; `*` is everywhere else. */
export interface Place {
  readonly region: string;
  readonly mode: Mode;
}

/** What a map from region codes holds for a region, or for everywhere else. */
export const held = (map: Readonly<Record<string, unknown>>, region: string): unknown => (Object.hasOwn(map, region) ? map[region] : lookUp(map, region));

/**
 * Every place that the configuration tells apart, and those of `codes` besides. It asks nobody where the visitor is: a `region`
 * that is a function may be any of them.
 */
export function placesOf({ region, regions }: Readonly<Record<string, unknown>>, mode: Mode, codes: readonly string[] = []): readonly Place[] {
  const map = isObject(regions) ? regions : {};
  const at = (region: string): Place => {
    const there = held(map, region);
    return { region, mode: there === undefined ? mode : MODES.includes(there as Mode) ? there as Mode : 'opt-in' };
  };
  const own = typeof region === 'string' ? region : undefined;
  const isCode = own !== undefined && lookUp({ '*': true }, own) === true;
  if (isCode && (lookUp(map, own) !== undefined || !Object.keys(map).length)) return [at(own)];
  const named = [...new Set([...Object.keys(map), ...codes])].map(at);
  return named.some((place) => place.region === '*') ? named : [...named, { region: named.length ? '*' : own ?? '*', mode }];
}
