import { isEmpty, matches, type Pattern } from '../policy/pattern.js';
import { found } from './found.js';
import type { Given } from './given.js';
import { known } from './known.js';
import { usesOf } from './uses.js';
import type { Unfair } from './unfair.js';

/** What may stand in the place of `*` in a well-known name, for a declared pattern to be tried on. */
const FILLS = ['', '1', 'ABC123'];

/** Whether a declared pattern and a well-known one have a name in common. */
function meet(declared: Pattern, name: string): boolean {
  if (typeof declared === 'string' && matches(name, declared.replaceAll('*', ''))) return true;
  return FILLS.some((fill) => matches(declared, name.replaceAll('*', fill)));
}

/** Says whose the name is, or nothing where it is not well known. */
function whose(pattern: unknown): string | undefined {
  if (isEmpty(pattern)) return undefined;
  for (const { vendor, use, names } of known) {
    const name = names.find((name) => meet(pattern as Pattern, name));
    if (name) return `"${String(pattern)}" ${name === pattern ? 'is' : `covers "${name}", which is`} known from ${vendor}, for ${use}`;
  }
  return undefined;
}

/** What is called necessary and is not: by the names of its cookies, or by its own. */
export const necessary = ({ owners }: Given): Unfair[] => owners.filter(({ required }) => required).flatMap(({ key, id, cookies }) => [
  ...(usesOf(id).length ? [found('tracking-required', key, id)] : []),
  ...cookies.flatMap((cookie) => {
    const what = whose(cookie.value['name']);
    return what ? [found('known-tracker-necessary', cookie.key, what)] : [];
  }),
]);
