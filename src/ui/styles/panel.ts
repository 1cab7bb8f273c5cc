import { css } from 'lit';

/** The second layer: what it lists scrolls, its heading and its actions stay. */
export const panelStyles = css`
  dialog {
    box-sizing: border-box;
    --_pad: clamp(16px, 4vw, calc(var(--_space) * 1.2));
    width: min(var(--consent-dialog-width, 40em), 100vw - 24px);
    max-width: none;
    max-height: min(46em, 100dvh - 24px);
    border: var(--_rule) solid var(--_line);
    border-radius: var(--consent-radius, 1em);
    padding: 0;
    background: var(--_bg);
    color: inherit;
    box-shadow: var(--consent-shadow, 0 .5em 2.5em #0003);
    overscroll-behavior: contain;
    overflow-wrap: anywhere;
  }
  dialog[open] { display: flex; flex-direction: column }
  .root:has(+ .root > dialog[open]) .banner { visibility: hidden }
  dialog::backdrop { background: var(--consent-backdrop, #0007) }
  header { display: flex; align-items: center; padding-block: .875em; padding-inline: var(--_pad) .75em; border-bottom: var(--_rule) solid var(--_line) }
  header h2 { flex: 1; padding: 0 }
  h2:focus-visible { outline: none }
  summary:focus-visible { outline-offset: -3px }
  .list { overflow: auto; padding: .75em var(--_pad) 1.25em; min-height: 4em }
  .panel .actions { padding: 1em var(--_pad) max(1em, env(safe-area-inset-bottom)); border-top: var(--_rule) solid var(--_line) }
  header .close[aria-label] { position: static }
  .panel :is(.accept, .reject) { border-color: var(--_muted); background: none; color: var(--_text) }
  .actions .save { flex-basis: 9em }
  .category { margin-top: 1em; border-top: var(--_rule) solid var(--_line); padding-top: .75em }
  h3, h4 { margin: 0; font-size: 1em; font-weight: 600 }
  h4 { font-size: .9375em; font-weight: 500 }
  .row { display: flex; align-items: center; gap: .75em; width: 100%; min-height: 44px; border: 0; padding: 0; background: none; color: inherit; font: inherit; text-align: start }
  .row:hover { opacity: 1 }
  .row > span { display: flex; flex: 1; flex-wrap: wrap; align-items: baseline; justify-content: space-between; column-gap: .75em }
  .state { font-size: .875em; font-weight: 400; color: var(--_muted) }
  .toggle i { position: relative; flex: none; box-sizing: border-box; width: 2.75em; height: 1.625em; border: 2px solid var(--_muted); border-radius: 1em }
  .toggle i::after { content: ''; position: absolute; inset-block: .1875em; inset-inline-start: .1875em; aspect-ratio: 1; border-radius: 50%; background: var(--_muted) }
  .toggle[aria-checked=true] i { border-color: var(--_accent); background: var(--_accent) }
  .toggle[aria-checked=true] i::after { inset-inline: auto .1875em; background: var(--_bg) }
  .list p { margin: 0; font-size: .9375em }
  .service { margin-top: .5em; border-inline-start: 2px solid var(--_line); padding-inline-start: 1em }
  summary { padding: .375em 0; color: var(--_muted); font-size: .875em; cursor: pointer }
  ul { margin: 0; padding: 0; list-style: none; font-size: .875em }
  li { border-radius: .5em; margin-top: .375em; padding: .625em .75em; background: color-mix(in srgb, var(--_text) 5%, var(--_bg)) }
  .list .note { margin-top: .75em }
  dl, dd { margin: 0 }
  dl div { display: flex; gap: .5em }
  dt { color: var(--_muted) }
  @media (max-height: 30em) {
    dialog[open] { display: block }
    .list { overflow: visible }
  }
  @media (forced-colors: active) {
    .toggle i::after { background: ButtonText }
    .toggle[aria-checked=true] i { forced-color-adjust: none; border-color: Highlight; background: Highlight }
    .toggle[aria-checked=true] i::after { background: HighlightText }
  }
`;
