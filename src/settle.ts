import type { Core } from './core.js';
import { keep } from './effects/storage.js';
import type { Change } from './events.js';
import type { Decision } from './policy/decision.js';
import type { Standing } from './policy/expression.js';
import { formatRecord } from './policy/format.js';
import type { Report } from './policy/report.js';
import type { State } from './policy/update.js';

/** Resolves when the frame that shows the present state has been painted; in a hidden page, where none is, soon. */
const painted = () => new Promise<void>((resolve) => {
  requestAnimationFrame(() => setTimeout(resolve));
  setTimeout(resolve, 200);
});

/**
 * The consequences of a decision, in order: it is kept and announced; then what is denied is erased, and what is allowed is
 * released after the next paint, or the page is loaded anew, where something runs on that nobody can stop.
 */
export async function settle(core: Core, previous: State, state: State): Promise<Report> {
  const { config, gates, report, emit, load } = core;
  const isKept = keep(core, state.decidedAt ? formatRecord(config, state as Decision) : undefined, state.expiresAt);
  if (!isKept) report({ code: 'storage-blocked', key: config.storage ?? 'cookie' });
  const optional = config.ids.filter(({ required }) => !required).map(({ id }) => id);
  const changed = (standing: Standing) => optional.filter((id) => previous.choices[id] !== standing && state.choices[id] === standing);
  const change: Change = { state, previous, granted: changed('granted'), denied: changed('denied'), source: state.source };
  if (change.granted.length || change.denied.length || previous.decided !== state.decided) emit('consent-changed', change);

  const running = gates.running();
  const isWithdrawn = optional.some((id) => previous.choices[id] === 'granted' && state.choices[id] !== 'granted');
  // A record that can't be read back would allow it all again.
  const isDue = isWithdrawn && isKept && config.storage !== 'memory' && (config.reloadOnWithdrawal ?? running.length > 0);
  const undone = optional.some((id) => state.choices[id] === 'denied') || !state.decidedAt
    ? load('erase').then((chunk) => chunk.undo(core, running, isDue), () => undefined)
    : undefined;
  if (!isDue) {
    await painted();
    gates.release();
  }
  return await undone ?? { erased: [], kept: [], running };
}
