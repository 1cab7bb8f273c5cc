import { normalizeConfig, whole, type Config } from './policy/config.js';
import type { ConsentConfig } from './policy/declared.js';
import { optional, type Decision } from './policy/decision.js';
import type { Choices, Standing } from './policy/expression.js';
import { formatRecord } from './policy/format.js';
import { grants } from './policy/grants.js';
import { termsIn, termsSaid } from './policy/here.js';
import { lasting } from './policy/lasting.js';
import { isObject } from './policy/object.js';
import { parseRecord, SOURCES } from './policy/record.js';
import { isRecordId, recordIdIn, withRecordId } from './policy/record-id.js';
import { MODES } from './policy/region.js';
import { everywhere, type Terms } from './policy/terms.js';
import { stateOf, type State } from './policy/update.js';

export type { ConsentConfig } from './policy/declared.js';
export type { Decision, Source } from './policy/decision.js';
export type { Choices, Standing } from './policy/expression.js';
export type { State } from './policy/update.js';

/** What a server knows of who asks for a page. */
export interface Visitor {
  /** ISO 3166 (`DE`, `US-CA`), as a proxy or a network tells it; else that of the configuration, and where `regions` is set and nobody says, the strictest. */
  readonly region?: string | undefined;
  /** Global Privacy Control: whether the request has the header `Sec-GPC: 1`. */
  readonly gpc?: boolean | undefined;
  /** Unix seconds; now, unless told. */
  readonly now?: number | undefined;
}

/** What a server reads of the cookie: the state, and what only a record has. */
export interface ReadState extends State {
  /** The id of the receipt that has arrived at `records.endpoint`, where something is granted. */
  readonly id?: string;
}

/** A decision as a server has it: what `readConsent` gives, what a page has posted of `consent.state`, or what a form without a script has sent. */
export interface Decided extends Partial<Omit<Decision, 'choices'>> {
  /** Unix seconds; nothing is decided without it. */
  readonly decidedAt?: number;
  readonly choices: Choices;
  /** What a visitor decided, where `choices` holds what follows from the mode or a signal too. */
  readonly decision?: Decision | undefined;
  /** The id of its receipt, which is kept where something is granted. */
  readonly id?: string | undefined;
}

const DAY = 86400;
const EPOCH = new Date(0).toUTCString();

/** The clock of this server, in Unix seconds. */
const clock = (): number => Math.floor(Date.now() / 1000);

/** A server sees cookies only, and is told of no decision by a site that keeps none. */
const keepsCookie = ({ mode, shut, storage = 'cookie' }: Config): boolean => mode !== 'no-cookie' && !shut && storage === 'cookie';

/** What stands in a header as one value, whatever was declared. */
const value = (text: unknown): string => String(text).split(/[;,\s]/)[0] as string;

const nameOf = ({ cookie }: Config): string => value(cookie?.name ?? 'consent');

/** The text of the record in a `Cookie` header: the first of that name, as a browser sends the closest first (RFC 6265, 5.4). */
function recordIn(header: string | null | undefined, config: Config): string | undefined {
  const start = `${nameOf(config)}=`;
  const pair = header?.split(/;\s*/).find((each) => each.startsWith(start));
  // A framework may have encoded it.
  try { return pair && decodeURIComponent(pair.slice(start.length)); } catch { return undefined; }
}

function termsOf(config: Config, region: string | undefined): Terms {
  if (!config.regional) return everywhere(config);
  return termsSaid({ ...config, ...region !== undefined && { region } }) ?? termsIn(config, undefined);
}

/**
 * How everything stands for who has sent this `Cookie` header, in the shape of `consent.state`: `choices.analytics === 'granted'` says
 * whether to render what needs it. What nobody has decided, what cannot be read, and what has expired is undecided, as in the browser; it
 * never throws for a header. Of a site that keeps its record elsewhere (`storage`) a server sees nothing decided.
 */
export function readConsent(cookieHeader: string | null | undefined, declared: ConsentConfig = {}, { region, gpc = false, now = clock() }: Visitor = {}): ReadState {
  const config = normalizeConfig(declared);
  const text = keepsCookie(config) ? recordIn(cookieHeader, config) : undefined;
  const decision = parseRecord(config, text, now);
  const id = grants(decision) ? recordIdIn(text) : undefined;
  const state = stateOf(config, termsOf(config, region), decision, gpc);
  return id === undefined ? state : Object.freeze({ ...state, id });
}

/** The decision that is to be kept, if there is one. What a page has posted may be anything, and none of it gets into a header but as what it should be. */
function decisionOf(config: Config, that: Decided): Decision | undefined {
  if (that.mode === 'no-cookie') return undefined;
  const { choices: given, decidedAt, expiresAt, revision, mode, source = 'api', gpc } = that.decision ?? that;
  if (!isObject(given) || !Number.isInteger(decidedAt) || !SOURCES.includes(source)) return undefined;
  const choices: Record<string, Standing> = {};
  for (const { id } of optional(config)) {
    const chosen = Object.hasOwn(given, id) && given[id];
    if (chosen === 'granted' || chosen === 'denied') choices[id] = chosen;
  }
  const { days, refusedDays } = lasting(config);
  const at = decidedAt as number;
  return {
    choices, decidedAt: at, expiresAt: whole(expiresAt, at + DAY * (Object.values(choices).includes('granted') ? days : refusedDays)),
    revision: whole(revision, config.revision), mode: MODES.find((each) => each === mode) ?? config.mode, source, gpc: gpc === true,
  };
}

/**
 * The value of a `Set-Cookie` header that keeps a decision under the name and with the attributes that the site declares (`cookie`); the
 * same text as the browser's, which reads it. One that a server has set lasts in Safari, where a script's ends after seven days. It is
 * `Secure` unless `cookie.secure` is false, and not `HttpOnly`, since the banner has to read it. Where nothing is decided, or nothing may be kept as a
 * cookie, it is one that erases what is there.
 */
export function consentCookie(that: Decided, declared: ConsentConfig = {}): string {
  const config = normalizeConfig(declared);
  const decision = keepsCookie(config) ? decisionOf(config, that) : undefined;
  // What was made up elsewhere must be readable again, or it is not kept.
  const text = decision && formatRecord(config, decision);
  const isKept = decision && parseRecord(config, text, decision.decidedAt);
  const withId = text && grants(decision) && isRecordId(that.id) ? withRecordId(text, that.id) ?? text : text;
  const { domain, path = '/', sameSite = 'lax', secure = true } = config.cookie ?? {};
  return [
    `${nameOf(config)}=${isKept ? withId : ''}`,
    `Expires=${isKept ? new Date(decision.expiresAt * 1000).toUTCString() : EPOCH}`,
    `Path=${value(path)}`,
    ...domain ? [`Domain=${value(domain)}`] : [],
    `SameSite=${value(sameSite).replace(/^./, (letter) => letter.toUpperCase())}`,
    ...secure ? ['Secure'] : [],
  ].join('; ');
}
