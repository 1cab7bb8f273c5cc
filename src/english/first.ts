import type { Locale } from '../locales/locale.js';

/** What a visitor reads who is asked for consent, and what every part of the words needs. */
export const first = {
  lang: 'en',
  dir: 'ltr',
  title: 'Your choice about cookies',
  text: 'With your consent, {controller} and the services it uses store and read data on this device for: {purposes}. You can refuse, and change your choice at any time.',
  site: 'this site',
  choices: 'Your Privacy Choices',
  gpc: 'Opt-out request honoured: your browser sends Global Privacy Control.',
  accept: 'Accept all',
  reject: 'Reject all',
  customize: 'Choose',
  close: 'Close and reject all',
  policy: 'Privacy policy',
  imprint: 'Imprint',
  saved: 'Your choice is saved.',
  details: 'What is stored ({count})',
  categories: {
    necessary: ['Necessary', 'Keeps the site working and safe, and remembers this choice.'],
    functional: ['Functional', 'Remembers your settings and adds videos, maps and chat.'],
    analytics: ['Analytics', 'Counts visits and shows which pages are used.'],
    advertising: ['Advertising', 'Shows advertisements that fit your interests, and measures them.'],
  },
} as const satisfies Partial<Locale>;
