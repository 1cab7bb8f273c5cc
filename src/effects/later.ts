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
  const { config, store, load } = core;
  const stops: (() => void)[] = [];
  const later = (act: () => void) => () => { (window.requestIdleCallback ?? setTimeout)(act); };
  const begin = (chunk: Chunks['keep']) => {
    keep(chunk);
    chunk.screen(core);
  };
  let back: Promise<Chunks['live']> | undefined;
  const wayBack = () => back ??= load('live').then((chunk) => {
    stops.push(chunk.connectButton(core));
    return chunk;
  });

  if (asks(store.get())) {
    load('keep').then(begin, () => {});
    stops.push(store.subscribe(later(() => { if (store.get().decided) wayBack().catch(() => {}); })));
  } else {
    const bring = later(() => { (optional(config).length ? wayBack() : load('keep')).then(begin, () => {}); });
    if (readyState() === 'complete') bring();
    else stops.push(listen('load', bring, window));
  }
  return () => { for (const stop of stops) stop(); };
}
