export { checkFairness, type Unfair, type UnfairCode } from './fairness/fairness.js';
export { checkRendered, type RenderedCode, type RenderedState, type RenderedUnfair } from './rendered/rendered.js';
