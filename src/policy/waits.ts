import type { Choices } from './expression.js';

/** One sentence that says what an expression waits for; `undefined` where it holds. */
export function waits(expression: string, choices: Choices, isDeclared: (id: string) => boolean): string | undefined {
  const ways = expression.split('|').map((part) => part.trim().split(/\s+/));
  const terms = [...new Set(ways.flat())];
  const name = `"${expression.trim()}"`;
  if (terms.includes('')) return expression.trim() ? `It waits for ${name}, a part of which is empty, which shuts it.` : 'Its expression is empty, which shuts it.';
  const unknown = terms.filter((term) => term.lastIndexOf('!') > 0 || !isDeclared(term.replace('!', '')));
  if (unknown.length) return `It waits for ${name}: ${unknown.map((term) => `"${term}"`).join(' and ')} ${unknown.length > 1 ? 'are' : 'is'} declared by no category and no service, which shuts it.`;
  const missing = ways.map((way) => way.filter((term) => choices[term.replace('!', '')] !== (term[0] === '!' ? 'denied' : 'granted')));
  if (missing.some((way) => !way.length)) return undefined;
  const says = (term: string) => (term[0] === '!' ? `${term.slice(1)} is not refused` : `${term} is ${choices[term] ?? 'undecided'}`);
  return `It waits for ${name}: ${[...new Set(missing.flat())].map(says).join(', ')}.`;
}
