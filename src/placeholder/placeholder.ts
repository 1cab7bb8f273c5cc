import { draw } from './card.js';
import type { Offer } from './offer.js';
import { styles } from './styles.js';

export const TAG = 'consent-placeholder';

let isOurs: (host: Placeholder) => boolean;

/** `<consent-placeholder>`: says what is withheld, from whom and why, and lets a visitor have it. */
export class Placeholder extends HTMLElement {
  readonly #box = new CSSStyleSheet();

  connectedCallback(): void {
    // A copy of one of ours, as a router keeps it of a page, stands for nothing.
    if (this.hasAttribute('beside') && !isOurs(this)) this.remove();
    // Its poster is for when something is withheld.
    else if (!this.shadowRoot) this.show(undefined);
  }

  /** Shows an offer, or nothing but what the page has put in. */
  show(offer: Offer | undefined): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styles(), this.#box];
    root.replaceChildren(...draw(offer));
  }

  /** Sets what the host's box is; past the page's rules, whose turn would come after those of a shadow root. */
  box(style: Readonly<Record<string, string>>): void {
    const text = Object.entries(style).map(([name, value]) => `${name}:${value}!important`).join(';');
    this.#box.replaceSync(`:host([fitted]){${text}}`);
  }
}

export function definePlaceholder(ours: (host: Placeholder) => boolean): void {
  isOurs = ours;
  if (!customElements.get(TAG)) customElements.define(TAG, Placeholder);
}
