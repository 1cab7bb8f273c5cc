import type { Finding } from './problem.js';
import type { Shape } from './shape.js';

/** A plain object, as JSON has them. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (test: RegExp) => (value: unknown) => typeof value === 'string' && test.test(value);
const whole = (least: number) => (value: unknown) => Number.isInteger(value) && (value as number) >= least;

/** What each kind of a shape accepts. */
const kinds: Record<string, (value: unknown) => boolean> = {
  id: text(/^[a-z][a-z0-9-]*$/),
  name: text(/[^*]/),
  token: text(/^[^\s;,=]+$/),
  duration: text(/^(session|P(?=.)(\d+[YMWD])*(T(\d+[HMS])+)?)$/),
  // A browser drops blanks and control characters before it reads the scheme (URL Standard, "basic URL parser").
  link: (value) => typeof value === 'string' && /^(https?|mailto):|^[^:/?#]*([/?#]|$)/i.test(value.replace(/[\0- ]/g, '')),
  words: (value) => typeof value === 'string' || (isObject(value) && Object.values(value).every((word) => typeof word === 'string')),
  region: (value) => typeof value === 'string' || typeof value === 'function',
  object: isObject,
  days: whole(1),
  count: whole(0),
};

const fits = (value: unknown, kind: string): boolean =>
  kinds[kind]?.(value) ?? (typeof value === kind || (kind.includes('|') && kind.split('|').includes(value as string)));

/**
 * The part of `value` that has the shape, everything else left out with a finding each.
 * An own key `__proto__`, as JSON.parse makes it, is an unknown key like any other.
 */
export function read(value: unknown, shape: Shape, key: string, find: (finding: Finding) => void): unknown {
  const wrong = (expected: string) => find({ code: 'bad-value', key, expected });
  if (typeof shape === 'string') return fits(value, shape) ? value : wrong(shape);
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) return wrong('array');
    return value.map((item, i) => read(item, shape[0] as Shape, `${key}[${i}]`, find)).filter((item) => item !== undefined);
  }
  if (!isObject(value)) return wrong('object');
  const clean: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    const path = key ? `${key}.${name}` : name;
    if (!Object.hasOwn(shape, name)) find({ code: 'unknown-key', key: path, expected: Object.keys(shape).join('|') });
    else {
      const part = read(item, (shape as Record<string, Shape>)[name] as Shape, path, find);
      if (part !== undefined) clean[name] = part;
    }
  }
  return clean;
}
