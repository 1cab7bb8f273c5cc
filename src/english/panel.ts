import type { Locale } from '../locales/locale.js';

/** What the second layer says. */
export const panel = {
  save: 'Save choices',
  back: 'Close without saving',
  preferences: 'Choose what you allow',
  preferencesText: 'Nothing changes before you save.',
  required: 'Always on',
  on: 'Allowed',
  off: 'Not allowed',
  provider: 'Provider',
  duration: 'Kept for',
  session: 'this visit',
  erased: 'Removed from this browser: {count}.',
  kept: 'Could not be removed: {names}.',
} as const satisfies Partial<Locale>;
