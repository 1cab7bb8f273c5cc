import type { Row } from './hostile.js';

/** What a site does to the rest of the banner. */
export const rest: Record<string, readonly Row[]> = {
  'pre-ticked': [
    ['a switch', { second: true, js: 'root.querySelector("[data-id=analytics]").ariaChecked = "true"' }, 'pre-ticked second.analytics'],
    ['a box of the site', { body: '<consent-banner><label style="display: block; padding: 8px"><input type="checkbox" name="ads" checked> Advertising</label></consent-banner>' }, 'pre-ticked first.ads'],
  ],
  'no-policy-link': [
    ['none', { with: { policyUrl: undefined } }, 'no-policy-link first'],
    ['an imprint alone', { with: { policyUrl: undefined, imprintUrl: '/imprint' } }, 'no-policy-link first'],
    ['a link to nowhere', { with: { policyUrl: '#' } }, 'no-policy-link first'],
    ['one that is hidden', { css: 'consent-banner::part(link) { visibility: hidden }' }, 'no-policy-link first'],
    ['one without a size', { css: 'consent-banner::part(link) { font-size: 0 }' }, 'no-policy-link first'],
  ],
  'purposes-not-named': [
    ['by a text of the site', { with: { texts: { en: { text: 'We use cookies.' } } } }, 'purposes-not-named first'],
    ['by what is in the slot', { body: '<consent-banner><span slot="text">We use cookies.</span></consent-banner>' }, 'purposes-not-named first'],
    ['nor where to read more', { css: 'consent-banner::part(text) { display: none }' }, 'no-policy-link first', 'purposes-not-named first'],
  ],
  'wall': [
    ['a veil', { css: 'consent-banner::before { content: ""; position: absolute; inset: -2000px 0 0; z-index: -1; background: #0008 }' }, 'wall first'],
    ['a page that is inert', { js: 'document.querySelector("main").inert = true' }, 'wall first'],
    ['a page that takes no press', { css: 'main { pointer-events: none }' }, 'wall first'],
    ['a dialog around it', { body: '<main><h1>A page</h1></main><dialog style="height: 400px; width: 700px"><consent-banner></consent-banner></dialog>', js: 'root.host.parentElement.showModal()' }, 'wall first'],
    ['a word for screen readers', { js: 'root.querySelector("section").setAttribute("aria-modal", "true")' }, 'wall first'],
  ],
  'small-target': [
    ['a narrow cross', { with: { closeButton: true }, css: 'consent-banner::part(close) { width: 12px; padding: 0 }' }, 'small-target first.close'],
    ['a flat button', { css: 'consent-banner::part(customize) { min-height: 0; padding: 0; border: 0; line-height: 20px; height: 20px; align-self: center }' }, 'small-target first.customize'],
    ['a flat switch', { second: true, css: 'consent-banner::part(toggle) { min-height: 0; height: 20px }' }, ...['functional', 'analytics', 'advertising', 'ads', 'pixel'].map((id) => `small-target second.${id}`)],
  ],
  'low-contrast': [
    ['a pale text', { css: 'consent-banner::part(text) { color: #aaa }' }, 'low-contrast first.text'],
    ['a pale title', { css: 'consent-banner::part(title) { color: oklch(80% 0 0) }' }, 'low-contrast first.title'],
    ['pale links', { css: ':root { --consent-accent: #9fb8ff }' }, 'low-contrast first.link'],
    ['a pale note of the site', { body: '<consent-banner><p style="color: #ccc" part="note">More</p></consent-banner>' }, 'low-contrast first.note'],
    ['a dark text on a dark ground', { css: ':root { --consent-background: #222; --consent-text: #fff; --consent-muted: #555; --consent-accent: #9fb8ff }' }, 'low-contrast first.text'],
    ['pale buttons, both of them', { css: ':root { --consent-button-background: #aaa; --consent-button-text: #fff }' }, 'low-contrast first.accept', 'low-contrast first.reject'],
  ],
};
