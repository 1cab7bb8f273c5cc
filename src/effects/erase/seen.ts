import type { Place } from './place.js';
import { within } from './within.js';

/** What is in a place, or `undefined` where the browser lets no page look there: that throws, or never answers. `declared` as in `Place`. */
export const seen = (names: Place['names'], declared: readonly string[] = []): Promise<readonly string[] | undefined> =>
  within((async () => names(declared))()).catch(() => undefined);
