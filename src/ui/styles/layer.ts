import { css } from 'lit';

/** The first layer: a bar, or a box in a corner. Its actions stay in sight while its text scrolls. */
export const layer = css`
  .banner {
    box-sizing: border-box;
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    column-gap: 2.5em;
    overflow: auto;
    max-height: max(60dvh, min(75dvh, 20em));
    padding: 0 max(20px, 50% - var(--consent-width, 76em) / 2);
    border: solid var(--_line);
    border-width: 1px 0;
    background: var(--_bg);
    box-shadow: var(--consent-shadow, 0 .5em 2.5em #0003);
  }
  .copy { flex: 999 1 28em; padding-block: 20px }
  .banner .actions { flex: 1 1 26em; position: sticky; bottom: 0; padding-bottom: max(20px, env(safe-area-inset-bottom)); background: var(--_bg); box-shadow: 0 -.5em .5em var(--_bg) }
  .banner .close:only-child { max-width: 12em; margin-inline-start: auto }
  :host([layout=box]) { inset-block: auto 1rem !important; inset-inline: 1rem auto !important; max-width: calc(100% - 2rem) !important }
  :host([layout=box][position=end]) { inset-inline: auto 1rem !important }
  :host([layout=box]) .banner { flex-flow: column; align-items: stretch; width: var(--consent-width, 26em); max-width: 100%; border-width: 1px; border-radius: var(--consent-radius, 1em) }
  :host([layout=box]) .banner > * { flex: none }
  @media (max-height: 22em) {
    .banner { max-height: 60dvh; font-size: .8125em }
    .banner > * { padding-block: 10px !important }
    .actions button { flex: 1 1 5em }
  }
  @media (prefers-reduced-motion: no-preference) {
    .banner { animation: in .3s }
    @keyframes in { from { opacity: 0; translate: 0 1em } }
  }
`;
