import { css } from 'lit';

/** Where the first layer stands if the page can be used beside it: the host itself is what is positioned. */
export const places = css`
  :host(:is([position=start], [position=end])) { max-width: 100% !important }
  :host([position=start]) { inset-inline: 0 auto !important }
  :host([position=end]) { inset-inline: auto 0 !important }
  :host([layout=box]) { inset-block: auto var(--_gap) !important; inset-inline: var(--_gap) auto !important; max-width: calc(100% - 2 * var(--_gap)) !important }
  :host([layout=box][position=top]) { inset-block: var(--_gap) auto !important }
  :host([layout=box][position=end]) { inset-inline: auto var(--_gap) !important }
  :host([layout=dialog]) {
    inset: 0 !important;
    width: fit-content !important;
    height: fit-content !important;
    max-width: calc(100% - 2 * var(--_gap)) !important;
    margin: auto !important;
  }
  :host([layout=inline]:not([hidden])) { position: relative !important; inset: auto !important; display: block !important; z-index: auto !important }
  :host([layout=inline]) .banner {
    overflow: visible;
    width: auto;
    max-height: none;
    padding-inline: var(--_space);
    border-inline: var(--_rule) solid var(--_line);
    border-radius: var(--consent-radius, 1em);
    box-shadow: none;
    animation: none;
  }
  :host([layout=inline]) .actions { position: static }
  :host([layout=inline]) .status { margin: 0; width: 1px; height: 1px; overflow: hidden }
`;
