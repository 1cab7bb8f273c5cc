import type { DeclaredItem, Kind } from './doomed.js';

/** Something that a browser keeps, or may keep, and that the site has declared. */
export interface Item {
  readonly kind: Kind;
  /** The name in the browser; where no script can look, the name as it was declared. */
  readonly name: string;
  readonly domain?: string;
  readonly path?: string;
  /** The category that the declaration stands under. */
  readonly category: string;
}

/**
 * Why something could not be erased: no script can see it (`http-only`), it is another site's (`third-party`), the browser
 * does not let the page at it, or it is there again (`blocked`), or something has it open (`in-use`).
 */
export type Reason = 'http-only' | 'third-party' | 'blocked' | 'in-use';

export interface KeptItem extends Item {
  readonly reason: Reason;
}

/** What became of what is denied. What was not there is in neither list. */
export interface Erasure {
  readonly erased: readonly Item[];
  readonly kept: readonly KeptItem[];
}

/** A declaration as a report has it, of this name. */
export const itemOf = ({ kind, domain, path, category }: DeclaredItem, name: string): Item =>
  ({ kind, name, ...(domain && { domain }), ...(path && { path }), category });

/** What became of a decision. */
export interface Report extends Erasure {
  /**
   * What had been let go, is no longer allowed and runs until the page is left: the source or id of each script, the id of what
   * was registered without a `stop`.
   */
  readonly running: readonly string[];
}
