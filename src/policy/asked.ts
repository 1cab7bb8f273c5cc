import type { Config } from './config.js';
import type { Choices } from './expression.js';
import { hostTable } from './hosts.js';

/** One request to another host. */
export interface Asked {
  readonly origin: string;
  /** What asked, in the words of Resource Timing: `script`, `img`, `iframe`, `fetch`. */
  readonly by: string;
}

/** A host that was asked, and how it stands to what the site has declared. */
export interface AuditHost {
  /** With its port, where that is not the usual one. */
  readonly host: string;
  readonly declared: boolean;
  /** A service that is allowed has declared it, or the site allows it whatever was decided (`origins`). */
  readonly allowed: boolean;
  /** The category of the service that has declared it; empty where none has. */
  readonly category: string;
  /** What asked. */
  readonly by: readonly string[];
}

/** Matches the origins that were asked with the hosts that services declare, with the `origins` of the site and with that of the library. */
export function matchAsked(asked: readonly Asked[], config: Config, choices: Choices, own: readonly string[]): readonly AuditHost[] {
  const verdict = hostTable(config, own);
  return [...new Set(asked.map(({ origin }) => origin))].sort().map((origin) => {
    const { allowed, consent, category = '' } = verdict(origin, choices);
    return {
      host: origin.replace(/^\w+:\/\//, ''),
      declared: allowed || !!consent,
      allowed,
      category,
      by: [...new Set(asked.filter((each) => each.origin === origin).map(({ by }) => by))].sort(),
    };
  });
}
