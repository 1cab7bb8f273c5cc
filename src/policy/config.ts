import type { ConsentConfig, DeclaredCategory, Mode } from './declared.js';
import type { Finding } from './problem.js';
import { read } from './read.js';
import { shape } from './shape.js';

/** A category or a service, as an expression can name it. */
export interface Id {
  readonly id: string;
  /** The category that it stands under; its own id if it is one. */
  readonly category: string;
  readonly required: boolean;
}

/** A configuration that has been read: every value is there and of its kind. */
export interface Config extends ConsentConfig {
  readonly mode: Mode;
  readonly days: number;
  readonly refusedDays: number;
  readonly revision: number;
  readonly categories: readonly DeclaredCategory[];
  /** Categories and services in the order declared, the one namespace of expressions. */
  readonly ids: readonly Id[];
  /** Nothing can be trusted of what was declared: nothing is asked, nothing is released, nothing is stored. */
  readonly shut: boolean;
}

/** CNIL, AEPD and the Garante would see the question again sooner; browsers drop a cookie at 400 days. */
const LONGEST = 395;

const usual: readonly DeclaredCategory[] = [
  { id: 'necessary', required: true }, { id: 'functional' }, { id: 'analytics' }, { id: 'advertising' },
];

/**
 * Reads what a site declared, never throwing. What is wrong is left out and found: an unknown or unreadable
 * `mode` is `opt-in`, a category that can't be read does not exist, and where nothing can be read (`undefined`
 * stands for JSON that does not parse) the result is `shut`.
 */
export function normalizeConfig(declared: unknown): { config: Config; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const find = (finding: Finding) => { findings.push(finding); };
  const given = read(declared, shape, '', find) as ConsentConfig | undefined;
  const { mode = 'opt-in', days = 180, refusedDays = days } = given ?? {};
  const asks = mode === 'opt-in' || mode === 'opt-out';
  const ids: Id[] = [];
  // Whose categories can't be read at all would else get the usual ones, which are not what the site meant.
  const shut = !given || ((declared as ConsentConfig).categories !== undefined && !given.categories);

  const known = (item: { id?: string }, category: string | undefined, required: boolean) => {
    if (!item.id) return false;
    const taken = ids.some(({ id }) => id === item.id);
    if (taken) find({ code: 'duplicate-id', key: item.id });
    else ids.push({ id: item.id, category: category ?? item.id, required });
    return !taken;
  };

  const categories = shut ? [] : (given.categories ?? usual).filter((category) => {
    const required = category.required === true;
    if (!asks && !required) {
      if (given.categories) find({ code: 'gated-category', key: category.id, expected: mode });
      return false;
    }
    return known(category, undefined, required);
  }).map((category) => ({
    ...category,
    services: (category.services ?? []).filter((service) => known(service, category.id, category.required === true)),
  }));

  const atMost = (key: string, value: number) => {
    if (value > LONGEST) find({ code: 'days-too-long', key, expected: String(LONGEST) });
    return Math.min(value, LONGEST);
  };
  return {
    findings,
    config: {
      ...given, mode, days: atMost('days', days), refusedDays: given?.refusedDays ? atMost('refusedDays', refusedDays) : Math.min(days, LONGEST),
      revision: given?.revision ?? 0, categories, ids, shut,
    },
  };
}
