import type { Core } from '../core.js';
import { asks } from '../policy/update.js';
import { listen, readyState } from '../unclobbered.js';

/**
 * Brings what need not be there before the first script runs: in an idle moment after load the way back for who has
 * decided, and a word on what is wrong with the configuration. Without it the page goes on.
 */
export function connectLater(core: Core): () => void {
  const { store, load, keep } = core;
  const stops: (() => void)[] = [];
  const later = (act: () => void) => () => { (window.requestIdleCallback ?? setTimeout)(act); };
  let back: Promise<void> | undefined;
  const wayBack = () => { back ??= load('live').then((chunk) => { stops.push(chunk.connectLive(core)); }, () => {}); };

  if (asks(store.get())) {
    keep().then((chunk) => chunk.screen(core), () => {});
    stops.push(store.subscribe(later(() => { if (store.get().decided) wayBack(); })));
  } else {
    const bring = later(wayBack);
    if (readyState() === 'complete') bring();
    else stops.push(listen('load', bring, window));
  }
  return () => { stops.forEach((stop) => stop()); };
}
