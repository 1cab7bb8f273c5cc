import { readyState } from '../../unclobbered.js';

/**
 * Whether the parser is done with an element: it, or an ancestor, has a next sibling, or parsing is over.
 * A slow stream delivers half a script, which would be run as half a script.
 * What a script puts behind it, at the end of the body, is a sibling too; but of a script the parser itself says that it is
 * done: `async` is false until then (HTML Standard, "prepare the script element").
 */
export function isWhole(element: Element): boolean {
  if (readyState() !== 'loading') return true;
  if ((element as HTMLScriptElement).async === false) return false;
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return false;
}
