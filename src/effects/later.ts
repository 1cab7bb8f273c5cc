import type { Core } from '../core.js';
import type { Chunks } from '../load.js';
import { optional } from '../policy/decision.js';
import { asks } from '../policy/update.js';
import { listen, readyState } from '../unclobbered.js';

/**
 * Brings what need not be there before the first script runs. Who is asked needs what keeps a decision at once, and the
 * way back after it; who has decided gets both in an idle moment after load. Without them the page goes on.
 */
export function connectLater(core: Core, keep: (chunk: Chunks['keep']) => void): () => void {
  const { config, store, load, report } = core;
  const stops: (() => void)[] = [];
  const failed = (error: unknown) => report({ code: 'load-failed', key: 'live' }, error);
  const later = () => { (window.requestIdleCallback ?? setTimeout)(bring); };
  let name: 'keep' | 'live' | undefined;

  const bring = () => {
    const first = !name;
    const needs = optional(config).length && store.get().decided ? 'live' : 'keep';
    if (name === needs) return;
    name = needs;
    load(needs).then((chunk) => {
      if (first) {
        keep(chunk);
        chunk.screen(core);
      }
      if ('connectButton' in chunk) stops.push(chunk.connectButton(core));
    }).catch(failed);
  };

  if (asks(store.get())) {
    bring();
    stops.push(store.subscribe(({ decided }) => { if (decided) later(); }));
  } else if (readyState() === 'complete') later();
  else stops.push(listen('load', later, window));
  return () => { for (const stop of stops) stop(); };
}
