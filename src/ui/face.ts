import type { Core } from '../core.js';
import type { FirstWords } from '../words.js';

/** What the elements are handed: the core that they show, and the words to show it with. */
export interface Face {
  readonly core: Core;
  readonly words: FirstWords;
  /** Called when an element has come into the page, on which a language may stand; true where other words are on their way. */
  here(): boolean;
  /** Called when an element has left the page. */
  gone(): void;
}
