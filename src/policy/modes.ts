import type { Mode } from './declared.js';

/** From the strictest to the loosest: what grants least comes first. */
export const MODES: readonly Mode[] = ['no-cookie', 'notice', 'opt-in', 'opt-out'];

/** The one of them that grants least; `opt-in` where none of them is a mode. */
export const strictest = (modes: readonly Mode[]): Mode => MODES.find((mode) => modes.includes(mode)) ?? 'opt-in';

/** Whether a mode leaves anything to a visitor's choice. */
export const offers = (mode: Mode): boolean => mode.startsWith('opt');
