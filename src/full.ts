import type { Chunks } from './load.js';
import { startTag } from './tag.js';

/** What else there is in this file, for who can serve only one: all but the other languages, the guards and the audit. */
const here = new Map<string, () => Promise<unknown>>([
  ['ui', () => import('./ask.js')],
  ['lang-en', () => import('./locales/en.js')],
  ['words', () => import('./wording.js')],
  ['keep', () => import('./keep.js')],
  ['live', () => import('./live.js')],
  ['embeds', () => import('./effects/gates/embeds.js')],
  ['placeholder', () => import('./placeholder/connect.js')],
  ['region', () => import('./region.js')],
  ['zones', () => import('./policy/zones.js')],
  ['tabs', () => import('./tabs.js')],
  ['erase', () => import('./erase.js')],
  ['elements', () => import('./elements.js')],
  ['declared', () => import('./declared.js')],
  ['receipt', () => import('./receipt.js')],
  ['vendors', () => import('./effects/vendors.js')],
  ['records', () => import('./records/connect.js')],
  ['check', () => import('./check.js')],
]);

startTag(undefined, (name) => here.get(name)?.() as Promise<Chunks[typeof name]> | undefined);
