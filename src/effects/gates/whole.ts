import { readyState } from '../../unclobbered.js';

/**
 * Whether the parser is done with an element: it, or an ancestor, has a next sibling, or parsing is over.
 * A slow stream delivers half a script, which would be run as half a script.
 */
export function isWhole(element: Element): boolean {
  if (readyState() !== 'loading') return true;
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return false;
}
