import { css } from 'lit';

/**
 * What a site may set, as `--consent-*` on `:root` or on the host, read into variables of another prefix: declaring them
 * here would beat `:root`. The other colours follow from background, text and accent. `!important` only where a page's
 * `* { all: unset }` must not reach, since rules of the page beat those of `:host`.
 */
export const tokens = css`
  :host {
    --_bg: var(--consent-background, light-dark(#fff, #1a1c21));
    --_text: var(--consent-text, light-dark(#181a1f, #eceef2));
    --_muted: var(--consent-muted, color-mix(in srgb, var(--_text) 72%, var(--_bg)));
    --_line: var(--consent-border, color-mix(in srgb, var(--_text) 15%, var(--_bg)));
    --_accent: var(--consent-accent, light-dark(#2952cc, #9fb8ff));
    --_rule: var(--consent-border-width, 1px);
    --_space: min(var(--consent-space, 20px), 4dvh);
    color-scheme: light dark !important;
    position: fixed !important;
    inset: auto 0 0 !important;
    z-index: var(--consent-z-index, 2147483000) !important;
    margin: 0 !important;
    padding: 0 !important;
    max-width: none !important;
  }
  :host([theme=light]) { color-scheme: light !important }
  :host([theme=dark]) { color-scheme: dark !important }
  :host([position=top]) { --_move: -1em; inset: 0 0 auto !important }
  .root {
    all: initial;
    color-scheme: inherit;
    color: var(--_text);
    overflow-wrap: break-word;
    font: var(--consent-font-size, medium)/1.5 var(--consent-font, system-ui, sans-serif);
  }
  .status { position: absolute; clip-path: inset(50%) }
  @media (prefers-contrast: more) {
    :host { --_muted: var(--_text); --_line: var(--_text) }
  }
  @media print { .root { display: none } }
`;
