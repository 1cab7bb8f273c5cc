import type { Audit } from './audit.js';
import { described } from './described.js';

/** An audit that can be written as JSON: each element in a few words. */
export const plain = (audit: Audit): Record<keyof Audit, unknown> => ({
  ...audit,
  gated: audit.gated.map(({ element, expression, why }) => ({ element: described(element), expression, why })),
  released: audit.released.map(({ element, expression }) => ({ element: described(element), expression })),
});
