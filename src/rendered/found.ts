import { sentences } from './sentences.js';
import { sources } from './sources.js';
import type { RenderedCode, RenderedUnfair } from './unfair.js';

/** A finding with its sentence and its rule; `detail` is what the sentence of that code needs besides the key. */
export const found = (code: RenderedCode, key: string, detail = ''): RenderedUnfair =>
  ({ code, key, message: sentences[code](key, detail), rule: sources[code] });
