import type { Trust } from './trust.js';

/**
 * Runs a script and puts what it writes with `document.write` behind it. After a page has been parsed the real one would
 * replace the page (HTML Standard, "document open steps"). Throws, and runs nothing, where Trusted Types let no markup be made.
 */
export function writeInPlace(script: HTMLScriptElement, run: () => void, trust: Trust): void {
  const range = document.createRange();
  const markup = (text: string) => range.createContextualFragment(trust('createHTML', text));
  markup('');
  let text = '';
  const write = (...parts: unknown[]) => { text += parts.join(''); };
  const writeln = (...parts: unknown[]) => { write(...parts, '\n'); };
  // The script may take itself out.
  const place = new Text();
  script.after(place);
  Object.defineProperties(document, { write: { value: write, configurable: true }, writeln: { value: writeln, configurable: true } });
  try { run(); } finally {
    // Those of the prototype are there again.
    Reflect.deleteProperty(document, 'write');
    Reflect.deleteProperty(document, 'writeln');
    if (text && place.parentNode) {
      range.selectNode(place);
      place.before(markup(text));
    }
    place.remove();
  }
}
