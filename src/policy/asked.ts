import type { Config } from './config.js';
import type { Choices } from './expression.js';
import { matchesHost } from './host.js';

/** One request to another host. */
export interface Asked {
  /** With its port, where that is not the usual one. */
  readonly host: string;
  /** What asked, in the words of Resource Timing: `script`, `img`, `iframe`, `fetch`. */
  readonly by: string;
}

/** A host that was asked, and how it stands to what the site has declared. */
export interface AuditHost {
  readonly host: string;
  readonly declared: boolean;
  /** A service that is allowed has declared it, or the site allows it whatever was decided (`origins`). */
  readonly allowed: boolean;
  /** The category of the service that has declared it; empty where none has. */
  readonly category: string;
  /** What asked. */
  readonly by: readonly string[];
}

/** The host of an origin. */
const hostOf = (origin: unknown): string => String(origin).replace(/^\w+:\/\//, '');

/** Matches hosts that were asked with those that services declare, with the `origins` of the site and with that of the library. */
export function matchAsked(asked: readonly Asked[], { categories, origins }: Config, choices: Choices, origin = ''): readonly AuditHost[] {
  const services = categories.flatMap((category) => (category.services ?? []).map(({ id, hosts }) => ({ id, category: category.id, hosts: Array.isArray(hosts) ? hosts as unknown[] : [] })));
  const always = [...Array.isArray(origins) ? origins as unknown[] : [], ...origin ? [origin] : []].map(hostOf);
  return [...new Set(asked.map(({ host }) => host))].sort().map((host) => {
    const owners = services.filter(({ hosts }) => hosts.some((pattern) => matchesHost(pattern, host)));
    const owner = owners.find(({ id }) => choices[id] === 'granted');
    const isAlways = always.some((pattern) => matchesHost(pattern, host));
    return {
      host,
      declared: isAlways || owners.length > 0,
      allowed: isAlways || !!owner,
      category: (owner ?? owners[0])?.category ?? '',
      by: [...new Set(asked.filter((each) => each.host === host).map(({ by }) => by))].sort(),
    };
  });
}
