import type { Core } from '../core.js';
import { recordName } from '../effects/stored.js';
import { declaredItems, type Kind } from '../policy/doomed.js';
import { verdict, workerVerdict, type Verdict } from '../policy/verdict.js';
import type { Refused } from '../policy/violation.js';
import { culprit } from './culprit.js';

/** What can be kept; of the last two none can be declared. */
export type Kept = Kind | 'service-worker' | 'files';

/** What each guard asks. */
export interface Guard {
  readonly core: Core;
  /** Whether anything is refused now: always with `protect`, else in no-cookie mode. */
  isOn(): boolean;
  /** Whether something of that kind and name may be kept now. */
  allows(kind: Kept, name: string): boolean;
  /** Whether it may not. It is told then. */
  refuses(kind: Kept, name: string): boolean;
  /** Tells that something was refused, of the script that is running unless another is named. */
  tell(kind: Refused, name: string, category?: string, script?: string): void;
}

const ALLOWED: Verdict = { allowed: true };

/** How many names of a kind are remembered between two changes of what is allowed, and how many violations in all. */
const MOST = 500;

export function createGuard(core: Core): Guard {
  const { config, store, emit } = core;
  const violations = core.violations ??= [];
  const items = declaredItems(config);
  const keeper = config.storage === 'local' || config.storage === 'session' ? config.storage : 'cookie';
  const own = `${keeper} ${recordName(config)}`;
  const isOn = () => !!config.protect || (store.get().mode === 'no-cookie' && config.protect !== false);
  // A write that passes is to cost next to nothing, and most are of a few names. Not forgotten by a listener of the store's:
  // what is released by another may write before that is told.
  let verdicts = new Map<Kept, Map<string, Verdict>>();
  let judged = store.get();
  let telling = false;

  const judge = (kind: Kept, name: string): Verdict => {
    const { mode, choices } = judged;
    const isShut = mode === 'no-cookie';
    if (kind === 'service-worker') return isShut ? { allowed: false } : workerVerdict(items, choices);
    if (kind === 'files' || (`${kind} ${name}` === own && !isShut)) return { allowed: !isShut };
    return verdict(items, choices, kind, name);
  };

  const tell = (kind: Refused, name: string, category?: string, script = culprit()) => {
    const violation = Object.freeze({ kind, name, script, ...(category && { category }) });
    if (violations.length < MOST && !violations.some((other) => other.kind === kind && other.name === name && other.script === script)) {
      violations.push(violation);
      console.warn(`consent-banner: refused ${kind} "${name}" of ${script}${category ? `, which needs "${category}"` : ', which nobody declared'}`);
    }
    // A listener that tries it again would be told of that, and so on without end.
    if (telling) return;
    telling = true;
    try { emit('consent-violation', violation); } finally { telling = false; }
  };

  const know = (kind: Kept, name: string): Verdict => {
    if (!isOn()) return ALLOWED;
    if (judged !== store.get()) {
      judged = store.get();
      verdicts = new Map();
    }
    let names = verdicts.get(kind);
    if (!names || names.size > MOST) verdicts.set(kind, names = new Map());
    let known = names.get(name);
    if (!known) names.set(name, known = judge(kind, name));
    return known;
  };

  return {
    core, isOn, tell,
    allows: (kind, name) => know(kind, name).allowed,
    refuses(kind, name) {
      const { allowed, category } = know(kind, name);
      if (!allowed) tell(kind, name, category);
      return !allowed;
    },
  };
}
