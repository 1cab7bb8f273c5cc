import type { Core } from '../core.js';
import { listen } from '../unclobbered.js';

const OPENS = '[data-consent-open],[command="--preferences"]';

/** Opens the preferences at a press on any element that says so, in the page or in an open shadow root, also within what tells nobody of a press. */
export function connectOpener({ show, stops }: Core): void {
  stops.push(listen('click', (event) => {
    if (!event.composedPath().some((node) => node instanceof Element && node.matches(OPENS))) return;
    // The control may stand in a form or be a link.
    event.preventDefault();
    show('preferences');
  }, document, true));
}
