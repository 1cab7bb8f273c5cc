import type { ConsentConfig, DeclaredCategory, DeclaredService, Mode } from './declared.js';
import { offers } from './modes.js';
import { isObject } from './object.js';

/** A category or a service, as an expression can name it. */
export interface Id {
  readonly id: string;
  /** The category that it stands under; its own id if it is one. */
  readonly category: string;
  readonly required: boolean;
}

/**
 * A configuration that can be acted on. What decides is checked: mode, revision, the ids and what is required;
 * what is only shown is as declared, and whoever shows it looks at it.
 */
export interface Config extends ConsentConfig {
  readonly mode: Mode;
  readonly revision: number;
  readonly gateTimeout: number;
  readonly categories: readonly DeclaredCategory[];
  /** Categories and services in the order declared, the one namespace of expressions. */
  readonly ids: readonly Id[];
  /** What holds depends on where the visitor is. */
  readonly regional: boolean;
  /** Nothing can be trusted of what was declared: nothing is asked, nothing is released, nothing is stored. */
  readonly shut: boolean;
}

/** Days that a choice may be kept; browsers drop a cookie at 400. */
export const LONGEST = 395;

export const ID = /^[a-z][a-z0-9-]*$/;

/** What a site has that declares no categories. */
const usual: readonly DeclaredCategory[] = ['necessary', 'functional', 'analytics', 'advertising'].map((id, i) => ({ required: !i, id }));

/** A whole number of at least so much, or what is to be taken otherwise. */
export const whole = (value: unknown, otherwise: number, least = 0): number =>
  Number.isInteger(value) && (value as number) >= least ? value as number : otherwise;

const isMode = (value: unknown): value is Mode => ['no-cookie', 'opt-out', 'opt-in', 'notice'].includes(value as string);

/**
 * The strictest reading of what a site declared, silently and never throwing: an unknown `mode` is `opt-in`, a category
 * or service that can't be read does not exist, and where nothing can be read (`undefined` stands for JSON that does
 * not parse) the result is `shut`. What was wrong is for `checkConfig` to say.
 */
export function normalizeConfig(declared: unknown): Config {
  const shut = !isObject(declared) || (declared['categories'] !== undefined && !Array.isArray(declared['categories']));
  const given: ConsentConfig = shut ? { categories: [] } : declared;
  const mode = isMode(given.mode) ? given.mode : 'opt-in';
  const regional = isObject(given.regions);
  const ids: Id[] = [];

  const readable = <T extends DeclaredCategory | DeclaredService>(items: unknown, category?: Id): T[] => (Array.isArray(items) ? items : []).filter((item: unknown) => {
    if (!isObject(item)) return false;
    const { id } = item as unknown as T;
    const required = category ? category.required : item['required'] === true;
    const fits = typeof id === 'string' && ID.test(id) && (regional || offers(mode) || required) && !ids.some((known) => known.id === id);
    if (fits) ids.push({ required, category: category?.id ?? id, id });
    return fits;
  });

  return {
    ...given,
    revision: whole(given.revision, 0),
    mode,
    categories: readable<DeclaredCategory>(given.categories ?? usual).map((category) => ({
      ...category,
      services: readable<DeclaredService>(category.services, ids.find(({ id }) => id === category.id)),
    })),
    gateTimeout: whole(given.gateTimeout, 10000),
    regional,
    ids,
    shut,
  };
}
