import { sentences } from './sentences.js';
import { sources } from './sources.js';
import type { Unfair, UnfairCode } from './unfair.js';

/** A finding with its sentence and its rule; `detail` is what the sentence of that code needs besides the key. */
export const found = (code: UnfairCode, key: string, detail = '', rule: string = sources[code]): Unfair =>
  ({ code, key, message: sentences[code](key, detail), rule });
