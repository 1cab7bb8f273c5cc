import type { Mode } from './declared.js';

/** The modes, the one that grants least first. */
export const MODES: readonly Mode[] = ['no-cookie', 'notice', 'opt-in', 'opt-out'];

/** The strictest of some modes, where each of them may be meant. */
export const strictest = (modes: readonly Mode[]): Mode => MODES.find((mode) => modes.includes(mode)) ?? 'opt-in';

/**
 * What `EU` stands for: its countries; IS, LI and NO, where its rules hold too (EEA agreement); and those of its parts that have a
 * code of their own in ISO 3166: AX, GF, GP, MF, MQ, RE and YT (TFEU 349 and 355).
 */
const EU = 'AT AX BE BG CY CZ DE DK EE ES FI FR GF GP GR HR HU IE IS IT LI LT LU LV MF MQ MT NL NO PL PT RE RO SE SI SK YT';

/** Whether that is a region, or how a server says that it does not know one. */
export const isRegion = (said: unknown): boolean => typeof said === 'string' && (/^(|XX|ZZ|T1)$/i.test(said) || !!lookUp({ '*': true }, said));

/**
 * What a map from region codes holds for a region: under its own code, else its country's, else `EU` for a country there, else `*`.
 * Nothing where the region is no code; `XX` and `ZZ` are what servers write where they don't know. `EL` and `UK` are how the EU
 * writes Greece and the United Kingdom.
 */
export function lookUp<T>(map: Readonly<Record<string, T>>, region: string): T | undefined {
  const upper = region.toUpperCase().replace(/^EL\b/, 'GR').replace(/^UK\b/, 'GB');
  const [code = '', country] = /^(?!XX|ZZ)([A-Z]{2})(-[A-Z\d]{1,3})?$/.exec(upper) ?? [];
  if (!country) return undefined;
  // Own keys only.
  const own = { ...map, __proto__: null } as unknown as { readonly [key: string]: T | undefined };
  return own[code] ?? own[country] ?? (EU.includes(country) ? own['EU'] : undefined) ?? own['*'];
}
