import type { FirstWords } from '../words.js';

/** Names of what is kept in a sentence that is written from the right: `_ga` would be read as `ga_` (Unicode Bidirectional Algorithm, isolates). */
export const isolated = (names: readonly string[], { dir }: FirstWords): readonly string[] =>
  (dir === 'rtl' ? names.map((name) => `\u2068${name}\u2069`) : names);
