import { keep } from '../effects/storage.js';
import { keeps, readStored } from '../effects/stored.js';
import { normalizeConfig, type Config } from '../policy/config.js';
import type { Decision } from '../policy/decision.js';
import type { Choices } from '../policy/expression.js';
import { formatRecord } from '../policy/format.js';
import { termsIn, termsSaid } from '../policy/here.js';
import { offers } from '../policy/modes.js';
import { parseRecord } from '../policy/record.js';
import { everywhere } from '../policy/terms.js';
import { running } from '../running.js';
import { find } from './found.js';
import { taken } from './taken.js';
import { tools, type ToolName } from './tools.js';
import { translate } from './translate.js';

/** Which tools to look for, and what their words mean here. */
export interface ImportOptions {
  /** The tool that was used here before, or several; all that are known, unless told. */
  readonly from?: ToolName | readonly ToolName[] | undefined;
  /** What its ids are called here, over what is known of the tool: `{ C0005: 'social' }`, or several. An empty list leaves one out. */
  readonly map?: Readonly<Record<string, string | readonly string[]>> | undefined;
  /** What the site calls the record of that tool, where this is not the usual name. */
  readonly key?: string | undefined;
}

/** What was taken over. */
export interface Imported {
  readonly tool: ToolName;
  /** By the ids of this site; one that is absent is undecided. */
  readonly choices: Choices;
  /** Unix seconds: when it was decided there; now, where that is not known. */
  readonly decidedAt: number;
  /** Unix seconds. */
  readonly expiresAt: number;
}

/** What holds here, the strictest where only a time zone would tell: whoever may be where nothing is kept gets nothing kept. */
const modeHere = (config: Config) => (config.regional ? termsSaid(config) ?? termsIn(config, undefined) : everywhere(config)).mode;

/** When a stored record was decided, whether or not it still counts. */
const decidedIn = (text: string | undefined): number => Number(/(?:^|&)t=(\d{1,12})(?:&|$)/.exec(text ?? '')?.[1] ?? -1);

function act(declared: unknown, { from, map, key }: ImportOptions): Imported | undefined {
  const config = normalizeConfig(declared);
  const mode = modeHere(config);
  if (!keeps(config) || !offers(mode) || running()) return undefined;
  const now = Math.floor(Date.now() / 1000);
  const stored = readStored(config);
  const decidedHere = decidedIn(stored);
  const asked: readonly unknown[] = [from ?? []].flat();
  const found = tools.filter(({ name }) => !asked.length || asked.includes(name)).flatMap((tool) => {
    const { answer, remove } = find(tool, asked.length === 1 ? key : undefined);
    return answer ? [{ tool, answer, remove }] : [];
  });
  // What was decided here since then outweighs it, and must not give way to it once it is forgotten.
  const later = found.filter(({ answer: { at = 0 } }) => decidedHere < 0 || (at > decidedHere && at <= now));
  if (parseRecord(config, stored, now)) {
    for (const each of found) if (!later.includes(each)) each.remove();
    return undefined;
  }

  const [last] = later.flatMap(({ tool, answer }) => {
    const decision = taken(config, answer, translate(config, tool, map, answer), now);
    return decision ? [{ tool, decision }] : [];
  }).sort((a, b) => b.decision.decidedAt - a.decision.decidedAt);
  if (!last || !isKept(config, last.decision)) return undefined;
  for (const { remove } of found) remove();
  const { choices, decidedAt, expiresAt } = last.decision;
  return Object.freeze({ tool: last.tool.name, choices: Object.freeze(choices), decidedAt, expiresAt });
}

/** Writes the record, and looks whether it can be read back. */
function isKept(config: Config, decision: Decision): boolean {
  const stored = () => readStored(config);
  return keep({ config, store: { get: () => decision }, stored, known: undefined }, formatRecord(config, decision), decision.expiresAt);
}

/** Does what `importConsent` promises, with whatever was declared. */
export function takeOver(declared: unknown, options: ImportOptions = {}): Imported | undefined {
  if (typeof document === 'undefined') return undefined;
  try { return act(declared, options); } catch { return undefined; }
}
