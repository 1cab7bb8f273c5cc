import type { DeclaredItem, Kind } from './doomed.js';
import type { Choices } from './expression.js';
import { matches } from './pattern.js';
import { isHere } from './unreachable.js';
import { verdict } from './verdict.js';
import type { Violation } from './violation.js';

/** What a browser can keep for a page: what a site can declare, a service worker, and the site's own files (Origin Private File System). */
export type FoundKind = Kind | 'service-worker' | 'files';

/** Something that a browser keeps for this page. */
export interface Found {
  readonly kind: FoundKind;
  /** The name in the browser; of a service worker, the URL of its script. */
  readonly name: string;
}

/** Something that a browser keeps, and how it stands to what the site has declared. */
export interface AuditItem extends Found {
  /** As declared: no browser tells a script. */
  readonly domain?: string;
  readonly path?: string;
  /** The category that it was declared under; empty where it was not declared. */
  readonly category: string;
  readonly declared: boolean;
  /** It was declared, and by a category or service that is allowed. */
  readonly allowed: boolean;
  /** The URL of the script that was seen writing it, where guards see that; they refused it, so that it may be here from before. */
  readonly setBy?: string;
}

/** What else there is to know. */
export interface Known {
  /** The host of the page: a cookie that was declared for another is not the one of that name here. */
  readonly host: string;
  /** The record of the choice, which is the library's own, and the category that it stands under. */
  readonly own?: Found & { readonly category: string } | undefined;
  readonly violations?: readonly Violation[] | undefined;
}

/** Matches what was found with what was declared. What nobody declared is not allowed. */
export function matchFound(found: readonly Found[], declared: readonly DeclaredItem[], choices: Choices, { host, own, violations = [] }: Known): readonly AuditItem[] {
  const items = declared.filter((item) => item.kind !== 'cookie' || isHere(item, host));
  return found.map(({ kind, name }) => {
    const isOwn = own?.kind === kind && own.name === name;
    const owner = items.find((item) => item.kind === kind && matches(item.name, name));
    // No declaration is of another kind, so that none matches.
    const { allowed, category } = verdict(items, choices, kind as Kind, name);
    const setBy = violations.find((violation) => violation.kind === kind && violation.name === name)?.script;
    return {
      kind, name,
      ...(owner?.domain && { domain: owner.domain }),
      ...(owner?.path && { path: owner.path }),
      category: category ?? (isOwn ? own.category : ''),
      declared: isOwn || !!owner,
      allowed: isOwn || allowed,
      ...(setBy && { setBy }),
    };
  });
}
