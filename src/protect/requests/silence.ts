import { create } from '../../unclobbered.js';

/** The types that run (HTML Standard, "prepare the script element"; MIME Sniffing Standard, "JavaScript MIME type"). */
const RUNS = /^\s*(?:module|(?:text|application)\/(?:x-)?(?:java|ecma)script|text\/(?:javascript1\.[0-5]|jscript|livescript))?\s*$/i;

/** One of HTML or of SVG. */
export const isScript = (element: Element): boolean => element.localName === 'script';

/** Whether a script has a type that runs. */
export const runs = (script: Element): boolean => RUNS.test(script.getAttribute('type') ?? '');

/** Gives a script a type that runs nothing, as a gate has it; its source stays. */
export function silence(script: Element): void {
  const type = script.getAttribute('type');
  if (type && !script.hasAttribute('data-type')) script.setAttribute('data-type', type);
  script.setAttribute('type', 'text/plain');
}

/**
 * Keeps a script from running that the browser has prepared already: it runs none that has gone to another document since
 * (HTML Standard, "execute the script element"). One that has not begun comes in its place.
 */
export function revoke(script: Element): void {
  const copy = create('script') as HTMLScriptElement;
  try {
    for (const { name, value } of script.attributes) copy.setAttribute(name, value);
    copy.nonce = (script as HTMLScriptElement).nonce;
    script.after(copy);
  } catch { /* Trusted Types let none be made. */ }
  new Document().adoptNode(script);
}
