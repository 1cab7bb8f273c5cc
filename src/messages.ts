import type { Finding, ProblemCode } from './policy/problem.js';
import { shape } from './policy/shape.js';

/** How many characters have to be changed, added or left out to come from one word to the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      next.push(Math.min((row[j] as number) + (letter === b[j] ? 0 : 1), (row[j + 1] as number) + 1, (next[j] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}

/** The word of the list that was probably meant, or `undefined` if none is near. */
export function closest(word: string, known: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  const [best] = known
    .map((name) => ({ name, far: distance(lower, name.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  return best && best.far <= Math.max(1, Math.ceil(word.length / 3)) ? best.name : undefined;
}

const kinds: Record<string, string> = {
  id: 'a name of small letters, digits and hyphens that begins with a letter',
  name: 'a name, with * for a part that varies, and not only *',
  token: 'a word without blanks, commas, semicolons and equals signs',
  duration: 'a duration as in ISO 8601 ("P1Y", "PT30M") or "session"',
  link: 'an http, https, mailto or relative link',
  endpoint: 'an http, https or relative link',
  wording: 'a text, or an object with one text a language',
  origin: 'an origin, such as "https://" and the name of a host',
  protect: 'true or false, without quotes',
  region: 'a region code such as "US-CA"',
  code: 'named by a region code in capitals, as in "GB", "US-CA", "EU" or "*"',
  days: 'a whole number of days, 1 or more',
  count: 'a whole number, 0 or more',
  object: 'an object',
  array: 'a list in square brackets',
  string: 'a text in quotes',
  boolean: 'true or false, without quotes',
};

const list = (words: string) => words.split('|').map((word) => `"${word}"`).join(', ');

function hint(key: string, expected = ''): string {
  const near = closest(key.split(/[.!]/).pop() ?? '', expected.split('|'));
  return near ? `did you mean "${near}"?` : `known here are ${list(expected)}.`;
}

const sentences: Record<ProblemCode, (key: string, expected: string) => string> = {
  'broken-json': (key) => `The configuration in ${key} is not valid JSON, so nothing is asked and everything stays shut; check it for a missing quote or a comma too many.`,
  'unknown-key': (key, expected) => `The configuration has a key "${key}" that is not known; ${hint(key, expected)}`,
  'bad-value': (key, expected) => `"${key || 'The configuration'}" must be ${kinds[expected] ?? `one of ${list(expected || String(shape[key as keyof typeof shape]))}`}; it is left out.`,
  'duplicate-id': (key) => `The id "${key}" is declared twice; categories and services share one set of ids, and the second is left out.`,
  'gated-category': (key, expected) => `The category "${key}" can never be allowed in mode "${expected}", which asks nothing; mark it as required, or choose another mode.`,
  'days-too-long': (key, expected) => `"${key}" must be at most ${expected}; browsers keep no cookie much longer, and a choice should not be kept longer.`,
  'missing-text': (key, expected) => `"${key}" is a language that only this site has, and lacks ${list(expected)}, which are in English.`,
  'unknown-id': (key, expected) => key
    ? `A gate names "${key}", which no category or service declares, and stays shut; ${hint(key, expected)}`
    : `A gate has an empty expression and stays shut; known here are ${list(expected)}.`,
  'gate-not-inert': (key) => `A script with data-consent="${key}" has no type="text/plain", so the browser has run it already; add that type.`,
  'needs-trusted-types': (key) => `A gate with data-consent="${key}" can only be opened with the Trusted Types policy "consent-banner" and stays shut; allow that name in the trusted-types directive.`,
  'importmap-late': (key) => `The browser has refused an import map with data-consent="${key}", because a module was loaded before it; gate those modules with it, or leave the import map ungated.`,
  'storage-blocked': (key) => `The choice could not be kept in the ${key}, which is blocked or full; it holds until this page is left.`,
  'load-failed': (key) => `The part "${key}" could not be loaded; serve every consent-gate-*.js from the same folder as consent-gate.js.`,
  'listener-threw': () => 'A listener of the page threw an error; the others were called all the same.',
  'vendor-failed': (key) => `A consent call of "${key}" threw an error, so it may not know what was chosen; hold its scripts back with data-consent.`,
  'protect-late': (key) => `The guards of "${key}" came after the page had begun to run, and what it wrote before them stays; use consent-gate.protect.js in the place of consent-gate.js, or in npm the function of consent-banner/protect.`,
  'untrue-statement': (key) => `The page says that it keeps only what is necessary and asks nobody else, and here are ${key}; take that away, or declare it as necessary (hosts: "origins").`,
  'record-not-sent': (key) => `The receipt of a decision could not be sent to "${key}"; it must take a POST and answer with a status from 200 to 299, and one of another origin needs CORS, connect-src where the page has a policy, and "origins" where it is protected.`,
  'second-copy': () => 'The library is on this page twice; the second copy has stood down.',
};

/** One sentence that names the key, what was expected, and what became of it. */
export const sentence = ({ code, key = '', expected = '' }: Finding): string => sentences[code](key, expected);
