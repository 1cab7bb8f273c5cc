import type { Core } from './core.js';
import { keep } from './effects/storage.js';
import type { Change } from './events.js';
import type { Decision } from './policy/decision.js';
import type { Standing } from './policy/expression.js';
import { formatRecord } from './policy/format.js';
import type { State } from './policy/update.js';

/** What became of a decision. */
export interface Report {
  /** Sources of the scripts that had been let go and are no longer allowed: they run until the page is left. */
  readonly running: readonly string[];
}

/** Resolves when the frame that shows the present state has been painted; in a hidden page, where none is, soon. */
const painted = () => new Promise<void>((resolve) => {
  requestAnimationFrame(() => setTimeout(resolve));
  setTimeout(resolve, 200);
});

/** The consequences of a decision, in order: it is kept, announced, and what it allows is released after the next paint. */
export async function settle(core: Core, previous: State, state: State): Promise<Report> {
  const { config, gates, report, emit } = core;
  if (!keep(core, state.decidedAt ? formatRecord(config, state as Decision) : undefined, state.expiresAt)) {
    report({ code: 'storage-blocked', key: config.storage ?? 'cookie' });
  }
  const changed = (standing: Standing) => config.ids
    .filter(({ id, required }) => !required && previous.choices[id] !== standing && state.choices[id] === standing)
    .map(({ id }) => id);
  const change: Change = { state, previous, granted: changed('granted'), denied: changed('denied'), source: state.source };
  if (change.granted.length || change.denied.length || previous.decided !== state.decided) emit('consent-changed', change);

  await painted();
  gates.release();
  return { running: gates.running() };
}
