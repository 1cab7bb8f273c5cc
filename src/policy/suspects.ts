import type { Config } from './config.js';
import type { Choices } from './expression.js';

/**
 * Whether something may be kept in this browser that is denied; `names` are those of its cookies and storage keys. Coarse,
 * as it runs in the core before the first script of a page: it may be wrong with a yes, never with a no. Databases and caches,
 * which can't be listed in time, are always suspected.
 */
export const mayKeep = ({ categories }: Config, choices: Choices, names: readonly string[]): boolean =>
  categories.some((category) => [category, ...category.services ?? []].some(({ id, cookies }) =>
    choices[id] === 'denied' && Array.isArray(cookies) && cookies.some((cookie) => {
      const { name, kind } = Object(cookie) as Record<string, unknown>;
      return kind === 'indexeddb' || kind === 'cache' || names.some((known) => (typeof name === 'string'
        ? known.startsWith(name.split('*')[0]!)
        : name instanceof RegExp));
    })));
