import type { Trust } from './trust.js';

/**
 * Runs a script and puts what it writes with `document.write` behind it. After a page has been parsed the real one would
 * replace the page (HTML Standard, "document open steps").
 */
export function writeInPlace(script: HTMLScriptElement, run: () => void, trust: Trust): void {
  let text = '';
  const write = (...parts: unknown[]) => { text += parts.join(''); };
  const writeln = (...parts: unknown[]) => { write(...parts, '\n'); };
  Object.defineProperties(document, { write: { value: write, configurable: true }, writeln: { value: writeln, configurable: true } });
  try { run(); } finally {
    // Those of the prototype are there again.
    Reflect.deleteProperty(document, 'write');
    Reflect.deleteProperty(document, 'writeln');
  }
  if (!text) return;
  const range = document.createRange();
  range.selectNode(script);
  script.after(range.createContextualFragment(trust('createHTML', text)));
}
