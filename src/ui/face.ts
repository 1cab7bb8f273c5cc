import type { Core } from '../core.js';
import type { Words } from './words.js';

/** What every element is handed: the core that it shows, and the words to show it with. */
export interface Face {
  readonly core: Core;
  readonly words: Words;
}
