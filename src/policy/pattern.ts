/** How a site names what is kept: `*` stands for any run of characters; in code it may be a RegExp. */
export type Pattern = string | RegExp;

/** Past `g` and `y`, with which a RegExp goes on where it last stopped. */
const test = (pattern: RegExp, name: string): boolean => new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, '')).test(name);

/** Names that have nothing in common: what matches them all was not meant for a name. */
const ALL = ['07', 'qX_-.z'];

/** Whether a pattern says nothing: it would match everything, or is no pattern at all. */
export const isEmpty = (pattern: unknown): boolean => (pattern instanceof RegExp
  ? ALL.every((name) => test(pattern, name))
  : typeof pattern !== 'string' || !/[^*]/.test(pattern));

/**
 * Whether a name is meant. A pattern that would match everything matches nothing: it is a mistake, and no wish to erase.
 * Not by way of a RegExp: `*a*a*a*` would take it a time that grows with a power of the name's length.
 */
export function matches(pattern: Pattern, name: string): boolean {
  if (isEmpty(pattern)) return false;
  if (pattern instanceof RegExp) return test(pattern, name);
  const [start = '', ...parts] = pattern.split('*');
  const end = parts.pop();
  if (end === undefined) return name === start;
  let at = start.length;
  return name.startsWith(start)
    && parts.every((part) => {
      const found = name.indexOf(part, at);
      at = found + part.length;
      return found >= 0;
    })
    && at + end.length <= name.length && name.endsWith(end);
}
