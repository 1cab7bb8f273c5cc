import { css } from 'lit';

/** How the first layer looks where it is more than a bar across the window, wherever it stands. */
export const shapes = css`
  :host { --_gap: calc(var(--_space) * .8) }
  :host(:is([layout=box], [layout=dialog])) .banner {
    flex-flow: column;
    align-items: stretch;
    max-width: 100%;
    border-inline: var(--_rule) solid var(--_line);
    border-radius: var(--consent-radius, 1em);
  }
  :host(:is([layout=box], [layout=dialog])) .banner > * { flex: none }
  :host([layout=box]) .banner { width: var(--consent-width, 26em) }
  :host([layout=dialog]) .banner { width: var(--consent-width, 34em) }
`;
