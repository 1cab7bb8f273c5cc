import { readyState } from '../../unclobbered.js';

/** When it is over every element is whole. Asked once for many: it takes longer than what is asked of each. */
export const isParsing = (): boolean => readyState() === 'loading';

/** What a browser itself lets wait for the end of the page. */
const DEFERRED = '[defer]:not([async]),[data-type=module]';

/**
 * Whether the parser, which still runs, is done with an element and it may have its turn: it, or an ancestor, has a next sibling.
 * A deferred script has its turn when all has been parsed (HTML Standard, "prepare the script element"), as on the visit before.
 * A slow stream delivers half a script, which would be run as half a script.
 * What a script puts behind it, at the end of the body, is a sibling too; but of a script the parser itself says that it is
 * done: `async` is false until then (HTML Standard, "prepare the script element").
 */
export function isWhole(element: Element): boolean {
  if (element.matches(DEFERRED) || (element as HTMLScriptElement).async === false) return false;
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return false;
}
