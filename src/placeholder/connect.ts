import type { Core } from '../core.js';
import type { Locale } from '../locales/locale.js';
import { wordsOf } from '../words.js';
import { offerOf } from './offer.js';
import { definePlaceholder, TAG, type Placeholder } from './placeholder.js';
import { keepPlaces } from './places.js';

/**
 * Defines `<consent-placeholder>` and gives what puts one in the place of an embed that is withheld: the one that the
 * site has written around it, or one of ours beside it. It goes when the embed is released.
 */
export function connectPlaceholders(core: Core, locale: Locale, letIn: (embed: Element) => void): (embed: Element) => void {
  const words = wordsOf(core.config, locale);
  const places = keepPlaces();
  const shown = new WeakMap<Element, Placeholder>();
  definePlaceholder(places.isOurs);

  return (embed) => {
    const offer = offerOf(embed, core, words, letIn);
    if (!offer || !embed.isConnected || embed.hasAttribute('data-consent-released') || shown.get(embed)?.isConnected) return;
    const around = embed.closest<Placeholder>(TAG);
    const host = around ?? places.put(embed);
    shown.set(embed, host);
    host.show(offer);
    if (!around) places.fit(embed, host);
    embed.addEventListener('consent-released', () => {
      const hadFocus = host.matches(':focus-within');
      shown.delete(embed);
      if (around) around.show(undefined);
      else places.clear(embed);
      // What was pressed is gone: focus goes to what came in its place (WCAG 2.4.3).
      if (hadFocus) focusOn(embed as HTMLElement);
    }, { once: true });
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
