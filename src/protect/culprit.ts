import { currentScript } from '../unclobbered.js';

/** The URLs in a stack, which each engine writes in its own way: with `at` and brackets, or after an `@`. */
const urls = (stack = ''): string[] => [...stack.matchAll(/((?:https?|file|blob|[a-z-]+-extension):[^\s()]+?):\d+(?::\d+)?(?=[\s)]|$)/gm)].map(([, url]) => url as string);

/** The file that this stands in. */
const [own] = urls(new Error().stack);

/**
 * The URL of the script that called a guard: the first in the stack that is not the guards' own. The page's own URL stands for
 * a script that is written in it, and where nothing can be told; a bundle that holds the guards too is told as such.
 */
export function culprit(): string {
  const bundled = own && !/\/consent-gate[\w.-]*\.js/.test(own) ? own : undefined;
  return urls(new Error().stack).find((url) => url !== own) ?? (currentScript()?.src || bundled || location.href);
}
