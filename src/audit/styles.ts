/** A name that the minifier knows. */
const css = String.raw;

const text = css`
  :host {
    --_bg: var(--consent-background, light-dark(#fff, #1a1c21));
    --_text: var(--consent-text, light-dark(#181a1f, #eceef2));
    --_muted: var(--consent-muted, color-mix(in srgb, var(--_text) 72%, var(--_bg)));
    --_line: var(--consent-border, color-mix(in srgb, var(--_text) 15%, var(--_bg)));
    --_accent: var(--consent-accent, light-dark(#2952cc, #9fb8ff));
    --_good: light-dark(#14652f, #8fdba8);
    --_bad: light-dark(#a31621, #ffaba6);
    --_open: light-dark(#7a4b00, #f5c56b);
    display: block;
    color-scheme: light dark;
  }
  :host([theme=light]) { color-scheme: light }
  :host([theme=dark]) { color-scheme: dark }
  :host([hidden]) { display: none !important }
  .root {
    all: initial;
    color-scheme: inherit;
    display: block;
    box-sizing: border-box;
    border: 1px solid var(--_line);
    border-radius: var(--consent-radius, .75em);
    padding: 1.25em;
    background: var(--_bg);
    color: var(--_text);
    font: var(--consent-font-size, medium)/1.45 var(--consent-font, system-ui, sans-serif);
    font-size: .9375em;
    container-type: inline-size;
    overflow-wrap: break-word;
  }
  header { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .75em 1em }
  h2, h3 { margin: 0; font-weight: 650; line-height: 1.3; text-wrap: balance }
  h2 { font-size: 1.25em }
  h3 { font-size: 1em }
  p { margin: .25em 0 0; color: var(--_muted) }
  output { display: block; margin-top: .5em; color: var(--_muted) }
  [part=actions] { display: flex; flex-wrap: wrap; gap: .5em }
  button, input {
    box-sizing: border-box;
    min-height: 44px;
    border: 1px solid color-mix(in srgb, var(--_text) 50%, var(--_bg));
    border-radius: var(--consent-button-radius, .625em);
    padding: .375em .875em;
    background: transparent;
    color: inherit;
    font: inherit;
  }
  button { font-weight: 600; cursor: pointer }
  button:hover { background: color-mix(in srgb, var(--_text) 8%, transparent) }
  :focus-visible { outline: 3px solid var(--_accent); outline-offset: 2px }
  section { margin-top: 1.5em }
  table { width: 100%; margin-top: .5em; border-collapse: collapse }
  th, td { padding: .5em .75em .5em 0; border-top: 1px solid var(--_line); text-align: start; vertical-align: top; font-weight: 400 }
  thead th { border-top: 0; padding-top: 0; color: var(--_muted); font-size: .875em }
  [scope=rowgroup] { padding-top: 1em; font-weight: 600 }
  tbody th[scope=row] { width: 50% }
  thead th:nth-child(2):not(:last-child) { width: 8em }
  code, small { overflow-wrap: anywhere }
  code { font: .9375em/1.45 ui-monospace, monospace }
  small { display: block; color: var(--_muted); font-size: .875em }
  .standing { display: inline-flex; align-items: baseline; gap: .5em; font-weight: 600 }
  .standing span { flex: none; width: 1.5em; border: 1px solid; border-radius: 50%; line-height: 1.4; text-align: center }
  .denied span { border-radius: .25em }
  .undeclared span { border-style: dashed }
  .allowed { color: var(--_good) }
  .denied { color: var(--_bad) }
  .undeclared { color: var(--_open) }
  form { display: flex; flex-wrap: wrap; align-items: end; gap: .5em; margin-top: .75em }
  label { flex: 1 1 14em }
  input { display: block; width: 100%; margin-top: .25em }
  @container (max-width: 32em) {
    table { font-size: .875em }
    th, td { padding-inline-end: .5em }
    tbody th[scope=row] { width: 40% }
    thead th:nth-child(2):not(:last-child) { width: auto }
    [part=actions] button { flex: 1 1 auto }
  }
  @media print { [part=actions], form { display: none } }
`;

let sheet: CSSStyleSheet | undefined;

/** One sheet for all panels, made when the first is shown. */
export function styles(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
  }
  return sheet;
}
