import type { Locale } from '../locales/locale.js';

/** What the first layer says besides or instead where it tells, or lets object. */
export const variant = {
  optOut: 'Unless you refuse, {controller} and the services it uses store and read data on this device for: {purposes}. You can refuse, and change your choice at any time.',
  later: 'Close',
  notice: 'What this site stores',
  noticeText: 'On this device, {controller} stores and reads only what it needs to work.',
  ok: 'OK',
} as const satisfies Partial<Locale>;
