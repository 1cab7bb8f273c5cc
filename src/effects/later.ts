import type { Core } from '../core.js';
import { asks } from '../policy/update.js';
import { listen, readyState } from '../unclobbered.js';

/** Brings what need not be there before the first script runs, in an idle moment after load. Without it the page goes on. */
export function connectLater(core: Core): void {
  const bring = () => { core.load(asks(core.store.get()) ? 'ui' : 'live').then((chunk) => chunk.connectLater(core), () => {}); };
  const idle = () => { (window.requestIdleCallback ?? setTimeout)(bring); };
  if (readyState() === 'complete') idle();
  else core.stops.push(listen('load', idle, window));
}
