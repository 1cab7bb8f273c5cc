/** How a site names what is kept: `*` stands for any run of characters; in code it may be a RegExp. */
export type Pattern = string | RegExp;

const test = (pattern: RegExp, name: string): boolean => new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, '')).test(name);

/** Names that have nothing in common: what matches them all was not meant for a name. */
const ALL = ['0', '~', 'qX_-.z'];

/** Whether a pattern says nothing: it would match everything, or is no pattern at all. */
export const isEmpty = (pattern: unknown): boolean => (pattern instanceof RegExp
  ? ALL.every((name) => test(pattern, name))
  : typeof pattern !== 'string' || !/[^*]/.test(pattern));

/** Whether a name is meant. A pattern that would match everything matches nothing: it is a mistake, and no wish to erase. */
export function matches(pattern: Pattern, name: string): boolean {
  if (isEmpty(pattern)) return false;
  if (pattern instanceof RegExp) return test(pattern, name);
  const literal = (part: string) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`^${pattern.split('*').map(literal).join('[^]*')}$`).test(name);
}
