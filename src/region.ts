import type { Core } from './core.js';
import type { Load } from './load.js';
import type { Config } from './policy/config.js';
import type { Mode } from './policy/declared.js';
import { stricter, termsIn, termsSaid } from './policy/here.js';
import { isRegion, MODES } from './policy/region.js';
import { parseRecord } from './policy/record.js';
import type { Terms } from './policy/terms.js';
import { asks } from './policy/update.js';
import { listen, prerendering } from './unclobbered.js';

/** The regions that the browser's time zone may stand for. */
async function byZone(load: Load): Promise<readonly string[] | undefined> {
  try { return (await load('zones')).regionsOf(Intl.DateTimeFormat().resolvedOptions().timeZone); } catch { return undefined; }
}

/** What all of them have in common: a code, or a country. */
function common(regions: readonly string[] = []): string | undefined {
  const [code] = regions;
  if (regions.every((region) => region === code)) return code;
  const [country = ''] = code?.split('-') ?? [];
  return regions.every((region) => region.startsWith(country)) ? country : undefined;
}

/**
 * What holds where the visitor is, by what the site says or else by the time zone of the browser; nothing is asked of a
 * network. A page that is prepared out of sight has no visitor before it is shown (Prerendering Revamped, "prerendering").
 */
export async function termsHere(config: Config, load: Load): Promise<Terms> {
  if (prerendering()) await new Promise((resolve) => { listen('prerenderingchange', resolve); });
  const said = termsSaid(config);
  if (said) return said;
  const regions = await byZone(load);
  return termsIn(config, regions, common(regions));
}

/** Follows an element's own `mode` and `region`: the page has been acting already, so these can make it only stricter. */
export async function heedElement({ config, store, report, stored, adopt, ask }: Core, element: Element): Promise<void> {
  const state = store.get();
  const mode = element.getAttribute('mode');
  const region = element.getAttribute('region');
  if (mode !== null && !MODES.includes(mode as Mode)) report({ code: 'bad-value', key: 'mode', expected: MODES.join('|') });
  if (!isRegion(region ?? '')) report({ code: 'bad-value', key: 'region', expected: 'region' });
  const terms = stricter(config, state, mode, region);
  if (terms.mode === state.mode && terms.assumed.length === state.assumed.length) return;
  // The grants of a choice that was made under these terms are of a mode that the site itself does not use.
  const kept = parseRecord({ ...config, mode: terms.mode }, stored(), Math.floor(Date.now() / 1000));
  await adopt(terms, !state.decision || kept?.decidedAt === state.decision.decidedAt ? kept : state.decision);
  // Who was not asked so far, since all was decided, may have to be now, or be shown the statement.
  if (!asks(state)) ask();
}
