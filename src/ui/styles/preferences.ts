import { css } from 'lit';

/** The second layer in the flow of a page: nothing scrolls within it. */
export const preferencesStyles = css`
  .root { --_pad: clamp(1rem, 4vw, 1.5em); max-width: var(--consent-dialog-width, 40em) }
  h2 { padding: .875em var(--_pad); border-bottom: 1px solid var(--_line) }
  .list { overflow: visible }
  .status { padding: 0 var(--_pad) 1.25em }
`;
