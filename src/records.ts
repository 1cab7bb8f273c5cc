export type { ConsentRecord } from './policy/consent-record.js';
export { readRecord } from './policy/consent-record.js';
export type { Choices, Standing } from './policy/expression.js';
export type { Mode } from './policy/declared.js';
export type { Receipt, Shown } from './policy/receipt.js';
export type { Source } from './policy/decision.js';
