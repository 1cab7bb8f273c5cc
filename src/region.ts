import type { Core } from './core.js';
import { holdForms } from './effects/forms.js';
import { raiseWall } from './effects/wall.js';
import type { Load } from './load.js';
import type { Mode } from './policy/declared.js';
import { stricter, termsIn, termsSaid } from './policy/here.js';
import { isRegion, MODES } from './policy/region.js';
import { parseRecord } from './policy/record.js';
import { everywhere, type Terms } from './policy/terms.js';
import { asks } from './policy/update.js';
import { watchDecisions } from './records/watch.js';
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
 * network; `walled` tells that all that this asks for was done at the start. A page that is prepared out of sight has no visitor before it is shown (Prerendering Revamped, "prerendering").
 */
export async function termsHere(core: Core, walled: boolean): Promise<Terms> {
  const { config, load } = core;
  if (prerendering()) await new Promise((resolve) => { listen('prerenderingchange', resolve); });
  const said = config.regional ? termsSaid(config) : everywhere(config);
  const regions = said ? [] : await byZone(load);
  const terms = said ?? termsIn(config, regions, common(regions));
  if (!walled) enclose(core, terms);
  // Nothing is let go before the vendors have been told that nothing is allowed: without that file it stays so.
  if (config.vendors) (await load('vendors')).connectVendors(core);
  if (config.records) {
    const watch = watchDecisions(core);
    load('records').then((chunk) => chunk.connectRecords(core, watch), () => {});
  }
  return terms;
}

/** No-cookie mode that only the region or an element leads to. */
function enclose(core: Core, { mode }: Terms): void {
  const { config: { protect }, load, violations } = core;
  if (mode !== 'no-cookie' || protect === false) return;
  raiseWall(core);
  holdForms(core.config);
  if (!violations) load('guards').then((chunk) => chunk.connectLater(core), () => {});
}

/** Follows an element's own `mode` and `region`: the page has been acting already, so these can make it only stricter. */
export async function heedElement(core: Core, element: Element): Promise<void> {
  const { config, store, report, stored, adopt, ask } = core;
  const state = store.get();
  const mode = element.getAttribute('mode');
  const region = element.getAttribute('region');
  if (mode !== null && !MODES.includes(mode as Mode)) report({ code: 'bad-value', key: 'mode', expected: MODES.join('|') });
  if (!isRegion(region ?? '')) report({ code: 'bad-value', key: 'region', expected: 'region' });
  const terms = stricter(config, state, mode, region);
  if (terms.mode === state.mode && terms.assumed.length === state.assumed.length) return;
  enclose(core, terms);
  // The grants of a choice that was made under these terms are of a mode that the site itself does not use.
  const kept = parseRecord({ ...config, mode: terms.mode }, stored(), core.now());
  await adopt(terms, !state.decision || kept?.decidedAt === state.decision.decidedAt ? kept : state.decision);
  // Who was not asked so far, since all was decided, may have to be now, or be shown the statement.
  if (!asks(state)) ask();
}
