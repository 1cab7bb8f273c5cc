import type { Tab } from '../tab.js';

/** What can be changed while an engine runs. What cannot be is said here rather than pretended. */
export interface Abilities {
  readonly colorScheme: boolean;
  readonly reducedMotion: boolean;
  readonly forcedColors: boolean;
  readonly languages: boolean;
  readonly timeZone: boolean;
  /** The header and `navigator.globalPrivacyControl` together. */
  readonly globalPrivacyControl: boolean;
  /** What the browser itself writes to its console: page errors and policy violations. */
  readonly console: boolean;
}

export type ColorScheme = 'light' | 'dark';

/** How a page is told to look; `undefined` leaves it to the engine. */
export interface Look {
  colorScheme?: ColorScheme | undefined;
  reducedMotion?: boolean;
  forcedColors?: boolean;
}

export interface Message {
  level: 'error' | 'warning' | 'info';
  text: string;
}

/** What each engine does in a way of its own. A control that is not in `can` is never called. */
export interface Controls {
  readonly can: Abilities;
  /** What a second page is. */
  readonly opens: 'tab' | 'window';
  resize(tab: Tab, width: number, height: number): Promise<void>;
  look(tab: Tab, look: Look): Promise<void>;
  languages(tab: Tab, languages: readonly string[]): Promise<void>;
  timeZone(tab: Tab, zone: string): Promise<void>;
  globalPrivacyControl(tab: Tab, on: boolean): Promise<void>;
  /** The messages since the last call. */
  console(tab: Tab): Promise<Message[]>;
  /** Everything above, except the size, as it was at first. */
  restore(tab: Tab): Promise<void>;
  /** Every cookie of the present document's host at least. */
  clearCookies(tab: Tab): Promise<void>;
}
