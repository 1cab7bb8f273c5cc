import { ID } from './config.js';
import { SOURCES } from './record.js';
import { isObject } from './object.js';
import type { Receipt } from './receipt.js';
import { isRecordId } from './record-id.js';
import { MODES } from './region.js';

/** What is posted of each decision: the receipt, and what tells one from another. It names nobody. */
export interface ConsentRecord extends Receipt {
  /** A random UUID. The same id again is the same record, sent once more. */
  readonly id: string;
  /** The id of the record that this one takes the place of, where the browser still held it. */
  readonly previous?: string;
}

type Check = (value: unknown) => boolean;

const matches = (pattern: RegExp, longest: number): Check => (value) => typeof value === 'string' && value.length <= longest && pattern.test(value);
const oneOf = (words: readonly string[]): Check => (value) => words.includes(value as string);

/** As `toISOString` writes it, and no other way, so that a moment has one text. */
const isTime: Check = (value) => matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 24)(value)
  && !Number.isNaN(Date.parse(value as string)) && new Date(value as string).toISOString() === value;

/** More than a record in the browser can hold. */
const MOST_IDS = 1000;
const isId = matches(ID, 200);
const isChoices: Check = (value) => isObject(value) && Object.keys(value).length <= MOST_IDS
  && Object.entries(value).every(([id, standing]) => isId(id) && (standing === 'granted' || standing === 'denied'));

const CONTROLS = ['accept', 'reject', 'customize', 'close'];

/** What each key must be; what may be missing is checked where it is there. */
const shown: Readonly<Record<string, Check>> = {
  hash: matches(/^[\da-f]{64}$/, 64),
  layout: matches(/^[ -~]*$/, 40),
  controls: (value) => Array.isArray(value) && value.length <= CONTROLS.length && value.every(oneOf(CONTROLS)),
};
const record: { readonly [K in keyof Required<ConsentRecord>]: Check } = {
  schema: (value) => value === 1,
  id: isRecordId,
  previous: isRecordId,
  time: isTime,
  expires: isTime,
  action: oneOf(SOURCES),
  mode: oneOf(MODES),
  region: matches(/^[A-Z]{2}(-[A-Z\d]{1,3})?$/i, 6),
  language: matches(/^[\w-]+$/, 35),
  choices: isChoices,
  shown: (value) => !!clean(value, shown, ['hash']),
  revision: (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) < 1e12,
  gpc: (value) => typeof value === 'boolean',
  version: matches(/^\d+\.\d+\.\d+[\w.+-]*$/, 40),
  host: matches(/^[\w.:[\]-]*$/, 261),
  path: matches(/^\/[^?#\s]*$/, 8000),
};
const OPTIONAL = ['previous', 'time', 'expires', 'action', 'region'];

/** The known keys of a value with what they hold, or `undefined` where one is missing or wrong. Only its own count. */
function clean(value: unknown, checks: Readonly<Record<string, Check>>, optional: readonly string[]): Record<string, unknown> | undefined {
  if (!isObject(value)) return undefined;
  const there = Object.keys(checks).filter((key) => Object.hasOwn(value, key) || !optional.includes(key));
  return there.every((key) => Object.hasOwn(value, key) && checks[key]?.(value[key])) ? Object.fromEntries(there.map((key) => [key, value[key]])) : undefined;
}

/**
 * A record that a browser has posted, as parsed from its JSON: frozen, with the known keys only, or `undefined` where anything in it is
 * not what it should be. Never throws for what JSON can hold. It says nothing on whether the record is true: whoever can post can make one up.
 */
export function readRecord(body: unknown): ConsentRecord | undefined {
  const read = clean(body, record, OPTIONAL);
  // A decision has all three, and what was forgotten has none.
  if (!read || new Set(['time', 'expires', 'action'].map((key) => key in read)).size > 1) return undefined;
  const { shown: seen, choices } = read as unknown as ConsentRecord;
  const { controls, ...others } = clean(seen, shown, ['hash']) as unknown as ConsentRecord['shown'];
  return Object.freeze({
    ...read,
    choices: Object.freeze({ ...choices }),
    shown: Object.freeze({ ...others, controls: Object.freeze([...controls]) }),
  }) as unknown as ConsentRecord;
}
