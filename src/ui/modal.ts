import { html } from 'lit';
import { ofDocument } from './document.js';
import { hold } from './hold.js';
import type { Frame } from './layout.js';
import { modal } from './styles/modal.js';

/**
 * Puts the first layer into a dialog that keeps the page from being used until it is answered. Whatever closes it without
 * an answer decides nothing, and it comes back. Only for a visitor who has it hidden the page goes on, with nothing granted.
 */
export function connectModal(root: ShadowRoot): Frame {
  root.adoptedStyleSheets.push(modal.styleSheet as CSSStyleSheet);

  const stand = () => {
    const dialog = root.querySelector<HTMLDialogElement>('#first');
    if (!dialog) return;
    // One that is hidden would hold a page that shows nothing to answer.
    const isSeen = root.host.checkVisibility();
    if (!isSeen) dialog.close();
    else if (!dialog.matches(':modal')) {
      const before = ofDocument<Element>('activeElement');
      hold(dialog);
      // What had the focus is not told by the browser: what can't be used any more has lost it by then.
      if (before !== root.host) root.host.dispatchEvent(new FocusEvent('focusin', { relatedTarget: before }));
      // No control is nearer to be pressed than another; what is read is its title.
      dialog.focus();
    }
  };
  // It has a width wherever it is shown, and none where it is hidden.
  new ResizeObserver(stand).observe(root.host);

  const stay = (event: Event) => event.preventDefault();
  return (layer) => {
    // Once it is drawn.
    queueMicrotask(stand);
    return html`<dialog id="first" class=${root.querySelector('#dialog') ? 'beneath' : 'above'} aria-labelledby="title" tabindex="-1" closedby="none" @cancel=${stay} @close=${stand}>${layer}</dialog>`;
  };
}
