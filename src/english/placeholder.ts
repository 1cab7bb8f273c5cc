import type { Locale } from '../locales/locale.js';

/** What stands in the place of an embed. */
export const placeholder = {
  withheld: 'This content from {provider} is not loaded: it may store and read data on this device for: {purposes}.',
  once: 'Load once',
  always: 'Always allow {purposes}',
} as const satisfies Partial<Locale>;
