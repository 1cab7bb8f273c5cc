import type { Core } from '../core.js';
import { reconcile } from '../policy/reconcile.js';

/** Looks again at what may have changed outside of this page: what another tab has kept, and the signal of the browser. */
export function look(core: Core): void {
  const state = core.store.get();
  const text = core.stored();
  const isNew = text !== core.known;
  if (!isNew && core.gpc() === state.gpc) return;
  core.known = text;
  void core.adopt(state, isNew ? reconcile(state.decision, core.kept()) : state.decision);
}
