import { variant as english } from '../english/variant.js';
import type { FirstWords } from '../words.js';
import type { Face } from './face.js';

/** The first layer's words where they are not those that ask for consent, and the notes that it has to show as things stand. */
export function variant({ core, words: given }: Face): FirstWords {
  const words = { ...english, ...given };
  const { config, store, stored } = core;
  const { mode } = store.get();
  return {
    ...words,
    ...(mode === 'opt-out' && { title: words.choices, close: words.later }),
    ...(mode === 'notice' && { title: words.notice, text: words.noticeText }),
    notes() {
      const { gpc, decision } = store.get();
      // The record of an earlier revision counts for nothing, but tells that there was one.
      const before = /(?:^|&)r=(\d+)/.exec(stored() ?? '')?.[1];
      return [
        before !== undefined && Number(before) < config.revision ? words.say(config.revisionNote) : '',
        // It has to be shown whether the signal was honoured (CCPA regulations, section 7025(c)(6)).
        gpc && config.gpc !== 'ignore' && mode !== 'notice' && !decision?.gpc ? words.gpc : '',
      ].filter((note) => !!note) as string[];
    },
  };
}
