import { css } from 'lit';

/** The second layer in the flow of a page: nothing scrolls within it. */
export const preferencesStyles = css`
  .root { --_pad: clamp(16px, 4vw, calc(var(--_space) * 1.2)); max-width: var(--consent-dialog-width, 40em) }
  header { padding-inline-end: var(--_pad) }
  .list { overflow: visible }
  .status:not(:empty) { padding: 0 var(--_pad) 1.25em }
  @media print {
    .root { --_pad: 0px }
    .status, .toggle i { display: none }
  }
`;
