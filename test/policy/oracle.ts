import type { ConsentConfig, DeclaredCategory, Mode } from '../../src/policy/declared.js';
import type { Standing } from '../../src/policy/expression.js';

/** What a visitor may rely on, said again from the contract and without the library, for tests to compare with. */

/** The fields of a stored text. */
export interface Kept {
  readonly v: string;
  readonly t: number;
  readonly e: number;
  readonly r: number;
  readonly m: string;
  readonly s: string;
  readonly a: readonly string[];
  readonly d: readonly string[];
  readonly g: boolean;
}

export interface Visit {
  readonly site: ConsentConfig & { readonly mode: Mode; readonly categories: readonly DeclaredCategory[] };
  /** Where the visitor may be. */
  readonly places: readonly string[];
  readonly kept: Kept | undefined;
  readonly now: number;
  readonly gpc: boolean;
}

export const write = ({ v, t, e, r, m, s, a, d, g }: Kept) => `v=${v}&t=${t}&e=${e}&r=${r}&m=${m}&s=${s}&a=${a.join('.')}&d=${d.join('.')}${g ? '&g=1' : ''}`;

const FROM_STRICT = ['no-cookie', 'notice', 'opt-in', 'opt-out'];
const EU = ['DE', 'FR', 'NO'];

/** What a map from regions says of a place: its own code, its country, the EU, everywhere. */
function says(map: object, place: string): unknown {
  const country = place.slice(0, 2);
  const keys = [place, country, EU.includes(country) ? 'EU' : country, '*'];
  return keys.map((key) => Object.entries(map).find(([code]) => code === key)?.[1]).find((value) => value !== undefined);
}

/** The mode that holds: the strictest of those that the places have. */
export function modeOf({ site, places }: Pick<Visit, 'site' | 'places'>): Mode {
  const { regions, mode } = site;
  if (!regions) return mode;
  const modes = places.map((place) => says(regions, place) ?? mode);
  return FROM_STRICT.find((each) => modes.includes(each)) as Mode;
}

/** Whether a category is granted until it is refused, wherever the visitor may be: by its own model, else by the mode. */
export function isOptOut({ site, places }: Pick<Visit, 'site' | 'places'>, { model }: DeclaredCategory): boolean {
  const mode = modeOf({ site, places });
  if (model === undefined) return mode === 'opt-out';
  if (typeof model === 'string') return model === 'opt-out';
  // Without `regions` nobody asks where the visitor is.
  return !!site.regions && places.every((place) => (says(model, place) ?? mode) === 'opt-out');
}

/** Whether Global Privacy Control is about a category on this site. */
export function isSold({ categories, gpc }: ConsentConfig, { id, sale }: DeclaredCategory): boolean {
  if (gpc === 'ignore') return false;
  return categories!.some((category) => category.sale) ? sale === true : id === 'advertising';
}

export interface Expected {
  readonly choices: Readonly<Record<string, Standing>>;
  /** The optional ids that the visitor is asked about. */
  readonly asked: readonly string[];
  /** The visitor is asked, or told. */
  readonly asks: boolean;
}

export function expected(visit: Visit): Expected {
  const { site, kept, now, gpc } = visit;
  const mode = modeOf(visit);
  const offers = mode === 'opt-in' || mode === 'opt-out';
  const isRead = !!kept && kept.v === '1' && kept.t <= now + 60 && kept.e > now && kept.r >= (site.revision ?? 0);
  const isOfUse = isRead && (!!site.regions || kept.m === site.mode);
  const choices: Record<string, Standing> = {};
  const asked: string[] = [];
  let refusedAny = false;
  let declared = 0;
  for (const category of site.categories) {
    for (const { id } of [category, ...category.services ?? []]) {
      // On a site of these modes there is no such category.
      if (!category.required && !site.regions && !offers) continue;
      declared += 1;
      if (category.required) { choices[id] = 'granted'; continue; }
      const isSignalled = gpc && isSold(site, category);
      const refused = isRead && kept.d.includes(id);
      const granted = isOfUse && kept.a.includes(id) && (kept.m === mode || kept.m === 'opt-in') && (kept.g || !isSignalled);
      if (refused) { choices[id] = 'denied'; refusedAny = true; continue; }
      if (!offers) continue;
      if (granted) { choices[id] = 'granted'; continue; }
      asked.push(id);
      if (isOptOut(visit, category)) choices[id] = isSignalled ? 'denied' : 'granted';
    }
  }
  const isTold = isOfUse || refusedAny || !declared;
  return { choices, asked, asks: asked.length > 0 || (mode === 'notice' && !isTold) };
}
