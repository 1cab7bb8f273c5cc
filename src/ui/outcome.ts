import type { Core } from '../core.js';
import { offers } from '../policy/modes.js';
import type { Report } from '../policy/report.js';
import type { PanelWords } from '../words.js';
import { undone } from './undone.js';

/** Whether there is anything to choose here. */
export const chooses = ({ config, store }: Core): boolean => offers(store.get().mode) && config.ids.some(({ required }) => !required);

/** What became of a press, in words: that it is kept, which it is not where the files for that could not be loaded, and what was erased. */
export const outcome = (report: Report, { store }: Core, words: PanelWords): string =>
  [store.get().decision ? words.saved : '', undone(report, words)].filter(Boolean).join(' ');
