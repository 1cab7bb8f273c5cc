import { css } from 'lit';

/** Headings, links and buttons of both layers. Accept and reject are one rule: nothing sets them apart. A cross has its label as name only. */
export const controls = css`
  h2 { margin: 0; font-size: 1.1875em; line-height: 1.3; padding-inline-end: 1em }
  p { margin: .5em 0 0; color: var(--_muted) }
  b { color: var(--_text) }
  h2, b, button { font-weight: 600 }
  a { color: var(--_accent) }
  a + a { margin-inline-start: .5em }
  button {
    min-height: 44px;
    border: var(--_rule) solid var(--consent-button-border, transparent);
    border-radius: var(--consent-button-radius, .625em);
    padding: .5em .375em;
    background: var(--consent-button-background, var(--_text));
    color: var(--consent-button-text, var(--_bg));
    font-family: inherit;
    font-size: .9375em;
    line-height: inherit;
    cursor: pointer;
  }
  button:hover { opacity: .85 }
  :focus-visible { outline: 3px solid var(--_accent); outline-offset: 2px }
  .customize, .close[aria-label] { border-color: var(--_muted); background: none; color: var(--_text) }
  .actions { display: flex; flex-wrap: wrap; gap: .625em }
  .actions button { flex: 1 7.5em; max-width: 100% }
  .note { border-inline-start: 3px solid var(--_accent); padding-inline-start: .75em }
  .close[aria-label] { position: absolute; inset-block-start: 0; inset-inline-end: 0; border: 0; padding: 0 .5em; font-size: 1.5em; font-weight: 400 }
`;
