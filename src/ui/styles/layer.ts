import { css } from 'lit';

/** The first layer: a bar. Its actions stay in sight while its text scrolls. It comes in by a short way and not out of nothing: the first frame shows it. */
export const layer = css`
  .banner {
    box-sizing: border-box;
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    column-gap: 2.5em;
    overflow: auto;
    max-height: max(60dvh, min(75dvh, 20em));
    padding: var(--_space) max(var(--_space), 50% - var(--consent-width, 76em) / 2) 0;
    border: var(--_rule) solid var(--_line);
    border-inline: 0;
    background: var(--_bg);
    box-shadow: var(--consent-shadow, 0 .5em 2.5em #0003);
  }
  .banner > * { padding-bottom: max(var(--_space), env(safe-area-inset-bottom)) }
  .copy { flex: 999 28em; min-width: 0 }
  .copy a { scroll-margin-block-end: 11em }
  .banner .actions { flex: 1 32em; position: sticky; bottom: 0; background: var(--_bg); box-shadow: 0 -.5em .5em var(--_bg) }
  .actions :only-child { max-width: 12em; margin-inline-start: auto }
  @media (max-height: 22em) {
    .banner { max-height: 60dvh; font-size: .8125em }
    .actions button { flex: 1 5em }
  }
  @media (prefers-reduced-motion: no-preference) {
    .banner { animation: in var(--consent-motion, .3s) }
    @keyframes in { from { translate: 0 var(--_move, 1em) } }
  }
`;
