import type { Mode } from '../policy/declared.js';
import { isObject } from '../policy/object.js';

/** A region of the configuration and its mode; `*` is everywhere else. */
export interface Place {
  readonly region: string;
  readonly mode: Mode;
}

const MODES: readonly unknown[] = ['opt-in', 'opt-out', 'notice', 'no-cookie'];

/** Every place that the configuration tells apart. It asks nobody where the visitor is: a `region` that is a function may be any of them. */
export function placesOf({ region, regions }: Readonly<Record<string, unknown>>, mode: Mode): readonly Place[] {
  const named = isObject(regions) ? Object.entries(regions).map(([region, mode]): Place => ({ region, mode: MODES.includes(mode) ? mode as Mode : 'opt-in' })) : [];
  const own = typeof region === 'string' ? region : undefined;
  // A country without an entry may still stand under "EU": only what is named itself is taken for sure.
  const sure = named.find((place) => place.region === own) ?? named.find((place) => place.region === own?.split('-')[0]);
  if (sure) return [sure];
  if (named.some((place) => place.region === '*')) return named;
  return [...named, { region: named.length ? '*' : own ?? '*', mode }];
}
