import type { Choices } from './expression.js';

/**
 * The ids that would still have to be granted for an expression to hold: of its alternatives the one that asks least.
 * `undefined` where no grant can make it hold, since it waits for a refusal.
 */
export function needed(expression: string, choices: Choices): readonly string[] | undefined {
  const ways = expression.split('|').map((part) => part.trim().split(/\s+/))
    .filter((terms) => terms.every((term) => term[0] !== '!' || choices[term.slice(1)] === 'denied'))
    .map((terms) => terms.filter((term) => term[0] !== '!' && choices[term] !== 'granted'));
  return ways.sort((a, b) => a.length - b.length)[0];
}
