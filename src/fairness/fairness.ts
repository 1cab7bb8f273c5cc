import type { ConsentConfig } from '../policy/declared.js';
import { ahead } from './ahead.js';
import { controls } from './controls.js';
import { read, type Given } from './given.js';
import { lasting } from './lasting.js';
import { necessary } from './necessary.js';
import { texts } from './texts.js';
import { told } from './told.js';
import type { Unfair } from './unfair.js';

export type { Unfair, UnfairCode } from './unfair.js';

const rules: readonly ((given: Given) => Unfair[])[] = [told, necessary, ahead, lasting, controls, texts];

/**
 * What a data-protection authority would fault in a configuration. It says nothing of what the library holds by itself
 * (a refusal on the first layer, equal buttons), nor of what a site loads without declaring it, and an empty list is no
 * legal advice. It asks nothing of the page or the clock, and never throws: what can't be read counts as not declared.
 */
export function checkFairness(config: ConsentConfig): readonly Unfair[] {
  const check = (given: unknown) => { const what = read(given); return rules.flatMap((rule) => rule(what)); };
  try { return check(config); } catch { return check({}); }
}
