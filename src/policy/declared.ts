import type { Pattern } from './pattern.js';

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
  readonly kind?: 'cookie' | 'local' | 'session' | 'indexeddb' | 'cache';
  readonly domain?: string;
  readonly path?: string;
  readonly provider?: string;
  readonly purpose?: Words;
  /** ISO 8601 (`P1Y`, `PT30M`), or `session`. */
  readonly duration?: string;
  readonly httpOnly?: boolean;
}

/** One provider under a category, with a switch of its own. */
export interface DeclaredService {
  readonly id: string;
  readonly label: Words;
  readonly description?: Words;
  readonly provider?: string;
  readonly policyUrl?: string;
  readonly country?: string;
  readonly hosts?: readonly string[];
  readonly cookies?: readonly DeclaredCookie[];
}

/** One purpose that a visitor allows or refuses. */
export interface DeclaredCategory {
  readonly id: string;
  readonly label?: Words;
  readonly description?: Words;
  readonly required?: boolean;
  /** Whether it is asked for or granted until refused, whatever the mode; everywhere, or by region as in `regions`. */
  readonly model?: Model | Readonly<Record<string, Model>>;
  readonly sale?: boolean;
  readonly cookies?: readonly DeclaredCookie[];
  readonly services?: readonly DeclaredService[];
}

/** The attributes of the one cookie that keeps the decision. */
export interface CookieOptions {
  readonly name?: string;
  readonly domain?: string;
  readonly path?: string;
  readonly sameSite?: 'lax' | 'strict' | 'none' | 'Lax' | 'Strict' | 'None';
  readonly secure?: boolean;
}

/** What a site declares: the JSON block `script#consent-config`, or the argument of `startConsent`. */
export interface ConsentConfig {
  readonly $schema?: string;
  readonly mode?: Mode;
  readonly regions?: Readonly<Record<string, Mode>>;
  readonly region?: string | (() => string | undefined);
  readonly gpc?: 'honour' | 'ignore';
  /** Days that a decision lasts, 1 to 395; 180 unless told. */
  readonly days?: number;
  /** Days that a refusal lasts, when longer than `days`. */
  readonly refusedDays?: number;
  readonly revision?: number;
  readonly revisionNote?: Words;
  readonly policyUrl?: string;
  readonly imprintUrl?: string;
  readonly controller?: string;
  readonly categories?: readonly DeclaredCategory[];
  readonly vendors?: Readonly<Record<string, unknown>>;
  readonly storage?: 'cookie' | 'local' | 'session' | 'memory';
  readonly cookie?: CookieOptions;
  readonly lang?: string;
  readonly texts?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly layout?: 'bar' | 'box' | 'dialog' | 'inline';
  readonly position?: 'bottom' | 'top' | 'start' | 'end';
  readonly theme?: 'auto' | 'light' | 'dark';
  readonly modal?: boolean;
  readonly closeButton?: boolean;
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
  readonly records?: Readonly<Record<string, unknown>>;
  /** Milliseconds that one script may hold back those after it; 10000 unless told. */
  readonly gateTimeout?: number;
  readonly reloadOnWithdrawal?: boolean;
}
