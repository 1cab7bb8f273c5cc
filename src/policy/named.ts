import type { Standing } from './expression.js';

/** Ids that a choice names: with what they are to be, or as a call has it, whether they are allowed. Anything but a plain yes is a no. */
export type Named = Readonly<Record<string, Standing | boolean>>;
