import type { Core } from '../core.js';
import { isLink } from '../policy/link.js';
import { offers } from '../policy/modes.js';
import { needed } from '../policy/needed.js';
import type { Words } from '../words.js';
import { fill } from '../words.js';

/** What a visitor is told of an embed that is withheld, and what they can do. */
export interface Offer {
  readonly lang: string;
  readonly dir: string;
  /** What it is: as the site calls it, or whom it comes from. */
  readonly title: string;
  /** From whom it comes, and why it is withheld. */
  readonly text: string;
  /** A picture of the site's own. */
  readonly poster: string | undefined;
  readonly once: string;
  /** Absent where no grant would let it in. */
  readonly always: string | undefined;
  letIn(): void;
  allow(): void;
  /** A press is near. */
  near(): void;
}

const address = (embed: Element): string | undefined => {
  const written = embed.getAttribute('data-src') ?? embed.getAttribute('data-data');
  // It may be of a scheme without a host, or none at all.
  try { return new URL(written ?? '', document.baseURI).host || undefined; } catch { return undefined; }
};

/** Nothing is offered where a visitor has no choice, or the expression can't be read: what it names may not exist on this site at all. */
export function offerOf(embed: Element, core: Core, words: Words, letIn: (embed: Element) => void): Offer | undefined {
  const { config, store, decide, keep } = core;
  const expression = embed.getAttribute('data-consent') ?? '';
  const ids: readonly string[] = expression.match(/[^\s|!]+/g) ?? [];
  if (config.shut || !offers(store.get().mode) || !ids.length || !ids.every((id) => config.ids.some((known) => known.id === id))) return undefined;

  const services = config.categories.flatMap(({ services = [] }) => services);
  const named = (id: string) => config.categories.find((category) => category.id === id) ?? services.find((service) => service.id === id);
  const label = (id: string) => words.label(named(id) ?? { id, label: id });
  const toGrant = needed(expression, store.get().choices);
  const providers = services.filter(({ id }) => ids.includes(id)).map((service) => service.provider ?? words.label(service));
  const from = providers.length ? words.list(providers) : address(embed) ?? words.site;
  const purposes = words.list((toGrant?.length ? toGrant : ids).map(label));
  const poster = embed.getAttribute('data-consent-poster');
  return {
    lang: words.lang,
    dir: words.dir,
    title: embed.getAttribute('title') || embed.getAttribute('aria-label') || from,
    text: fill(words.withheld, { provider: from, purposes }).join(''),
    poster: isLink(poster) ? poster : undefined,
    once: words.once,
    always: toGrant?.length ? fill(words.always, { purposes }).join('') : undefined,
    letIn: () => letIn(embed),
    allow: () => { void decide(Object.fromEntries((needed(expression, store.get().choices) ?? []).map((id) => [id, 'granted'])), 'undecided', 'choose'); },
    near: () => { keep().catch(() => {}); },
  };
}
