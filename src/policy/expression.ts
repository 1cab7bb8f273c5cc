/** How an id stands by a decision; an id that is undecided has no standing. */
export type Standing = 'granted' | 'denied';

/** The ids that have been decided, by a visitor, by the site (required) or by the mode. */
export type Choices = Readonly<Record<string, Standing>>;

/** Whether an expression holds under these choices. */
export type Predicate = (choices: Choices) => boolean;

/**
 * Reads an expression of the contract: a blank means and, `|` means or and binds weakest, a leading `!` means
 * "decided, and refused". Gives the first word that nobody declared instead, `''` where a part is empty.
 */
export function parseExpression(expression: string, isDeclared: (id: string) => boolean): Predicate | string {
  const any: string[][] = [];
  for (const part of expression.split('|')) {
    const all = part.trim().split(/\s+/);
    for (const term of all) {
      const id = term.replace('!', '');
      if (term.lastIndexOf('!') > 0 || !isDeclared(id)) return term;
    }
    any.push(all);
  }
  return (choices) => any.some((all) => all.every((term) =>
    term[0] === '!' ? choices[term.slice(1)] === 'denied' : choices[term] === 'granted'));
}
