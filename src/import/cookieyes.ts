import { decoded } from './decoded.js';
import type { Tool } from './tool.js';
import { usual } from './usual.js';

/** What is said that is no purpose, or is always on. */
const OTHERS = ['consentid', 'consent', 'action', 'necessary'];

/** CookieYes. It is decided once `action` says yes; the record has no date. */
export const cookieyes: Tool<'cookieyes'> = {
  name: 'cookieyes',
  keys: ['cookieyes-consent'],
  map: usual,
  read(stored) {
    const said = [...decoded(stored.get('cookieyes-consent') ?? '').matchAll(/(?:^|,)([\w-]+):(\w*)(?=,|$)/g)].map(([, id, value]) => [id!, value!] as const);
    if (new Map(said).get('action') !== 'yes') return undefined;
    const choices = said.flatMap(([id, value]) => (!OTHERS.includes(id) && /^(yes|no)$/.test(value) ? [[id, value === 'yes'] as const] : []));
    return choices[0] && { choices };
  },
};
