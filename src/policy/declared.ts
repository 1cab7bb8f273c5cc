import type { Pattern } from './pattern.js';
import type { Vendors } from './vendors.js';

/** How consent is asked for: the four modes of the contract. */
export type Mode = 'opt-in' | 'opt-out' | 'notice' | 'no-cookie';

/** How one category is asked for, whatever the mode: denied until allowed, or allowed until refused. */
export type Model = 'opt-in' | 'opt-out';

/** Words that a site shows: one string, or one a language tag. */
export type Words = string | Readonly<Record<string, string>>;

/** One thing that a category or service keeps in the browser. */
export interface DeclaredCookie {
  /** The name; `*` stands for any run of characters. In code it may be a RegExp. */
  readonly name: Pattern;
  /** Where it is kept; `cookie` unless told. */
  readonly kind?: 'cookie' | 'local' | 'session' | 'indexeddb' | 'cache';
  /** The domain that it is set with, where that is another than the host of the page. */
  readonly domain?: string;
  /** The path that it is set with, where no page of this site can tell. */
  readonly path?: string;
  /** Who sets it. */
  readonly provider?: string;
  /** What it is for: one text, or one a language. */
  readonly purpose?: Words;
  /** How long it is kept: ISO 8601 (`P1Y`, `PT30M`), or `session`. */
  readonly duration?: string;
  /** Whether only a server can read and erase it. */
  readonly httpOnly?: boolean;
}

/** One provider under a category, with a switch of its own. */
export interface DeclaredService {
  /** What expressions call it: small letters, digits and hyphens; no category or other service has the same. */
  readonly id: string;
  /** What a visitor reads: one text, or one a language. */
  readonly label: Words;
  /** What it does: one text, or one a language. */
  readonly description?: Words;
  /** Whose it is. */
  readonly provider?: string;
  /** The privacy policy of the provider: an http, https, mailto or relative link. */
  readonly policyUrl?: string;
  /** Where the data goes: the code of a country (ISO 3166), which is shown by its name. */
  readonly country?: string;
  /** The hosts that it asks (`stats.example`, `*.stats.example`), for the guards and the audit. */
  readonly hosts?: readonly string[];
  /** What it keeps in the browser. */
  readonly cookies?: readonly DeclaredCookie[];
}

/** One purpose that a visitor allows or refuses. */
export interface DeclaredCategory {
  /** What expressions call it: small letters, digits and hyphens; no other category or service has the same. */
  readonly id: string;
  /** What a visitor reads: one text, or one a language. The usual categories have one in every language. */
  readonly label?: Words;
  /** What it is for: one text, or one a language. */
  readonly description?: Words;
  /** Whether the site cannot do without it: it is always on, and nobody is asked for it. */
  readonly required?: boolean;
  /** Whether it is asked for or granted until refused, whatever the mode; everywhere, or by region as in `regions`. */
  readonly model?: Model | Readonly<Record<string, Model>>;
  /** Whether data is sold or shared by it, which Global Privacy Control refuses; `advertising` is, where no category says. */
  readonly sale?: boolean;
  /** What it keeps in the browser. */
  readonly cookies?: readonly DeclaredCookie[];
  /** Its providers, each with a switch of its own. */
  readonly services?: readonly DeclaredService[];
}

/** The attributes of the one cookie that keeps the decision. */
export interface CookieOptions {
  /** Its name; `consent` unless told. */
  readonly name?: string;
  /** The domain that shares it, with every host under it; this host alone unless told. */
  readonly domain?: string;
  /** The folder that it belongs to; `/` unless told. */
  readonly path?: string;
  /** Whether it goes with requests from other sites; `Lax` unless told. */
  readonly sameSite?: 'lax' | 'strict' | 'none' | 'Lax' | 'Strict' | 'None';
  /** Whether it goes over https only; as the page is, unless told. */
  readonly secure?: boolean;
}

