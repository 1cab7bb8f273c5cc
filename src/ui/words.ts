import type { Locale } from '../locales/locale.js';
import type { Config } from '../policy/config.js';
import type { DeclaredCategory, DeclaredService, Words as Said } from '../policy/declared.js';

/** The words of one language, with what the site says in place of the usual ones. */
export interface Words extends Locale {
  /** What the site wrote, in this language if it wrote several. */
  say(words: Said | undefined): string | undefined;
  /** What a category or service is called: by the site, else by the locale if it is a usual one, else its id. */
  label(item: DeclaredCategory | DeclaredService): string;
  describe(item: DeclaredCategory | DeclaredService): string | undefined;
  /** Several names as one phrase. */
  list(names: readonly string[]): string;
}

/** Puts values in the place of `{name}`; what has none stays as it is. */
export const fill = (text: string, values: Readonly<Record<string, unknown>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

export function wordsOf({ texts }: Config, locale: Locale): Words {
  const { lang, categories } = locale;
  const say = (words: Said | undefined) =>
    (typeof words === 'object' ? words[lang] ?? words['en'] ?? Object.values(words)[0] : words);
  return {
    ...locale,
    ...texts?.[lang],
    say,
    label: ({ id, label }) => say(label) ?? categories[id]?.[0] ?? id,
    describe: ({ id, description }) => say(description) ?? categories[id]?.[1],
    list: (names) => new Intl.ListFormat(lang).format(names),
  };
}
