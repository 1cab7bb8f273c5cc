import type { FoundKind } from '../policy/found.js';

/** What each kind is called. */
export const kinds: Record<FoundKind, string> = {
  cookie: 'Cookies',
  local: 'Local storage',
  session: 'Session storage',
  indexeddb: 'Databases',
  cache: 'Caches',
  'service-worker': 'Service workers',
  files: 'Files (OPFS)',
};