/** Where receipts of decisions go. */
export interface RecordsOptions {
  /** Where each is posted, as JSON: an http, https or relative link. Another origin must allow that (CORS), and with `protect` stand in `origins`. */
  readonly endpoint: string;
}

/** What a site declares: the JSON block `script#consent-config`, or the argument of `startConsent`. */
export interface ConsentConfig {
  /** Where the JSON Schema of this configuration is, for an editor. */
  readonly $schema?: string;
  /** How consent is asked for; `opt-in` unless told. */
  readonly mode?: Mode;
  /** The mode for each region: a code of ISO 3166 (`US`, `US-CA`), `EU`, or `*`; the most specific counts. */
  readonly regions?: Readonly<Record<string, Mode>>;
  /** Where the visitor is (`DE`, `US-CA`), as the site knows it. In code it may be a function that says it at once. */
  readonly region?: string | (() => string | undefined);
  /** What becomes of Global Privacy Control; `honour` unless told. */
  readonly gpc?: 'honour' | 'ignore';
  /** Days that a decision lasts, 1 to 395; 180 unless told. */
  readonly days?: number;
  /** Days that a refusal lasts, when longer than `days`. */
  readonly refusedDays?: number;
  /** Raised, it asks everybody again; 0 unless told. */
  readonly revision?: number;
  /** What has changed with the revision, in the site's words: one text, or one a language. */
  readonly revisionNote?: Words;
  /** The privacy policy: an http, https, mailto or relative link. */
  readonly policyUrl?: string;
  /** The imprint: an http, https, mailto or relative link. */
  readonly imprintUrl?: string;
  /** Who is responsible for the site. */
  readonly controller?: string;
  /** The purposes; `necessary` (required), `functional`, `analytics` and `advertising` unless told. */
  readonly categories?: readonly DeclaredCategory[];
  /** Whose consent calls to make. */
  readonly vendors?: Vendors;
  /** Where the decision is kept; `cookie` unless told. `memory` holds it for the page only. */
  readonly storage?: 'cookie' | 'local' | 'session' | 'memory';
  /** The attributes of the cookie that keeps the decision. */
  readonly cookie?: CookieOptions;
  /** The language of the texts, as a tag (`de`, `pt-BR`); that of the page unless told. */
  readonly lang?: string;
  /** The site's own words, by language and by key of a locale. */
  readonly texts?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** How the first layer lies on the page; `bar` unless told. */
  readonly layout?: 'bar' | 'box' | 'dialog' | 'inline';
  /** Where it lies; `bottom` unless told. */
  readonly position?: 'bottom' | 'top' | 'start' | 'end';
  /** Light, dark, or as the page and the visitor have it; `auto` unless told. */
  readonly theme?: 'auto' | 'light' | 'dark';
  /** Whether the first layer keeps the page from being used until something is chosen. */
  readonly modal?: boolean;
  /** Whether the first layer has a close button, which refuses (with `opt-out` it changes nothing). */
  readonly closeButton?: boolean;
  /** The way back after a choice; `floating` unless told. */
  readonly button?: 'floating' | 'none';
  /**
   * Refuses to keep or to ask for what is not allowed. On in no-cookie mode unless `false`. In code it may be the function of
   * `consent-banner/protect`, which is then there from the first.
   */
  readonly protect?: boolean | ((core: never) => void);
  /** Origins (`https://api.example`) besides the site's own that may be asked for anything, whatever is allowed. */
  readonly origins?: readonly string[];
  /** Origins that forms may be sent to, besides the site's own, in no-cookie mode; any, unless told. */
  readonly forms?: readonly string[];
  /** In no-cookie mode, says nothing where what is found in the browser would make it untrue. */
  readonly strict?: boolean;
  /** Has a receipt of each decision sent to the site's own endpoint. */
  readonly records?: RecordsOptions;
  /** Milliseconds that one script may hold back those after it; 10000 unless told. */
  readonly gateTimeout?: number;
  /** Whether a withdrawal loads the page anew; where something runs on, unless told. */
  readonly reloadOnWithdrawal?: boolean;
}
