import type { Config } from './config.js';
import type { DeclaredCookie } from './declared.js';
import type { Choices } from './expression.js';
import { isObject } from './object.js';
import { isEmpty, matches } from './pattern.js';

export type Kind = NonNullable<DeclaredCookie['kind']>;

/** What a site has declared that something keeps, and of which category or service it is. */
export interface DeclaredItem extends DeclaredCookie {
  readonly kind: Kind;
  /** The category or service that it was declared under. */
  readonly id: string;
  /** The category that this stands under. */
  readonly category: string;
}

/** What can be written as an attribute of a cookie. */
const attribute = (key: 'domain' | 'path', value: unknown) => (typeof value === 'string' && /^[^;]+$/.test(value) ? { [key]: value } : {});

function readable(cookie: unknown, id: string, category: string): readonly DeclaredItem[] {
  if (!isObject(cookie) || isEmpty(cookie['name'])) return [];
  const { domain, path, kind, ...rest } = cookie;
  return [{ ...rest, ...attribute('domain', domain), ...attribute('path', path), kind: kind ?? 'cookie', id, category } as unknown as DeclaredItem];
}

/** All that was declared, as far as it can be read: nobody has looked at it before. */
export const declaredItems = (config: Config): readonly DeclaredItem[] =>
  config.categories.flatMap((category) => [category, ...category.services ?? []].flatMap(({ id, cookies }) =>
    (Array.isArray(cookies) ? cookies as unknown[] : []).flatMap((cookie) => readable(cookie, id, category.id))));

/**
 * The declaration that condemns something that is in the browser, if one does: it was declared, and everybody who declared
 * it is denied. What is allowed, undecided or declared by nobody stays.
 */
export function condemns(items: readonly DeclaredItem[], choices: Choices, kind: Kind, name: string): DeclaredItem | undefined {
  const owners = items.filter((item) => item.kind === kind && matches(item.name, name));
  return owners.every(({ id }) => choices[id] === 'denied') ? owners[0] : undefined;
}
