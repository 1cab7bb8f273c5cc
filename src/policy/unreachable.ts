import { condemns, type DeclaredItem } from './doomed.js';
import type { Choices } from './expression.js';
import { matches } from './pattern.js';
import { itemOf, type KeptItem } from './report.js';

/** Whether a cookie that was declared so can be this host's: it names no domain, or this host or a parent of it. */
export function isHere({ domain }: DeclaredItem, host: string): boolean {
  if (domain === undefined) return true;
  const name = domain.toLowerCase().replace(/^\./, '');
  return host === name || host.endsWith(`.${name}`);
}

/** The cookies that are denied and that no script of this host can see; `visible` are the names of those that it can. */
export function unreachable(items: readonly DeclaredItem[], choices: Choices, host: string, visible: readonly string[]): readonly KeptItem[] {
  const cookies = items.filter(({ kind }) => kind === 'cookie');
  const denied = ({ id, name }: DeclaredItem, among: readonly DeclaredItem[]) => choices[id] === 'denied'
    && (typeof name !== 'string' || !!condemns(among, choices, 'cookie', name));
  return cookies.flatMap((item) => {
    const { name, httpOnly } = item;
    const here = isHere(item, host);
    if (here && (httpOnly !== true || visible.some((seen) => matches(name, seen)))) return [];
    if (!denied(item, cookies.filter((other) => isHere(other, host) === here))) return [];
    return [{ ...itemOf(item, String(name)), reason: here ? 'http-only' as const : 'third-party' as const }];
  });
}
