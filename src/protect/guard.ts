import type { Core } from '../core.js';
import { recordName } from '../effects/stored.js';
import { declaredItems, type Kind } from '../policy/doomed.js';
import { verdict, type Verdict } from '../policy/verdict.js';
import type { Refused } from '../policy/violation.js';
import { culprit } from './culprit.js';

/** What each guard asks. */
export interface Guard {
  readonly core: Core;
  /** Whether anything is refused now: always with `protect`, else in no-cookie mode. */
  isOn(): boolean;
  /** Whether something of that kind and name may not be kept now. It is told then. */
  refuses(kind: Kind, name: string): boolean;
  /** Tells that something was refused, of the script that is running unless another is named. */
  tell(kind: Refused, name: string, category?: string, script?: string): void;
}

/** How many names are remembered between two changes of what is allowed. */
const MOST = 500;

export function createGuard(core: Core): Guard {
  const { config, store, emit } = core;
  const violations = core.violations ??= [];
  const items = declaredItems(config);
  const keeper = config.storage === 'local' || config.storage === 'session' ? config.storage : 'cookie';
  const own = `${keeper} ${recordName(config)}`;
  const isOn = () => !!config.protect || (store.get().mode === 'no-cookie' && config.protect !== false);
  // A write that passes is to cost next to nothing, and most are of a few names.
  let verdicts = new Map<string, Verdict>();
  store.subscribe(() => { verdicts = new Map(); });
  let telling = false;

  const tell = (kind: Refused, name: string, category?: string, script = culprit()) => {
    const violation = Object.freeze({ kind, name, script, ...(category && { category }) });
    if (!violations.some((other) => other.kind === kind && other.name === name && other.script === script)) {
      violations.push(violation);
      console.warn(`consent-banner: refused ${kind} "${name}" of ${script}${category ? `, which needs "${category}"` : ', which nobody declared'}`);
    }
    // A listener that tries it again would be told of that, and so on without end.
    if (telling) return;
    telling = true;
    try { emit('consent-violation', violation); } finally { telling = false; }
  };

  return {
    core, isOn, tell,
    refuses(kind, name) {
      if (!isOn()) return false;
      const key = `${kind} ${name}`;
      let known = verdicts.get(key);
      if (!known) {
        if (verdicts.size > MOST) verdicts.clear();
        const isOwn = key === own && store.get().mode !== 'no-cookie';
        verdicts.set(key, known = isOwn ? { allowed: true } : verdict(items, store.get().choices, kind, name));
      }
      if (!known.allowed) tell(kind, name, known.category);
      return !known.allowed;
    },
  };
}
