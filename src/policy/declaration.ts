import type { Config } from './config.js';
import { countryOf } from './country.js';
import type { DeclaredCategory, DeclaredService, Words } from './declared.js';
import { declaredItems, type DeclaredItem, type Kind } from './doomed.js';
import { duration } from './duration.js';

/** The words that the table is made with, all in one language. */
export interface Wording extends Record<'lang' | 'name' | 'provider' | 'purpose' | 'duration' | 'session' | 'kind', string> {
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly categories: Readonly<Record<string, readonly [label: string, description: string]>>;
  say(words: Words | undefined): string | undefined;
  label(item: DeclaredCategory | DeclaredService): string;
}

/** One thing that is kept. */
export interface Line {
  readonly item: DeclaredItem;
  /** Its name, then what each further column says of it. */
  readonly cells: readonly [name: string, ...rest: string[]];
}

/** A category, or a service under it. */
export interface Entry {
  readonly id: string;
  readonly label: string;
  readonly about: string;
  /** Who it is from, and in which country. */
  readonly from: readonly string[];
  /** Where their policy is; empty where there is none. Whoever shows it sees to it that it is a link that may be shown. */
  readonly link: string;
  readonly lines: readonly Line[];
}

export interface Section extends Entry {
  readonly required: boolean;
  readonly services: readonly Entry[];
}

/** Everything that a site has declared, as the table says it: plain text throughout. */
export interface Declaration {
  readonly columns: readonly [name: string, ...rest: string[]];
  readonly sections: readonly Section[];
}

/** What is none stands as a dash: a cell that says nothing sounds like a mistake. */
const NONE = '–';

/** Nobody has looked at what is only shown: it may be anything. */
const plain = (value: unknown): string => (['string', 'number'].includes(typeof value) ? `${value as string}`.trim() : '');

function lasting(value: unknown, { session, lang }: Wording): string {
  const text = plain(value);
  return text === 'session' ? session : duration(text, lang);
}

/**
 * Describes everything that a site has declared, category by category: one description, of which `<consent-declaration>` and the HTML
 * that a server renders are both made. It gives text only; what can't be read is left out.
 */
export function describe(config: Config, words: Wording): Declaration {
  const items = declaredItems(config);
  const say = (said: unknown) => plain(words.say(said as Words | undefined));

  const entry = (declared: DeclaredCategory | DeclaredService): Entry => {
    const { id, provider, country, policyUrl } = declared as DeclaredService;
    return {
      id,
      label: words.label(declared),
      about: say(declared.description ?? undefined) || plain(words.categories[id]?.[1]),
      from: [plain(provider), plain(countryOf(plain(country), words.lang))].filter(Boolean),
      link: typeof policyUrl === 'string' ? policyUrl : '',
      lines: items.filter((item) => item.id === id).map((item): Line => ({
        item,
        cells: [
          String(item.name),
          plain(item.provider) || plain(provider) || NONE,
          say(item.purpose) || NONE,
          lasting(item.duration, words) || NONE,
          Object.hasOwn(words.kinds, item.kind) ? words.kinds[item.kind] : plain(item.kind),
        ],
      })),
    };
  };

  return {
    columns: [words.name, words.provider, words.purpose, words.duration, words.kind],
    sections: config.categories.map((category) => ({ ...entry(category), required: category.required === true, services: (category.services ?? []).map(entry) })),
  };
}
