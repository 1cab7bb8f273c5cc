import type { Config } from './config.js';
import type { Mode } from './declared.js';
import type { Choices } from './expression.js';
import type { Source } from './decision.js';
import { offers } from './modes.js';
import type { State } from './update.js';

/** What a visitor was shown. */
export interface Shown {
  /**
   * SHA-256, in hexadecimal, of all that could be read there: the texts of the language and the categories as they were declared. It is
   * missing where a browser computes none, which is at an address that is not secure.
   */
  readonly hash?: string;
  readonly layout: string;
  /** The controls of the first layer, by their `data-action`. */
  readonly controls: readonly string[];
}

/** What was shown and chosen, for a visitor to keep, or a site. It names nobody. */
export interface Receipt {
  /** The version of this form. */
  readonly schema: 1;
  /** When it was chosen, ISO 8601; missing where nothing was. */
  readonly time?: string;
  /** Until when that holds. */
  readonly expires?: string;
  /** What it was chosen by: a press (`accept`, `reject`, `choose`), a call, a signal, another tool's record. */
  readonly action?: Source;
  /** The mode that it was chosen under; where nothing was, the present one. */
  readonly mode: Mode;
  /** ISO 3166, as far as it is known. */
  readonly region?: string;
  /** The language of the texts. */
  readonly language: string;
  /** What holds now, by category and service; what is undecided is missing. */
  readonly choices: Choices;
  readonly shown: Shown;
  readonly revision: number;
  /** Global Privacy Control was on at the choice, or is on now. */
  readonly gpc: boolean;
  /** Of this library. */
  readonly version: string;
  readonly host: string;
  readonly path: string;
}

/** What only a page knows. */
export interface Scene {
  readonly language: string;
  readonly hash: string | undefined;
  /** As it stands on the element; what does not stand there is as configured. */
  readonly layout?: string | undefined;
  readonly closes?: boolean | undefined;
  readonly version: string;
  readonly host: string;
  readonly path: string;
}

/** The controls of the first layer, in their order. */
function controlsOf(mode: Mode, closes: boolean): readonly string[] {
  if (mode === 'notice') return ['close'];
  return offers(mode) ? ['accept', 'reject', 'customize', ...closes ? ['close'] : []] : [];
}

const iso = (seconds: number): string => new Date(seconds * 1000).toISOString();

/** The receipt of what holds. Where this page has shown nothing, what was shown is what its configuration would show. */
export function receiptOf(config: Config, { decision, choices, mode: present, region, revision, gpc }: State, scene: Scene): Receipt {
  const mode = decision?.mode ?? present;
  const { hash, language, version, host, path } = scene;
  return Object.freeze({
    schema: 1,
    ...(decision && { time: iso(decision.decidedAt), expires: iso(decision.expiresAt), action: decision.source }),
    mode,
    ...(region !== undefined && { region }),
    language,
    choices,
    shown: Object.freeze({
      ...(hash !== undefined && { hash }),
      layout: scene.layout ?? config.layout ?? 'bar',
      controls: Object.freeze(controlsOf(mode, scene.closes ?? config.closeButton === true)),
    }),
    revision: decision?.revision ?? revision,
    gpc: decision?.gpc ?? gpc,
    version, host, path,
  });
}
