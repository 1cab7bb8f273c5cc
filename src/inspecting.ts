import type { Core } from './core.js';
import { first } from './unclobbered.js';

/**
 * Brings what a page has written for itself: the panel for development, if it has one, and what its policy shows, whenever that comes
 * into the page. Without the files for it an element goes on showing what the page wrote into it.
 */
export function inspect(core: Core): void {
  const { load } = core;
  if (first('consent-audit')) load('audit').catch(() => {});
  for (const tag of ['consent-preferences', 'consent-declaration']) {
    if (!customElements.get(tag)) customElements.define(tag, class extends HTMLElement {
      connectedCallback(): void { load('elements').then((chunk) => chunk.fill(core, this), () => {}); }
    });
  }
}
