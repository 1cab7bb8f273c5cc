import { css } from 'lit';

/** How the first layer looks where it is more than a bar across the window, wherever it stands. */
export const shapes = css`
  :host { --_gap: calc(var(--_space) * .8) }
  :host(:is([position=start], [position=end])) .banner { width: var(--consent-width, 40em); max-width: 100%; border-inline: var(--_rule) solid var(--_line) }
  :host(:is([layout=box], [layout=dialog])) .banner, :host([layout=inline]) #first .banner {
    flex-flow: column;
    align-items: stretch;
    width: var(--consent-width, 34em);
    max-width: 100%;
    padding-inline: var(--_space);
    border-inline: var(--_rule) solid var(--_line);
    border-radius: var(--consent-radius, 1em);
  }
  :host([layout=box]) .banner { width: var(--consent-width, 26em) }
  :host(:is([layout=box], [layout=dialog])) .banner > *, :host([layout=inline]) #first .banner > * { flex: none }
`;
