import type { Locale } from './locale.js';

const en: Locale = {
  lang: 'en',
  dir: 'ltr',
  title: 'Your choice about cookies',
  text: 'With your consent, {controller} and the services it uses store and read data on this device for: {purposes}. You can refuse, and change your choice at any time.',
  site: 'this site',
  accept: 'Accept all',
  reject: 'Reject all',
  customize: 'Choose',
  save: 'Save choices',
  close: 'Close and reject all',
  back: 'Close without saving',
  policy: 'Privacy policy',
  imprint: 'Imprint',
  preferences: 'Choose what you allow',
  preferencesText: 'Nothing changes before you save.',
  required: 'Always on',
  on: 'Allowed',
  off: 'Not allowed',
  details: 'What is stored ({count})',
  provider: 'Provider',
  duration: 'Kept for',
  session: 'this visit',
  saved: 'Your choice is saved.',
  reopen: 'Cookie choices',
  noCookies: 'This site uses no cookies and stores nothing on your device.',
  necessaryOnly: 'This site stores only what it needs to work: {names}.',
  categories: {
    necessary: ['Necessary', 'Keeps the site working and safe, and remembers this choice.'],
    functional: ['Functional', 'Remembers your settings and adds videos, maps and chat.'],
    analytics: ['Analytics', 'Counts visits and shows which pages are used.'],
    advertising: ['Advertising', 'Shows advertisements that fit your interests, and measures them.'],
  },
};

export default en;
