import type { Core } from './core.js';
import { erase as eraseNow } from './effects/erase/erase.js';
import type { Choices } from './policy/expression.js';
import type { Erasure } from './policy/report.js';

interface Erasing {
  readonly choices: Choices;
  readonly outcome: Promise<Erasure>;
  /** Someone has asked for the outcome, and tells of it. */
  asked: boolean;
}

let last: Erasing | undefined;

/** One time for all who ask while the same holds: each of two at once would be told of a part only. */
function erasing(core: Core): Erasing {
  const { choices } = core.store.get();
  return last = last?.choices === choices ? last : { choices, outcome: eraseNow(core), asked: false };
}

/** Erases what is denied, and says what became of it. */
export function erase(core: Core): Promise<Erasure> {
  const now = erasing(core);
  now.asked = true;
  return now.outcome;
}

/** Erases what an earlier page has left of what is denied, or has written again while it was left, and tells of it. */
export async function sweep(core: Core): Promise<void> {
  const now = erasing(core);
  const outcome = await now.outcome;
  if (!now.asked) core.emit('consent-erased', { ...outcome, running: [] });
}
