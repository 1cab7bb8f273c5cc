import { html } from 'lit';
import type { Frame } from './layout.js';
import { modal } from './styles/modal.js';

/**
 * Puts the first layer into a dialog that keeps the page from being used until it is answered. Whatever closes it without
 * an answer decides nothing, and it comes back. Only for a visitor who has it hidden the page goes on, with nothing granted.
 */
export function connectModal(root: ShadowRoot): Frame {
  root.adoptedStyleSheets.push(modal.styleSheet as CSSStyleSheet);

  const hold = () => {
    const dialog = root.querySelector<HTMLDialogElement>('#first');
    if (!dialog) return;
    // One that is hidden would hold a page that shows nothing to answer.
    const isSeen = root.host.checkVisibility();
    if (isSeen && !dialog.open) dialog.showModal();
    if (!isSeen) dialog.close();
  };
  // It has a width wherever it is shown, and none where it is hidden.
  new ResizeObserver(hold).observe(root.host);

  const stay = (event: Event) => event.preventDefault();
  return (layer) => {
    // Once it is drawn.
    queueMicrotask(hold);
    return html`<dialog id="first" aria-labelledby="title" tabindex="-1" autofocus closedby="none" @cancel=${stay} @close=${hold}>${layer}</dialog>`;
  };
}
