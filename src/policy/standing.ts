import type { Config } from './config.js';
import type { Mode } from './declared.js';
import type { Decision } from './decision.js';
import type { Choices, Standing } from './expression.js';
import { offers } from './modes.js';

/** How everything stands, and what is still to be asked. */
export interface Stand {
  readonly choices: Choices;
  /** The ids still to be asked about; under `notice`, to be told of. */
  readonly undecided: readonly string[];
}

/** The categories that Global Privacy Control refuses (GPC section 2): what is sold or shared; advertising where a site does not say. */
const sold = ({ categories }: Config): readonly string[] => {
  const sale = categories.filter(({ sale }) => sale).map(({ id }) => id);
  return sale.length ? sale : ['advertising'];
};

/**
 * What follows from the terms, the decision and the signal. A grant counts under the mode that it was made under, and an
 * opt-in's under opt-out too; one made without the signal does not outrank it. A refusal always counts.
 */
export function standing(config: Config, mode: Mode, assumed: readonly string[], decision: Decision | undefined, gpc: boolean): Stand {
  const choices: Record<string, Standing> = {};
  const undecided: string[] = [];
  const refused = gpc && config.gpc !== 'ignore' ? sold(config) : [];
  for (const { id, category, required } of config.ids) {
    const signalled = refused.includes(category);
    let chosen = decision?.choices[id];
    if (chosen === 'granted' && !([mode, 'opt-in'].includes(decision!.mode) && (decision!.gpc || !signalled))) chosen = undefined;
    if (required) chosen = 'granted';
    // Where nothing is asked nothing is granted; but nobody has refused it either.
    else if (!offers(mode)) chosen = chosen === 'denied' ? chosen : undefined;
    else if (!chosen) {
      undecided.push(id);
      if (assumed.includes(category)) chosen = signalled ? 'denied' : 'granted';
    }
    // What a notice tells of.
    if (mode === 'notice' && !decision) undecided.push(id);
    if (chosen) choices[id] = chosen;
  }
  return { choices: Object.freeze(choices), undecided: Object.freeze(undecided) };
}
