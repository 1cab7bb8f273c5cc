import { parseExpression, type Predicate } from '../../policy/expression.js';
import type { Config } from '../../policy/config.js';
import type { State } from '../../policy/update.js';
import type { Readable } from '../../store.js';
import type { Reporter } from '../../report.js';
import { all, emit } from '../../unclobbered.js';
import type { Bring } from './embeds.js';
import { GATED } from './gated.js';
import { createScriptGate, expressionOf } from './scripts.js';
import { isParsing, isWhole } from './whole.js';

export interface Gates {
  /** Whether an expression holds now; false, with a problem, where it names what nobody declared. */
  allows(expression: string): boolean;
  /** Takes one gated element that is whole: releases it, or says that it is withheld. An early one was made by the parser. */
  take(element: Element, early?: boolean): void;
  /** Releases everything that may now run. */
  release(): void;
  /** Notes that something runs from now on which can't be stopped. */
  note(name: string, expression: string): void;
  /** Says that an element is withheld. */
  withhold(element: Element): void;
  /** What runs although it is no longer allowed: the source of each script, or its id. */
  running(): string[];
}

/** Holds back what the page marked with `data-consent`, and lets it go when the decision allows it. */
export function connectGates(config: Config, store: Readable<State>, report: Reporter, bring: Bring): Gates {
  const read = new Map<string, Predicate | string>();
  const withheld = new WeakSet<Element>();
  /**
   * What is known to be able to run: the parser made it. What comes later may have come by `innerHTML`, which is
   * marked as started and never runs (HTML Standard, "already started"), and no property tells in every engine: `async` is
   * false for it in Chromium and WebKit only.
   */
  const sure = new WeakSet<Element>();
  const begun: [name: string, expression: string][] = [];
  const isDeclared = (id: string) => config.ids.some((known) => known.id === id);

  const allows = (expression: string): boolean => {
    if (config.shut) return false;
    let holds = read.get(expression);
    if (holds === undefined) read.set(expression, holds = parseExpression(expression, isDeclared));
    if (typeof holds === 'function') return holds(store.get().choices);
    report({ code: 'unknown-id', key: holds, expected: config.ids.map(({ id }) => id).join('|') });
    return false;
  };

  const tell = (type: string, element: Element, expression: string) => { emit(type, { expression, element }, element.isConnected ? element : document); };
  const note = (name: string, expression: string) => { begun.push([name, expression]); };
  const withhold = (element: Element) => {
    withheld.add(element);
    tell('consent-withheld', element, expressionOf(element));
  };
  const run = createScriptGate(config.gateTimeout, allows, (script) => sure.has(script), (script, expression) => {
    note(script.src || script.id || 'inline', expression);
    tell('consent-released', script, expression);
  }, report, bring);

  const take = (element: Element, early?: boolean): void => {
    const expression = expressionOf(element);
    const gated = element.hasAttribute('data-consent');
    const script = element instanceof HTMLScriptElement ? element : undefined;
    if (script && !/^text.plain$/i.test(script.type)) return report({ code: 'gate-not-inert', key: expression });
    if (early && script?.async) sure.add(script);
    const show = element.getAttribute('data-consent-show');
    // Already now: what is to be hidden is not to be seen until another file is here.
    if (show !== null) element.toggleAttribute('hidden', !allows(show));
    if (gated && !allows(expression)) {
      if (!script) bring((embeds) => embeds.offer(element));
      if (!withheld.has(element)) withhold(element);
      return;
    }
    if (script) return run(script, expression);
    bring((embeds) => embeds.take(element));
  };

  return {
    note,
    withhold,
    take,
    allows,
    // A list's own `forEach` takes a fraction of its iterator's time.
    release() {
      const parsing = isParsing();
      all(GATED).forEach((element) => { if (!parsing || isWhole(element)) take(element); });
    },
    running: () => begun.filter(([, expression]) => !allows(expression)).map(([name]) => name),
  };
}
