import { normalizeConfig } from '../policy/config.js';
import type { Mode } from '../policy/declared.js';
import { isObject } from '../policy/object.js';
import { placesOf, type Place } from './places.js';

type Declared = Readonly<Record<string, unknown>>;

/** Something that was declared, and its path in the configuration. */
export interface Found {
  readonly key: string;
  readonly value: Declared;
}

/** A category or a service, and whether it can be refused. */
export interface Owner extends Found {
  readonly id: string;
  readonly required: boolean;
  readonly service: boolean;
  readonly cookies: readonly Found[];
}

/** What a site declared, as the rules read it: unlike `Config` with the path of everything, and with nothing left out. */
export interface Given {
  readonly declared: Declared;
  readonly mode: Mode;
  readonly places: readonly Place[];
  /** Somebody, somewhere, is asked. */
  readonly asks: boolean;
  /** Categories and services, in the order declared; none where the site has the usual ones. */
  readonly owners: readonly Owner[];
}

const each = (items: unknown, key: string): Found[] =>
  (Array.isArray(items) ? items as unknown[] : []).flatMap((value, i) => (isObject(value) ? [{ key: `${key}[${i}]`, value }] : []));

const owner = ({ key, value }: Found, required: boolean, service: boolean): Owner =>
  ({ key, value, id: `${typeof value['id'] === 'string' ? value['id'] : ''}`, required, service, cookies: each(value['cookies'], `${key}.cookies`) });

/** A text that says something. */
export const isSaid = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

export function read(config: unknown): Given {
  const declared = isObject(config) ? config : {};
  const { mode } = normalizeConfig(declared);
  const places = placesOf(declared, mode);
  return {
    declared,
    mode,
    places,
    asks: places.some((place) => place.mode === 'opt-in' || place.mode === 'opt-out'),
    owners: each(declared['categories'], 'categories').flatMap((category) => {
      const required = category.value['required'] === true;
      return [owner(category, required, false), ...each(category.value['services'], `${category.key}.services`).map((service) => owner(service, required, true))];
    }),
  };
}
