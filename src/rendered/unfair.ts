import type { Unfair, UnfairCode } from '../fairness/unfair.js';

/** Codes that mean the same in a configuration and on the screen. */
type Shared = Extract<UnfairCode, 'no-policy-link' | 'purposes-not-named' | 'pre-ticked' | 'wall' | 'refusal-unclear' | 'same-labels'>;

/** The codes of everything that the check of the screen can find; a code never changes its meaning. */
export type RenderedCode =
  | Shared
  | 'no-refusal'
  | 'refusal-hidden'
  | 'refusal-smaller'
  | 'refusal-paler'
  | 'refusal-further'
  | 'refusal-not-a-button'
  | 'small-target'
  | 'low-contrast'
  | 'not-checked';

/** Something on the screen that a data-protection authority would fault. */
export interface RenderedUnfair extends Omit<Unfair, 'code' | 'key'> {
  readonly code: RenderedCode;
  /** Where: `first` or `second` for the layer, and which of its controls or parts. */
  readonly key: string;
}
