import { CODE } from './code.js';
import type { Config } from './config.js';
import { lasting } from './lasting.js';
import { isLink } from './link.js';
import { isObject } from './object.js';
import { ORIGIN } from './origin.js';
import { readsRight } from './reads.js';

/** Every key that is known anywhere, by the type that its value may have in JSON. */
const keys: Record<string, string> = {
  string: 'mode gpc storage layout position theme button model kind sameSite region $schema policyUrl imprintUrl controller lang id label description name domain path provider purpose duration country revisionNote',
  number: 'days refusedDays revision gateTimeout',
  boolean: 'modal closeButton protect strict reloadOnWithdrawal required sale httpOnly secure',
  object: 'vendors texts records label description purpose revisionNote categories services cookies hosts origins forms cookie regions model',
};

/** How many keys at the start of `keys.string` have their value among the words, and of `keys.object` any keys they like. */
const NAMED = 11;
const FREE = 7;

/** Every word that a key may have as its value. */
export const words = 'opt-in opt-out notice no-cookie honour ignore cookie local session memory bar box dialog inline bottom top start end auto light dark floating none indexeddb cache lax strict Lax Strict None'.split(' ');

/** What a text must look like, where it is neither a word nor a link. */
const forms: Record<string, RegExp> = { duration: /^(session|P[\d.,TYMWDHS]+)$/, name: /[^*]/, origins: ORIGIN, forms: ORIGIN };

const reads = (key: string, text: string): boolean => (key.endsWith('Url') ? isLink(text) : forms[key]?.test(text) ?? true);

function fits(value: unknown, key = ''): boolean {
  if (Array.isArray(value)) return value.every((item) => (typeof item === 'string' ? reads(key, item) : fits(item)));
  return isObject(value) && Object.entries(value).every(([key, item]) => {
    const type = typeof item;
    // A region's code leads to a word.
    const place = keys[type]?.split(' ').indexOf(CODE.test(key) ? 'mode' : key) ?? -1;
    return place >= 0 && (type === 'string' ? (place >= NAMED && reads(key, item as string)) || words.includes(item as string) || (key === 'region' && CODE.test(item as string)) : type !== 'object' || place < FREE || fits(item, key));
  });
}

/**
 * A quick look at what a site declared, where a visitor is shown something: false where `checkConfig` should look closely. That is
 * loaded then, so this may be coarse: it knows the keys and not where they belong. What it lets pass is read strictly all the same.
 */
export const looksRight = (declared: unknown, config: Config): boolean => !config.shut && fits(declared) && readsRight(declared, config)
  && Object.entries(lasting(config)).every(([key, days]) => [undefined, days].includes((declared as Record<string, number>)[key]));
