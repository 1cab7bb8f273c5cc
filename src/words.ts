import type { declaration } from './english/declaration.js';
import type { first } from './english/first.js';
import type { panel } from './english/panel.js';
import type { statement } from './english/statement.js';
import type { variant } from './english/variant.js';
import type { Locale } from './locales/locale.js';
import type { Config } from './policy/config.js';
import type { DeclaredCategory, DeclaredService, Words as Said } from './policy/declared.js';

/** What the words of any language can do. */
interface Saying {
  /** What the first layer has to say besides. */
  notes?(): readonly string[];
  /** What the site wrote, in this language if it wrote several. */
  say(words: Said | undefined): string | undefined;
  /** What a category or service is called: by the site, else by the locale if it is a usual one, else its id. */
  label(item: DeclaredCategory | DeclaredService): string;
  /** Several names in a row, as it stands behind a colon. */
  list(names: readonly string[]): string;
}

type Part<P> = Saying & Pick<Locale, Extract<keyof P, keyof Locale>>;

/** The words of one language, with what the site says in place of the usual ones. */
export type Words = Saying & Locale;

/** Those that who is asked reads: of English the others come with what shows them. */
export type FirstWords = Part<typeof first> & Partial<Pick<Locale, keyof typeof variant>>;
export type PanelWords = Part<typeof first & typeof panel>;
export type DeclarationWords = Part<typeof first & typeof panel & typeof declaration>;
export type StatementWords = Part<typeof first & typeof statement>;

/** Puts values in the place of `{name}`, as children of a template; what has none is left out. */
export const fill = (text: string, values: Readonly<Record<string, unknown>>): readonly unknown[] =>
  `${text}`.split(/\{(\w+)\}/).map((part, i) => (i % 2 ? values[part] : part));

/** An element, and the language that was set on it because its words are in another than the page. */
export interface Spoken extends HTMLElement {
  spoken?: string;
}

/** Says on an element which language its words are in, where nothing around it does (WCAG 3.1.2). */
export function speak(element: Spoken, { lang, dir }: Pick<Locale, 'lang' | 'dir'>): void {
  if (element.spoken === element.lang) element.removeAttribute('lang');
  if (!element.matches(`:lang(${lang})`)) element.spoken = element.lang = lang;
  element.removeAttribute('dir');
  if (!element.matches(`:dir(${dir})`)) element.dir = dir;
}

/** The words of a language, `lang`, of which the locale may be the nearest that there is. */
export function wordsOf<L extends Pick<Locale, 'categories' | 'comma'>>({ texts }: Config, locale: L, lang: string): L & Saying & { readonly lang: string } {
  const say = (words: Said | undefined) =>
    (words && typeof words === 'object' ? words[lang] ?? words[lang.split('-')[0] as string] ?? Object.values(words)[0] : words);
  return {
    ...locale,
    ...texts?.[lang],
    lang,
    say,
    label: ({ id, label }) => [say(label), locale.categories[id]?.[0]].find((text) => typeof text === 'string') ?? id,
    // No `Intl.ListFormat`: Chromium looks through all of its locales before it makes the first one, some 20 ms in which the page
    // stands still.
    list: (names) => names.join(locale.comma ?? ', '),
  };
}
