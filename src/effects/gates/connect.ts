import { parseExpression, type Predicate } from '../../policy/expression.js';
import type { Config } from '../../policy/config.js';
import type { State } from '../../policy/update.js';
import type { Readable } from '../../store.js';
import type { Reporter } from '../../report.js';
import { all, emit } from '../../unclobbered.js';
import { createScriptGate, expressionOf } from './scripts.js';

/** An element that is held back, and was not released yet. */
export const GATED = '[data-consent]:not([data-consent-released])';

export interface Gates {
  /** Whether an expression holds now; false, with a problem, where it names what nobody declared. */
  allows(expression: string): boolean;
  /** Takes one gated element that is whole: releases it, or says that it is withheld. */
  take(element: Element): void;
  /** Releases everything that may now run. */
  release(): void;
  /** What runs although it is no longer allowed: the source of each script, or its id. */
  running(): string[];
}

/** Holds back what the page marked with `data-consent`, and lets it go when the decision allows it. */
export function connectGates(config: Config, store: Readable<State>, report: Reporter): Gates {
  const read = new Map<string, Predicate | string>();
  const withheld = new WeakSet<Element>();
  const isDeclared = (id: string) => config.ids.some((known) => known.id === id);

  const allows = (expression: string): boolean => {
    if (config.shut) return false;
    let holds = read.get(expression);
    if (holds === undefined) read.set(expression, holds = parseExpression(expression, isDeclared));
    if (typeof holds === 'function') return holds(store.get().choices);
    report({ code: 'unknown-id', key: holds, expected: config.ids.map(({ id }) => id).join('|') });
    return false;
  };

  const tell = (type: string, element: Element, expression: string) => { emit(type, { element, expression }, element); };
  const run = createScriptGate(config.gateTimeout, allows, tell);

  const take = (element: Element): void => {
    const expression = expressionOf(element);
    const script = element instanceof HTMLScriptElement ? element : undefined;
    if (script && script.type !== 'text/plain') report({ code: 'gate-not-inert', key: expression });
    else if (allows(expression)) { if (script) run(script, expression); }
    else if (!withheld.has(element)) {
      withheld.add(element);
      tell('consent-withheld', element, expression);
    }
  };

  return {
    allows,
    take,
    release() { for (const element of all(GATED)) take(element); },
    running: () => [...all<HTMLScriptElement>('script[data-consent-released]')]
      .filter((script) => !allows(expressionOf(script)))
      .map(({ src, id }) => src || id || 'inline'),
  };
}
