import type { Locale } from '../locales/locale.js';

/** The statement of no-cookie mode. */
export const statement = {
  noCookies: 'This site uses no cookies and stores nothing on your device.',
  necessaryOnly: 'This site stores only what it needs to work: {names}.',
} as const satisfies Partial<Locale>;
