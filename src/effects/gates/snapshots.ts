import type { Core } from '../../core.js';
import { all } from '../../unclobbered.js';
import { MARK } from './gated.js';

const INERT = 'text/plain';

/**
 * Before a router keeps the page as it is (Turbo, Turbolinks) or as text (htmx up to 2) the scripts that have run get the type
 * back that runs nothing, which counts for nothing any more at the ones in the page (HTML Standard, "prepare the script
 * element"): from what it keeps it would make new ones, and run them whatever the visitor has said since.
 */
const KEEPS = ['turbo:before-cache', 'turbolinks:before-cache', 'htmx:beforeHistorySave'];

/** Keeps what has run from running again out of what a router has kept. */
export function connectSnapshots({ stops, listen }: Core): void {
  const scripts = (act: (script: HTMLScriptElement) => void, from = '') => all<HTMLScriptElement>(`${from}script[${MARK}]`).forEach(act);
  let unmarked: [script: Element, mark: string][] = [];
  for (const type of KEEPS) stops.push(listen(type, () => scripts((script) => { script.type = INERT; })));
  // Turbo compares the scripts of a head by their markup, and brings what it does not find there: until a visit is over,
  // with its preview, it is to find ours as the server wrote them.
  stops.push(listen('turbo:visit', () => scripts((script) => {
    script.type = INERT;
    unmarked.push([script, script.getAttribute(MARK) as string]);
    script.removeAttribute(MARK);
  }, 'head>')));
  stops.push(listen('turbo:load', () => {
    for (const [script, mark] of unmarked) script.setAttribute(MARK, mark);
    unmarked = [];
  }));
}
