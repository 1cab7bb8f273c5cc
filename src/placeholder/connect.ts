import type { Core } from '../core.js';
import type { Words } from '../words.js';
import { offerOf, type Offer } from './offer.js';
import { definePlaceholder, TAG, type Placeholder } from './placeholder.js';
import { keepPlaces } from './places.js';

/** What a released element carries. */
const MARK = 'data-consent-released';

/**
 * Defines `<consent-placeholder>` and gives what puts one in the place of an embed that is withheld: the one that the
 * site has written around it, or one of ours beside it. It goes when the embed is released.
 */
export function connectPlaceholders(core: Core, words: Words, letIn: (embed: Element) => void): (embed: Element) => void {
  const places = keepPlaces();
  /** What each of them offers; one that the site has written may stand for several, and offers the first. */
  const offers = new Map<Placeholder, Map<Element, Offer>>();
  definePlaceholder(places.isOurs);

  const draw = (host: Placeholder) => {
    const [first] = offers.get(host)?.values() ?? [];
    if (!first) offers.delete(host);
    host.show(first);
  };

  const drop = (host: Placeholder, embed: Element) => {
    offers.get(host)?.delete(embed);
    draw(host);
  };

  const renew = (isNew: (offer: Offer, before: Offer) => boolean) => {
    for (const [host, embeds] of offers) for (const [embed, before] of embeds) {
      // What is allowed now is released in a moment, and focus goes from what was pressed to it.
      if (core.gates.allows(embed.getAttribute('data-consent') ?? '')) continue;
      const offer = embed.isConnected ? offerOf(embed, core, words, letIn) : undefined;
      if (!offer) drop(host, embed);
      else if (isNew(offer, before)) {
        embeds.set(embed, offer);
        draw(host);
      }
    }
  };
  // What a grant can do may change with each decision, and the words with the language of the page.
  core.store.subscribe(() => renew((offer, before) => offer.always !== before.always));
  new MutationObserver(() => core.load('words').then((chunk) => chunk.wordsIn(core)).then((others) => {
    words = others;
    renew((offer, before) => offer.lang !== before.lang);
  }).catch(() => {})).observe(document, { subtree: true, attributeFilter: ['lang'] });

  const hostOf = (embed: Element) => [...offers.keys()].find((host) => offers.get(host)?.has(embed));

  const heard = new WeakSet<Element>();
  const hear = (embed: Element) => {
    if (heard.has(embed)) return;
    heard.add(embed);
    embed.addEventListener('consent-released', ({ target }) => {
      const host = hostOf(embed);
      // That of something within it comes by here too.
      if (!host || target !== embed || !embed.hasAttribute(MARK)) return;
      const hadFocus = host.matches(':focus-within');
      drop(host, embed);
      places.clear(embed);
      // What was pressed is gone: focus goes to what came in its place (WCAG 2.4.3).
      if (hadFocus) focusOn(embed as HTMLElement);
    });
  };

  return (embed) => {
    const offer = offerOf(embed, core, words, letIn);
    if (!offer || !embed.isConnected || embed.hasAttribute(MARK)) return;
    const around = embed.closest<Placeholder>(TAG);
    const host = around ?? places.put(embed);
    const before = hostOf(embed);
    if (before === host) return;
    // It has been moved, or taken out and put in again.
    if (before) {
      drop(before, embed);
      if (around) places.clear(embed);
    }
    offers.set(host, (offers.get(host) ?? new Map<Element, Offer>()).set(embed, offer));
    draw(host);
    if (!around) places.fit(embed, host);
    hear(embed);
  };
}

/** A frame takes focus; what does not take it by itself is let take it this once. */
function focusOn(embed: HTMLElement): void {
  embed.focus({ preventScroll: true });
  if (embed.matches(':focus')) return;
  embed.tabIndex = -1;
  embed.addEventListener('blur', () => embed.removeAttribute('tabindex'), { once: true });
  embed.focus({ preventScroll: true });
}
