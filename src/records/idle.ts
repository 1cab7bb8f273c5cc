import type { Core } from '../core.js';
import { listen, readyState } from '../unclobbered.js';

/** Does something in an idle moment after load. What it rejects with has been told. */
export function whenIdle({ stops }: Core, act: () => Promise<void>): void {
  const idle = () => { (window.requestIdleCallback ?? setTimeout)(() => { act().catch(() => {}); }); };
  if (readyState() === 'complete') idle();
  else stops.push(listen('load', idle, window));
}
