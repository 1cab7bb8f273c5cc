import type { Core } from './core.js';
import { keep } from './effects/storage.js';
import type { Change } from './events.js';
import { optional } from './policy/decision.js';
import type { Standing } from './policy/expression.js';
import { formatRecord } from './policy/format.js';
import type { Report } from './policy/report.js';
import type { State } from './policy/update.js';
import { all } from './unclobbered.js';

/** Resolves when the frame that shows the present state has been painted; in a hidden page, where none is, soon. */
const painted = () => new Promise<void>((resolve) => {
  requestAnimationFrame(() => setTimeout(resolve));
  setTimeout(resolve, 200);
});

/**
 * The consequences of a decision, in order: it, or what has been decided since, is kept and announced; then what is denied is
 * erased, and what is allowed is released after the next paint, or the page is loaded anew, where something runs on that nobody can stop.
 */
export async function settle(core: Core, previous: State): Promise<Report> {
  const { config, store, gates, report, emit, load } = core;
  // As it stands now: this tab or another may have decided while this one waited.
  if (core.stored() !== core.known) await load('tabs').then((chunk) => chunk.look(core), () => {});
  const state = store.get();
  const { decision } = state;
  // What another tab has kept is not written, and not told, again.
  const isThere = decision ? JSON.stringify(decision) === JSON.stringify(core.kept()) : !core.stored();
  const isKept = isThere || keep(core, decision && formatRecord(config, decision), decision?.expiresAt);
  if (!isKept) report({ code: 'storage-blocked', key: config.storage ?? 'cookie' });
  const ids = optional(config).map(({ id }) => id);
  const changed = (standing: Standing) => ids.filter((id) => previous.choices[id] !== standing && state.choices[id] === standing);
  const change: Change = { state, previous, granted: changed('granted'), denied: changed('denied'), source: state.source };
  if (ids.some((id) => previous.choices[id] !== state.choices[id]) || previous.decided !== state.decided) emit('consent-changed', change);

  const running = [...new Set(gates.running())];
  // Only what the record no longer grants: what a signal that comes late or an element further down takes back would be granted
  // again at the next start, until that comes, and so on without end.
  const withdrawn = decision === previous.decision ? []
    : ids.filter((id) => previous.choices[id] === 'granted' && state.choices[id] !== 'granted' && decision?.choices[id] !== 'granted');
  const { reloadOnWithdrawal } = config;
  // A record that can't be read back would allow it all again.
  const isDue = withdrawn.length > 0 && isKept && config.storage !== 'memory'
    && (reloadOnWithdrawal === true || (reloadOnWithdrawal !== false && running.length > 0));
  // What a vendor has of its own to withdraw by is called here, before what it keeps is erased.
  const denies = ids.some((id) => state.choices[id] === 'denied') || !state.decidedAt;
  const declares = config.categories.some((category) => [category, ...category.services ?? []].some(({ cookies }) => cookies));
  const erased = denies && declares ? load('erase').then((chunk) => chunk.erase(core)).catch(() => undefined) : undefined;
  if (!isDue) {
    // Those that wait for others are asked for while the frame is painted.
    if (change.granted.length && all('script[data-consent][src]:not([async])').length > 1) load('embeds').then((chunk) => chunk.askAhead(core), () => {});
    await painted();
    gates.release();
  }
  const outcome: Report = { ...await erased ?? { erased: [], kept: [] }, running };
  if (denies) emit('consent-erased', outcome);
  // Unless the visitor has changed their mind meanwhile.
  if (isDue && withdrawn.some((id) => store.get().choices[id] !== 'granted')) location.reload();
  return outcome;
}
