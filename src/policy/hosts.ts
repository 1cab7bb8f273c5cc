import type { Config } from './config.js';
import type { Choices } from './expression.js';

/** Whether something may be asked of a host. */
export interface HostVerdict {
  readonly allowed: boolean;
  /** The expression that would have to hold, where services have declared the host. */
  readonly consent?: string;
  /** The category of the one that is allowed, or else of the first. */
  readonly category?: string;
}

/** A host as a site writes it; without a scheme it is meant in each. */
interface Place {
  readonly scheme: string | undefined;
  /** Hosts under this one, and not itself. */
  readonly under: boolean;
  readonly host: string;
  readonly port: string | undefined;
}

interface Owner extends Place {
  readonly id: string;
  readonly category: string;
}

const WRITTEN = /^(?:(\w+):\/\/)?(\*\.)?([\w-]+(?:\.[\w-]+)*|\[[\da-f:.]+\])(?::(\d+|\*))?$/i;
const PORTS: Readonly<Record<string, string>> = { http: '80', https: '443' };

/** `example.com`, `*.example.com`, with a port and a scheme if they matter; anything else stands for no host. */
function readPlace(written: unknown): Place | undefined {
  const found = typeof written === 'string' ? WRITTEN.exec(written.toLowerCase()) : null;
  return found ? { scheme: found[1], under: !!found[2], host: found[3] as string, port: found[4] } : undefined;
}

/** Whether an origin is meant, as a Content-Security-Policy would read it (CSP Level 3, section 6.7.2.8): `http:` stands for `https:` too. */
function isMeant({ scheme, under, host, port }: Place, origin: string): boolean {
  const [, itsScheme = '', itsHost = '', itsPort = PORTS[itsScheme]] = /^(\w+):\/\/(.+?)(?::(\d+))?$/.exec(origin) ?? [];
  return (!scheme || scheme === itsScheme || (scheme === 'http' && itsScheme === 'https'))
    && (under ? itsHost.endsWith(`.${host}`) : itsHost === host)
    && (port === '*' || (port ?? PORTS[itsScheme]) === itsPort);
}

const all = <T>(written: unknown, read: (place: Place) => T): T[] => (Array.isArray(written) ? written as unknown[] : []).flatMap((each) => {
  const place = readPlace(each);
  return place ? [read(place)] : [];
});

/**
 * Who may be asked for something: the site's own origin and those of `own` and of the site's `origins` always; a host that
 * services have declared while one of them is allowed; nobody else. Another host of the same site is somebody else.
 */
export function hostTable(config: Config, own: readonly string[]): (origin: string, choices: Choices) => HostVerdict {
  const free = all(config.origins, (place) => place);
  const owners: readonly Owner[] = config.categories.flatMap((category) => (category.services ?? [])
    .flatMap(({ id, hosts }) => all(hosts, (place) => ({ ...place, id, category: category.id }))));
  return (origin, choices) => {
    if (own.includes(origin) || free.some((place) => isMeant(place, origin))) return { allowed: true };
    const those = owners.filter((place) => isMeant(place, origin));
    const owner = those.find(({ id }) => choices[id] === 'granted') ?? those[0];
    if (!owner) return { allowed: false };
    return { allowed: choices[owner.id] === 'granted', consent: [...new Set(those.map(({ id }) => id))].join(' | '), category: owner.category };
  };
}
