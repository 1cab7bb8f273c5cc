import { isObject } from './policy/object.js';
import { currentScript, first } from './unclobbered.js';

/** What the page says of itself, read once; what may change later is a function. */
export interface Page {
  /** The configuration as declared, still unknown; `undefined` where it does not parse. */
  readonly declared: unknown;
  /** Where the library's own files come from; empty where that is the page's. */
  readonly origin: string;
  /** Global Privacy Control, spec section 3.2: an extension may set it late, so it is read when needed. */
  gpc(): boolean;
  /** Unix seconds. */
  now(): number;
}

/** The attributes of the script tag that configure, by the key that they set. */
const KEYS = 'theme mode layout policyUrl lang position region'.split(' ');

const parse = (text: string): unknown => {
  try { return JSON.parse(text); } catch { return undefined; }
};

/** The JSON block `script#consent-config`, and over it what stands on the script tag. */
export function readDeclared(): unknown {
  const block = first<HTMLScriptElement>('script#consent-config');
  const declared = block ? parse(block.text) : {};
  const own = Object.fromEntries(Object.entries(currentScript()?.dataset ?? {}).filter(([key]) => KEYS.includes(key)));
  return isObject(declared) ? { ...declared, ...own } : declared;
}

export const readPage = (declared: unknown, origin = ''): Page => ({
  gpc: () => (navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true,
  origin,
  now: () => Math.floor(Date.now() / 1000),
  declared,
});
