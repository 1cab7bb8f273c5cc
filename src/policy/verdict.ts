import type { DeclaredItem, Kind } from './doomed.js';
import type { Choices } from './expression.js';
import { matches } from './pattern.js';

export interface Verdict {
  readonly allowed: boolean;
  /** The category that it was declared under. */
  readonly category?: string | undefined;
}

/** Whether something may be kept: it was declared, and by somebody who is allowed. What nobody declared may not. */
export function verdict(items: readonly DeclaredItem[], choices: Choices, kind: Kind, name: string): Verdict {
  const owners = items.filter((item) => item.kind === kind && matches(item.name, name));
  const owner = owners.find(({ id }) => choices[id] === 'granted');
  return { allowed: !!owner, category: (owner ?? owners[0])?.category };
}
