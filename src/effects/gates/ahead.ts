import type { Core } from '../../core.js';
import { all } from '../../unclobbered.js';
import { preload } from './preload.js';
import { expressionOf } from './scripts.js';

/** How many are asked for at once: each takes some of the frame in which the banner goes. */
const FEW = 20;

/**
 * Asks for the scripts that may run now and have an order, before the frame that comes first is painted: asking runs nothing, and they
 * are on their way meanwhile.
 */
export function askAhead({ gates, pass }: Core): void {
  const ask = () => {
    let left = FEW;
    for (const script of all<HTMLScriptElement>('script[data-consent][src]:not([async])')) {
      if (!left) return;
      if (gates.allows(expressionOf(script)) && preload(script)) left -= 1;
    }
  };
  if (pass) pass(ask);
  else ask();
}
