/**
 * Names of what the script tag's files hand one another, and nothing else: none is of the DOM, of what a page can reach or of what
 * a site writes. In each of the files they are the same letters, and none that stands in a record.
 */
const HANDED = 'store gates report emit stops stored known adopt pass take note withhold offer renew ids regional shut dispatch keep terms rest say words face gone here config expected release ask since said'.split(' ');
/** What they ask of one another by the name that it is exported under. Two letters: one alone is what Rollup gives to what files of one build share. */
const EXPORTED = 'decide settle connectAsking connectLater connectEmbeds connectBack connectPanel connectLayouts connectPlaceholders sentence checkConfig checkTexts termsHere heedElement askAhead wordsIn'.split(' ');
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZbcfhjklnopquwxyz';

export const NAMES = [...HANDED, ...EXPORTED];

/** What each of them is called there. */
export const letters = Object.fromEntries([
  ...HANDED.map((name, i) => [name, ALPHABET.charAt(i)]),
  ...EXPORTED.map((name, i) => [name, `$${ALPHABET.charAt(i)}`]),
]);
