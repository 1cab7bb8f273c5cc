/** The languages that there is a locale of, as its file is called. */
export const TAGS: readonly string[] = 'en'.split(' ');
