import type { Gates } from './effects/gates/connect.js';
import type { Chunks, Load } from './load.js';
import type { Page } from './page.js';
import type { Config } from './policy/config.js';
import type { Decision, Source } from './policy/decision.js';
import type { Named } from './policy/named.js';
import type { Rest } from './policy/decide.js';
import type { Terms } from './policy/terms.js';
import type { State, View } from './policy/update.js';
import type { Reporter } from './report.js';
import type { Report } from './policy/report.js';
import type { Violation } from './policy/violation.js';
import type { Readable } from './store.js';
import type { emit, listen } from './unclobbered.js';

/**
 * What the parts that are loaded later are handed. They import nothing of the core but types: a script-tag chunk that
 * did would bring a second store along.
 */
export interface Core extends Page {
  readonly config: Config;
  readonly store: Readable<State>;
  readonly gates: Gates;
  readonly report: Reporter;
  readonly load: Load;
  readonly emit: typeof emit;
  readonly listen: typeof listen;
  /** What keeps a decision; whoever can make one sees to it that it is there first. */
  keep(): Promise<Chunks['keep']>;
  /** What was refused so far, where guards are. */
  violations?: Violation[];
  /** Does what a gate lets go, past the guards that are there. */
  pass?<T>(act: () => T): T;
  /** The folder of the site's own files, past the guards that are there. */
  folder?(): Promise<unknown>;
  /** What ends it all. */
  readonly stops: (() => void)[];
  /** The record as it is stored now. */
  stored(): string | undefined;
  /** The record as this page last saw it: another that is stored is another page's. */
  known: string | undefined;
  /** The decision that is stored now. */
  kept(): Decision | undefined;
  /** Takes over what was not decided in this page, and sees to what follows. */
  adopt(terms: Terms, decision: Decision | undefined): Promise<Report>;
  /** Decides: what `choices` names, and for the ids that it does not name what `rest` says. Each decision comes through here. */
  decide(choices: Named, rest: Rest, source: Source): Promise<Report>;
  /** Opens the banner or the preferences, or closes what is open (`none`). */
  show(view: View): void;
  /** Brings and shows what asks, or the statement, where what holds calls for it. */
  ask(): void;
}
