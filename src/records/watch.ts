import type { Core } from '../core.js';
import type { Decision } from '../policy/decision.js';
import type { State } from '../policy/update.js';

const isSame = (one: Decision, other: Decision | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What was decided in this page. */
export interface Made {
  /** How things stand by it; without a `decision`, one was forgotten. */
  readonly state: State;
  /** The decision that stood before. */
  readonly replaced: Decision | undefined;
  /** The text that was stored before. */
  readonly before: string | undefined;
}

export interface Watch {
  /** The text that was stored when this page began. */
  readonly began: string | undefined;
  /** Hands over each decision that is made in this page: those so far now, and each one to come. */
  each(tell: (made: Made) => void): void;
}

/**
 * Notes what is decided in this page, from before anybody can decide. What another tab has decided is there already in the store that they
 * share, and is that tab's to tell; the same choice, made twice in one second, is one. What follows from other terms is no decision.
 */
export function watchDecisions({ config, store, stored, kept, report }: Core): Watch {
  const waiting: Made[] = [];
  let hand = (made: Made): void => { waiting.push(made); };
  let last = store.get();
  // What is kept in this page alone no other tab can have erased.
  const isAlone = () => config.storage === 'memory' || report.problems.some(({ code }) => code === 'storage-blocked');
  store.subscribe((state) => {
    const { decision, mode } = state;
    const { decision: replaced, mode: under } = last;
    last = state;
    if (decision === replaced || mode !== under || mode === 'no-cookie') return;
    const before = stored();
    const isOwn = decision ? !isSame(decision, kept()) && !isSame(decision, replaced) : before || isAlone();
    if (isOwn) hand({ state, replaced, before });
  });
  return {
    began: stored(),
    each(tell) {
      hand = tell;
      waiting.forEach(tell);
    },
  };
}
