/** What a site does to the banner: to its styles, its markup, its configuration, and by script once it is there. */
export interface Site {
  readonly css?: string;
  readonly body?: string;
  readonly with?: Record<string, unknown>;
  /** Gets the shadow root. */
  readonly js?: string;
  /** The second layer is open. */
  readonly second?: boolean;
}

/** What the site does, and each finding that it has to bring, with its key. */
export type Row = readonly [what: string, site: Site, ...findings: string[]];

const part = (name: string, css: string) => `consent-banner::part(${name}) { ${css} }`;
/** Rows of one kind that differ in a style of the refusal. */
const styled = (finding: string, ...styles: string[]): Row[] => styles.map((css) => [css, { css: part('reject', css) }, finding]);
const scripted = (finding: string, ...scripts: string[]): Row[] => scripts.map((js) => [js, { js }, finding]);

/** Controls of the site that look like the library's, in the place of those. */
const like = `${part('actions', 'display: none')} .own { box-sizing: border-box; display: inline-block; width: 160px; height: 44px; padding: 8px; border: 1px solid #181a1f; border-radius: 8px; background: #181a1f; color: #fff; font: 600 15px/26px sans-serif; text-decoration: none; text-align: center }`;
export const own = (refusal: string, css = '', accept = '<button type="button" class="own" data-action="accept">Accept all</button>'): Site =>
  ({ css: like + css, body: `<consent-banner><div>${accept}${refusal}</div></consent-banner>` });

export const hostile: Record<string, readonly Row[]> = {
  'no-refusal': [
    ['taken out', { js: 'root.querySelector("#reject").remove()' }, 'no-refusal first'],
    ['taken out of the second layer', { second: true, js: 'root.querySelector(".dialog .reject").remove()' }, 'no-refusal second'],
    ['made another way to choose', { js: 'root.querySelector("#reject").dataset.action = "customize"' }, 'no-refusal first'],
    ['none among the controls of the site', own(''), 'refusal-hidden first.reject'],
  ],
  'refusal-hidden': [
    ...styled('refusal-hidden first.reject', 'display: none', 'visibility: hidden', 'opacity: 0', 'opacity: .05', 'filter: opacity(0)', 'clip-path: inset(50%)', 'clip-path: circle(0)', 'position: absolute; clip: rect(0 0 0 0)',
      'position: fixed; left: -9999px', 'translate: 0 9999px', 'scale: 0', 'position: absolute; width: 0; min-height: 0; height: 0; padding: 0; border: 0; overflow: hidden', 'pointer-events: none', 'text-indent: -9999px; overflow: hidden'),
    ['covered by what accepts', { css: part('accept', 'position: relative') + 'consent-banner::part(accept)::after { content: ""; position: absolute; inset: 0 -200% 0 0 }' }, 'refusal-hidden first.reject'],
    ['covered by the page', { js: 'const { x, y, width, height } = root.querySelector("#reject").getBoundingClientRect(); const veil = document.body.appendChild(document.createElement("div")); veil.style.cssText = `position: fixed; z-index: 2147483647; background: #fff; left: ${x - 2}px; top: ${y - 2}px; width: ${width + 4}px; height: ${height + 4}px`' }, 'refusal-hidden first.reject'],
    ...scripted('refusal-hidden first.reject', 'root.querySelector("#reject").disabled = true', 'root.querySelector("#reject").inert = true', 'root.querySelector("#reject").ariaDisabled = "true"', 'root.querySelector("#reject").ariaHidden = "true"'),
    ['hidden on the second layer', { second: true, css: part('reject', 'display: none') }, 'refusal-hidden second.reject'],
    ['folded away', { css: part('reject', 'display: none'), body: '<consent-banner><details><summary style="padding: 4px">More</summary><button type="button" data-action="reject">Reject all</button></details></consent-banner>' }, 'refusal-hidden first.reject'],
  ],
  'refusal-smaller': styled('refusal-smaller first.reject', 'flex: none', 'font-weight: 400', 'font-size: .75em', 'font-size: 11px; padding: 7.5px; flex-basis: 112.5px', 'padding: 0', 'scale: .9', 'clip-path: inset(0 0 40% 0)')
    .concat([['beside one that is made larger', { css: part('accept', 'flex-grow: 3') }, 'refusal-smaller first.reject']]),
  'refusal-paler': [
    ...styled('refusal-paler first.reject', 'background: none; color: #181a1f', 'background: #0001; color: #181a1f', 'color: #888', 'color: transparent', 'opacity: .6', 'background: oklch(90% .02 260); color: oklch(25% .05 260)',
      'background: color(display-p3 .9 .9 .9); color: color(srgb 0 0 0)', 'background: light-dark(#ddd, #333); color: light-dark(#111, #eee)', 'background: color-mix(in oklab, white, black 10%); color: lab(5% 0 0)',
      'background: linear-gradient(#eee, #ddd); color: #111', '-webkit-text-fill-color: #777', 'background-image: linear-gradient(#777, #888)', 'background: none; color: #181a1f; border-color: #181a1f'),
    ['a bright way to accept', { css: part('accept', 'background: #000; color: #fff') + part('reject', 'background: #666; color: #fff') }, 'refusal-paler first.reject'],
    ['without its border', { second: true, css: part('reject', 'border-color: transparent') }, 'refusal-paler second.reject'],
    ['in a dark theme', { with: { theme: 'dark' }, css: part('reject', 'background: #333; color: #eee') }, 'refusal-paler first.reject'],
  ],
  'refusal-further': [
    ...scripted('refusal-further first.reject', 'root.querySelector("#reject").tabIndex = -1', 'root.querySelector("#accept").tabIndex = 1', 'root.querySelector("#customize").after(root.querySelector("#reject"))'),
    ['in a corner of the window', { css: part('accept', 'flex: none; width: 160px') + part('reject', 'position: fixed; top: 0; left: 0; width: 160px') }, 'refusal-further first.reject'],
    ['in another group', own('<p style="margin: 40px 0 0"><button type="button" class="own" data-action="reject">Reject all</button></p>'), 'refusal-further first.reject'],
  ],
  'refusal-not-a-button': [
    ['a link', own('<a href="#" class="own" data-action="reject">Reject all</a>'), 'refusal-not-a-button first.reject'],
    ['a link that says it is a button', own('<a href="#" role="button" class="own" data-action="reject">Reject all</a>'), 'refusal-not-a-button first.reject'],
    ['a piece of text', own('<span tabindex="0" class="own" data-action="reject">Reject all</span>'), 'refusal-not-a-button first.reject'],
  ],
  'refusal-unclear': [
    ['a word that does not refuse', { with: { texts: { en: { reject: 'Continue' } } } }, 'refusal-unclear first.reject'],
    ['a yes', { with: { texts: { en: { reject: 'Allow selection' } } } }, 'refusal-unclear first.reject'],
    ['a yes of the site, in another language', own('<button type="button" class="own" data-action="reject" lang="de">Auswahl erlauben</button>'), 'refusal-unclear first.reject'],
    ['a cross with another name', { js: 'const reject = root.querySelector("#reject"); reject.textContent = "×"; reject.ariaLabel = "Later"' }, 'refusal-unclear first.reject'],
  ],
  'same-labels': [['both alike', { with: { texts: { en: { accept: 'Not now', reject: 'Not now.' } } } }, 'same-labels first.reject']],
};
