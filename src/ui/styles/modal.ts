import { css } from 'lit';

/** A first layer that is modal: its dialog is as large as the window and shows nothing itself, and in that it stands where it would without. */
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
    padding: 0;
    background: none;
    color: inherit;
    overscroll-behavior: contain;
  }
  #first[open] { display: flex; align-items: end }
  #first:focus-visible { outline: none }
  #first::backdrop { background: #0007 }
  #first > .banner { flex: auto }
  :host([position=top]) #first { align-items: start }
  :host(:is([layout=box], [layout=dialog], [layout=inline])) #first { justify-content: start; padding: var(--_gap) }
  :host(:is([layout=box], [layout=dialog], [layout=inline])) #first > .banner { flex: none }
  :host([layout=box][position=end]) #first { justify-content: end }
  :host(:is([layout=dialog], [layout=inline])) #first { align-items: center; justify-content: center }
  .root:has(+ .root > dialog[open]) #first::backdrop { background: none }
`;
