import type { DeclaredItem, Kind } from '../../policy/doomed.js';
import type { Reason } from '../../policy/report.js';

/** One place in which a browser keeps things. Any of these may throw where the browser lets no page at it. */
export interface Place {
  readonly kind: Kind;
  /** What is in it; `declared` are the names to look for where it has no list of its own. */
  names(declared: readonly string[]): readonly string[] | Promise<readonly string[]>;
  /** Takes one out, or gives the reason why that may not have worked. */
  remove(name: string, item: DeclaredItem): Promise<Reason | undefined>;
}
