import { optional, type Decision, type Source } from './decision.js';
import type { Config } from './config.js';
import type { Mode } from './declared.js';
import type { Standing } from './expression.js';

export const SOURCES: readonly string[] = 'import accept reject choose api gpc'.split(' ');

/** No browser keeps a cookie of more than 4,096 bytes, its name and attributes included. */
export const LONGEST = 4000;

/** A clock may be this many seconds behind the one that wrote the record. */
const SKEW = 60;

/**
 * The decision that a stored text holds, or `undefined` where nothing counts: unreadable, expired, from the future,
 * of another version, or of an earlier revision. Of a mode that the site no longer uses only refusals count.
 */
export function parseRecord(config: Config, text: string | undefined, now: number): Decision | undefined {
  if (!text || text.length > LONGEST) return;
  const { v, t, e, r, m, s, a, d, g } = Object.fromEntries(text.split('&').map((pair) => pair.split('='))) as Record<string, string | undefined>;
  const [decidedAt, expiresAt, revision] = [t, e, r].map((digits) => (/^\d{1,12}$/.test(digits as string) ? Number(digits) : NaN)) as [number, number, number];
  if (v !== '1' || a === undefined || d === undefined || !m || !SOURCES.includes(s as string)) return;
  if (!(decidedAt <= now + SKEW && expiresAt > now && revision >= config.revision)) return;

  const isUsed = config.regional || m === config.mode;
  const granted = a.split('.');
  const denied = d.split('.');
  const choices: Record<string, Standing> = {};
  for (const { id } of optional(config)) {
    if (denied.includes(id)) choices[id] = 'denied';
    else if (isUsed && granted.includes(id)) choices[id] = 'granted';
  }
  // In the order of `decide.ts`: what is kept is compared with what was decided, as texts.
  return isUsed || Object.keys(choices)[0] ? { choices, decidedAt, expiresAt, revision, mode: m as Mode, source: s as Source, gpc: g === '1' } : undefined;
}
