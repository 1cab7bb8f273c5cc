import type { Config } from './config.js';
import type { DeclaredService } from './declared.js';
import type { Choices } from './expression.js';

/**
 * Whether something may be kept in this browser that is denied; `names` are those of its cookies and storage keys, each behind
 * `; `. Coarse, as it runs in the core before the first script of a page: it may be wrong with a yes, never with a no.
 * Databases and caches, which can't be listed in time, are always suspected.
 */
export const mayKeep = ({ categories }: Config, choices: Choices, names: () => string): boolean =>
  categories.some((category) => [category, ...category.services as DeclaredService[]].some(({ id, cookies }) =>
    choices[id] === 'denied' && Array.isArray(cookies) && cookies.map(Object).some(({ name, kind }: Record<string, unknown>) =>
      kind === 'indexeddb' || kind === 'cache' || (typeof name === 'string' ? names().includes(`; ${name.split('*')[0]}`) : name instanceof RegExp))));
