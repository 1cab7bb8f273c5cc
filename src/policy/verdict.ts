import type { DeclaredItem, Kind } from './doomed.js';
import type { Choices } from './expression.js';
import { matches } from './pattern.js';

export interface Verdict {
  readonly allowed: boolean;
  /** The category that it was declared under. */
  readonly category?: string | undefined;
}

function verdictOf(owners: readonly DeclaredItem[], choices: Choices): Verdict {
  const owner = owners.find(({ id }) => choices[id] === 'granted');
  return { allowed: !!owner, category: (owner ?? owners[0])?.category };
}

/** Whether something may be kept: it was declared, and by somebody who is allowed. What nobody declared may not. */
export const verdict = (items: readonly DeclaredItem[], choices: Choices, kind: Kind, name: string): Verdict =>
  verdictOf(items.filter((item) => item.kind === kind && matches(item.name, name)), choices);

/** Whether a service worker may be there, which can't be declared: it is what keeps a cache, so one of those must be allowed. */
export const workerVerdict = (items: readonly DeclaredItem[], choices: Choices): Verdict => verdictOf(items.filter(({ kind }) => kind === 'cache'), choices);
