/** The words of a text, small. Apostrophes and hyphens part words too: "j'accepte" holds "accepte". */
export const wordsOf = (text: string): string[] => text.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** One word as a table writes it: `accept-` stands for all that begin so. */
const fits = (word: string | undefined, written: string): boolean =>
  word !== undefined && (written.endsWith('-') ? word.startsWith(written.slice(0, -1)) : word === written);

/** The first phrase of a table that a text holds, as the text has it. */
export function phraseIn(text: string, table: readonly string[]): string | undefined {
  const words = wordsOf(text);
  for (const phrase of table) {
    const written = phrase.split(' ');
    const at = words.findIndex((_, i) => written.every((one, j) => fits(words[i + j], one)));
    if (at >= 0) return words.slice(at, at + written.length).join(' ');
  }
  return undefined;
}

/** Whether two labels say the same, past capitals, blanks and signs. */
export const same = (a: string, b: string): boolean => wordsOf(a).join(' ') === wordsOf(b).join(' ');
