import type { Locale } from '../locales/locale.js';

/** What the table of everything that is declared says. */
export const declaration = {
  reopen: 'Cookie choices',
  declaration: 'What is stored on your device',
  name: 'Name',
  purpose: 'Purpose',
  kind: 'Kind',
  found: 'In this browser now',
  yes: 'Yes',
  no: 'No',
  unseen: 'Cannot be seen',
  nothing: 'Nothing is stored for this.',
  decided: 'Chosen on {date}, kept until {until}.',
  undecided: 'You have not chosen yet.',
  withdraw: 'Withdraw consent',
  receipt: 'Download a receipt',
  kinds: { cookie: 'Cookie', local: 'Local storage', session: 'Session storage', indexeddb: 'Database', cache: 'Cache' },
} as const satisfies Partial<Locale>;
