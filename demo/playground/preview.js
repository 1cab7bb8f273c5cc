// The frame with the real banner.
import { create } from './create.js';
import { connectFocus } from './focus.js';

/** How high a phone of that width is at least, in the browser; smaller than so it is not shown. */
const phones = { 320: 520, 390: 660 };
const smallest = 0.65;

const events = ['consent-ready', 'consent-changed', 'consent-problem', 'consent-shown', 'consent-hidden'];

/** The one thing that the banner stores; a visitor of the playground leaves with nothing. */
export function forget() {
  document.cookie = 'consent=; Path=/; Max-Age=0; SameSite=Lax';
}

/**
 * Shows a document in a frame on the stage.
 *
 * @param {HTMLElement} stage
 * @param {(consent: object | undefined) => void} tell is called with the library of the frame whenever something is new there
 */
export function connectPreview(stage, tell) {
  let shown = '';
  let frame;
  let holder;
  const focus = connectFocus();

  const consent = () => frame?.contentWindow?.consentBanner;

  function fit(width) {
    const { clientWidth, clientHeight } = stage;
    const wanted = width === 'full' ? clientWidth : Number(width);
    const scale = Math.min(1, clientWidth / wanted, Math.max(smallest, clientHeight / (phones[width] ?? clientHeight)));
    stage.style.setProperty('--width', `${wanted}px`);
    stage.style.setProperty('--scale', String(scale));
  }

  /** Its links lead to pages of a site that is not there. */
  const stay = event => {
    if (event.composedPath().some(node => node.localName === 'a')) event.preventDefault();
  };

  function arrive(next) {
    const inside = next.contentDocument;
    for (const type of events) inside.addEventListener(type, () => { if (next === frame) tell(consent()); });
    inside.addEventListener('click', stay);
    focus.keep(inside);
    tell(consent());
  }

  /** A visitor who comes for the first time. */
  function open(html) {
    shown = html;
    forget();
    // Another frame rather than another document in this one, which would be a step in the history of the page.
    const next = create('iframe', { title: 'A page with the banner', srcdoc: html });
    const old = holder;
    holder = create('div', { className: 'holder' }, next);
    frame = next;
    next.addEventListener('load', () => {
      old?.remove();
      if (next === frame) arrive(next);
    });
    stage.append(holder);
  }

  return {
    show: html => { if (html !== shown) open(html); },
    again: () => open(shown),
    preferences() {
      focus.may();
      consent()?.show('preferences');
    },
    fit,
  };
}
