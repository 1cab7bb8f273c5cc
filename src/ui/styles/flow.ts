import { css } from 'lit';

/** What stands in the flow of a page, where the tokens are for what floats over one: as light or dark as the page, and on paper too. */
export const flow = css`
  :host {
    display: block;
    position: static !important;
    color-scheme: inherit !important;
  }
  :host([hidden]) { display: none !important }
  .root {
    display: block;
    container-type: inline-size;
    border: var(--_rule) solid var(--_line);
    border-radius: var(--consent-radius, 1em);
    background: var(--_bg);
    overflow-wrap: anywhere;
  }
  .status { position: static; clip-path: none; margin: 0; font-weight: 600; color: var(--_text) }
  @media print {
    .root { display: block; border: 0; border-radius: 0 }
    .actions { display: none }
  }
`;
