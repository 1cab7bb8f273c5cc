/** A name that the minifier knows. */
const css = String.raw;

const text = css`
  :host { display: block; position: relative }
  :host([beside]:not([fitted])) { position: absolute !important }
  :host([hidden]) { display: none !important }
  .withheld { visibility: hidden }
  .card {
    --_bg: var(--consent-background, light-dark(#fff, #1a1c21));
    --_text: var(--consent-text, light-dark(#181a1f, #eceef2));
    all: initial;
    color-scheme: inherit;
    container-type: size;
    box-sizing: border-box;
    position: absolute;
    inset: 0;
    overflow: auto;
    display: grid;
    place-items: safe center;
    border: 1px solid var(--consent-border, color-mix(in srgb, var(--_text) 15%, var(--_bg)));
    border-radius: inherit;
    background: color-mix(in srgb, var(--_text) 5%, var(--_bg));
    color: var(--_text);
    font: var(--consent-font-size, medium)/1.45 var(--consent-font, system-ui, sans-serif);
    overflow-wrap: anywhere;
  }
  img, ::slotted([slot=poster]) { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: cover }
  .card > div {
    position: relative;
    box-sizing: border-box;
    max-width: 30em;
    margin: 1em;
    border-radius: var(--consent-radius, .75em);
    padding: 1em 1.25em 1.25em;
    background: var(--_bg);
    box-shadow: 0 1px 3px #0002;
  }
  strong { display: block; font-size: 1.0625em; font-weight: 650; line-height: 1.3 }
  p { margin: .375em 0 .875em; color: var(--consent-muted, color-mix(in srgb, var(--_text) 72%, var(--_bg))); font-size: .875em }
  [part=actions] { display: flex; flex-wrap: wrap; gap: .5em }
  button {
    flex: 1 1 auto;
    min-height: 44px;
    border: 1px solid transparent;
    border-radius: var(--consent-button-radius, .625em);
    padding: .375em .75em;
    background: var(--consent-button-background, var(--_text));
    color: var(--consent-button-text, var(--_bg));
    font: inherit;
    font-size: .9375em;
    font-weight: 600;
    cursor: pointer;
  }
  button:hover { opacity: .85 }
  :focus-visible { outline: 3px solid var(--consent-accent, light-dark(#2952cc, #9fb8ff)); outline-offset: 2px }
  @container (max-height: 15em) or (max-width: 20em) {
    .card > div { margin: 0; border-radius: 0; padding: .625em .75em; min-width: 100%; min-height: 100%; max-width: none; font-size: .8125em; box-shadow: none }
    p { margin-bottom: .5em }
    button { min-height: 32px }
  }
  @container (max-height: 10em) {
    .card > div { display: flex; flex-direction: column; gap: .5em }
    p { order: 1; margin: 0 }
  }
  @media print { .card { display: none } }
`;

let sheet: CSSStyleSheet | undefined;

/** One sheet for all of them, made when the first is shown. */
export function styles(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
  }
  return sheet;
}
