import type { Report } from '../policy/report.js';
import { fill, type PanelWords } from '../words.js';
import { isolated } from './isolated.js';

/** What became of what was denied, in one line; empty where there is nothing to say. */
export const undone = ({ erased, kept }: Report, words: PanelWords): string => [
  erased.length ? fill(words.erased, { count: erased.length.toLocaleString(words.lang) }).join('') : '',
  kept.length ? fill(words.kept, { names: words.list(isolated([...new Set(kept.map(({ name }) => name))], words)) }).join('') : '',
].filter(Boolean).join(' ');
