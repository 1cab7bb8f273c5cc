/** The codes of everything that the fairness check can find; a code never changes its meaning. */
export type UnfairCode =
  | 'no-policy-link'
  | 'no-controller'
  | 'controller-not-named'
  | 'purposes-not-named'
  | 'category-without-description'
  | 'service-without-provider'
  | 'cookie-without-purpose'
  | 'cookie-without-duration'
  | 'known-tracker-necessary'
  | 'tracking-required'
  | 'pre-ticked'
  | 'gated-in-notice'
  | 'gpc-ignored'
  | 'kept-too-long'
  | 'asked-again-too-soon'
  | 'no-way-back'
  | 'wall'
  | 'refusal-unclear'
  | 'same-labels'
  | 'nudging-text';

/** Something that a data-protection authority would fault. */
export interface Unfair {
  readonly code: UnfairCode;
  /** Where: a path in the configuration. */
  readonly key: string;
  /** One sentence that names the key and what to do. */
  readonly message: string;
  /** Who asks for it: an authority, a court, a law or a guideline, by its short name. */
  readonly rule: string;
}
