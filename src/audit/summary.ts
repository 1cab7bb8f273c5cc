import type { Audit } from './audit.js';
import { kinds } from './kinds.js';
import { stands, type Stands } from './stands.js';

/** An audit in one or two sentences. */
export function summary({ items, hosts, gated, violations, unread }: Audit): string {
  const count = (wanted: Stands['name']) => [...items, ...hosts].filter((each) => stands(each).name === wanted).length;
  const counted = [`${count('allowed')} allowed`, `${count('denied')} not allowed`, `${count('undeclared')} undeclared`, `${gated.length} held back`, `${violations.length} refused`].join(', ');
  return `${counted}.${unread.length ? ` This browser lets no script look into: ${unread.map((kind) => kinds[kind]).join(', ')}.` : ''}`;
}
