import { found } from './found.js';
import type { Given } from './given.js';
import type { Unfair } from './unfair.js';

/** What takes a control away from a visitor, or puts one in the way. */
export const controls = ({ declared, asks }: Given): Unfair[] => (asks ? [
  ...(declared['button'] === 'none' ? [found('no-way-back', 'button')] : []),
  ...(declared['modal'] === true ? [found('wall', 'modal')] : []),
] : []);
