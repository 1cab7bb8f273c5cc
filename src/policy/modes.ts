import type { Mode } from './declared.js';

/** Whether a mode leaves anything to a visitor's choice. */
export const offers = (mode: Mode): boolean => mode.startsWith('opt');
