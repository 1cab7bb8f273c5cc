import { CODE } from './code.js';
import { ID } from './config.js';
import { ENDPOINT } from './endpoint.js';
import { isLink } from './link.js';
import { isObject } from './object.js';
import { isEmpty } from './pattern.js';
import { ORIGIN } from './origin.js';
import type { Finding } from './problem.js';
import { isRegion } from './region.js';
import type { Shape } from './shape.js';

const text = (test: RegExp) => (value: unknown) => typeof value === 'string' && test.test(value);
const whole = (least: number) => (value: unknown) => Number.isInteger(value) && (value as number) >= least;

/** What each kind of a shape accepts. */
const kinds: Record<string, (value: unknown) => boolean> = {
  id: text(ID),
  name: (value) => !isEmpty(value),
  token: text(/^[^\s;,=]+$/),
  duration: text(/^(session|P(?=.)(\d+([.,]\d+)?[YMWD])*(T(\d+([.,]\d+)?[HMS])+)?)$/),
  link: isLink,
  endpoint: text(ENDPOINT),
  wording: (value) => typeof value === 'string' || (isObject(value) && Object.values(value).every((word) => typeof word === 'string')),
  region: (value) => typeof value === 'function' || isRegion(value),
  origin: text(ORIGIN),
  protect: (value) => ['boolean', 'function'].includes(typeof value),
  object: isObject,
  days: whole(1),
  count: whole(0),
};

/** The kinds without which what they stand in is nothing. */
export const REQUIRED: readonly Shape[] = ['id', 'name', 'endpoint'];

const fits = (value: unknown, kind: string): boolean =>
  kinds[kind]?.(value) ?? (typeof value === kind || (kind.includes('|') && kind.split('|').includes(value as string)));

/** What of a map from region codes is not one, or leads to none of the words. */
const byRegion = (map: Record<string, unknown>, words: string, key: string): Finding[] => Object.entries(map).flatMap(([code, word]): Finding[] => {
  const expected = CODE.test(code) ? words : 'code';
  return expected === 'code' || !fits(word, words) ? [{ code: 'bad-value', key: `${key}.${code}`, expected }] : [];
});

/** What of a value does not have the shape. An own key `__proto__`, as JSON.parse makes it, is an unknown key like any other. */
export function shaped(value: unknown, shape: Shape, key: string): Finding[] {
  const wrong = (expected: string): Finding[] => [{ code: 'bad-value', key, expected }];
  if (typeof shape === 'string') {
    const [one = '', mapped] = shape.split('@');
    if (mapped !== undefined && isObject(value)) return byRegion(value, mapped || one, key);
    return fits(value, one || 'object') ? [] : wrong(one || 'object');
  }
  if (Array.isArray(shape)) {
    if (shape.length === 2) return shaped(value, shape[isObject(value) ? 1 : 0] as Shape, key);
    return Array.isArray(value) ? value.flatMap((item, i) => shaped(item, shape[0] as Shape, `${key}[${i}]`)) : wrong('array');
  }
  if (!isObject(value)) return wrong('object');
  // A key that is unknown is most likely the one that is missing, in other letters: it is told alone.
  const known = Object.keys(value).every((name) => Object.hasOwn(shape, name));
  const missing = Object.entries(shape).filter(([name, kind]) => known && REQUIRED.includes(kind as Shape) && !Object.hasOwn(value, name)).map(([name]) => [name, undefined] as const);
  return [...missing, ...Object.entries(value)].flatMap(([name, item]) => {
    const path = key ? `${key}.${name}` : name;
    return Object.hasOwn(shape, name)
      ? shaped(item, (shape as Record<string, Shape>)[name] as Shape, path)
      : [{ code: 'unknown-key', key: path, expected: Object.keys(shape).join('|') }];
  });
}
