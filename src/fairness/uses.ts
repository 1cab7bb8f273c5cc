import type { Use } from './known.js';

/** Words of an id that leave no doubt what a category or service is for. "performance" is not one: it may mean a faster page. */
const words: Readonly<Record<Use, readonly string[]>> = {
  analytics: 'analytics statistics stats measurement tracking statistik statistiques estadisticas statistiche statistieken'.split(' '),
  advertising: 'advertising ads marketing targeting remarketing retargeting profiling werbung publicite publicidad pubblicita reclame'.split(' '),
};

/** What an id says that it is for. */
export const usesOf = (id: string): Use[] =>
  (Object.keys(words) as Use[]).filter((use) => id.split('-').some((word) => words[use].includes(word)));
