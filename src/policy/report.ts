import type { DeclaredCookie } from './declared.js';

/** Something in the browser that a site had declared. */
export interface Item {
  readonly kind: NonNullable<DeclaredCookie['kind']>;
  readonly name: string;
  readonly domain?: string;
  readonly path?: string;
  /** The category that it was declared under. */
  readonly category: string;
}

/** Why something could not be erased: a server has set it so that no script sees it, it belongs to another site, it is open, or the browser says no. */
export type Reason = 'http-only' | 'third-party' | 'in-use' | 'blocked';

/** What became of a decision. */
export interface Report {
  /** What was denied and is gone, read back. */
  readonly erased: readonly Item[];
  /** What was denied and could not be erased. */
  readonly kept: readonly (Item & { readonly reason: Reason })[];
  /** What had been let go, is no longer allowed and runs until the page is left: the source or the id of each script, the id of what was registered without a `stop`. */
  readonly running: readonly string[];
}
