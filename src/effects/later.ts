import type { Core } from '../core.js';
import { optional } from '../policy/decision.js';
import { asks } from '../policy/update.js';
import { listen, readyState } from '../unclobbered.js';

/**
 * Brings what need not be there before the first script runs: in an idle moment after load the way back for who has
 * decided, and a word on what is wrong with the configuration. Without it the page goes on.
 */
export function connectLater(core: Core): () => void {
  const { config, store, load, keep } = core;
  const stops: (() => void)[] = [];
  const later = (act: () => void) => () => { (window.requestIdleCallback ?? setTimeout)(act); };
  let back: Promise<void> | undefined;
  const wayBack = (screens: boolean) => back ??= load('live').then((chunk) => {
    if (screens) chunk.screen(core);
    stops.push(chunk.connectLive(core));
  }).catch(() => {});

  if (asks(store.get())) {
    keep().then((chunk) => chunk.screen(core), () => {});
    stops.push(store.subscribe(later(() => { if (store.get().decided) wayBack(false); })));
  } else {
    const bring = later(() => {
      if (optional(config).length) wayBack(true);
      else keep().then((chunk) => chunk.screen(core), () => {});
    });
    if (readyState() === 'complete') bring();
    else stops.push(listen('load', bring, window));
  }
  return () => { for (const stop of stops) stop(); };
}
