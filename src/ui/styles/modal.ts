import { css } from 'lit';

/**
 * A first layer that is modal: its dialog is as large as the window and shows nothing itself, and in that it stands where it
 * would without. What the second layer says of a dialog is undone.
 */
export const modal = css`
  #first {
    box-sizing: border-box;
    inset: 0;
    width: 100%;
    max-width: none;
    height: 100%;
    max-height: none;
    margin: 0;
    border: 0;
    border-radius: 0;
    padding: 0;
    background: none;
    box-shadow: none;
    color: inherit;
    overscroll-behavior: contain;
  }
  #first[open] { display: flex; flex-direction: row; align-items: end }
  #first:focus-visible { outline: none }
  #first::backdrop { background: var(--consent-backdrop, #0007) }
  .banner { position: relative; flex: none; width: 100%; max-height: 100% }
  :host([position=top]) #first { align-items: start }
  :host(:is([layout=box], [layout=dialog], [layout=inline])) #first { justify-content: start; padding: var(--_gap) }
  :host([position=end]) #first { justify-content: end }
  :host(:is([layout=dialog], [layout=inline])) #first { align-items: center; justify-content: center }
  #first.above .banner { visibility: visible }
  #first.beneath::backdrop { background: none }
`;
