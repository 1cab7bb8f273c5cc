import type { Config } from './config.js';
import type { Mode } from './declared.js';

/** What holds where the visitor is. */
export interface Terms {
  readonly mode: Mode;
  /** ISO 3166, as far as it is known. */
  readonly region?: string | undefined;
  /** The categories that are granted until they are refused. */
  readonly assumed: readonly string[];
}

/** While it is not known what holds: nothing is granted, asked or stored. */
export const nothing: Terms = { mode: 'no-cookie', assumed: [] };

/** What holds everywhere, on a site that makes no difference between regions. */
export const everywhere = ({ mode, categories }: Config): Terms =>
  ({ mode, assumed: categories.filter(({ model }) => (model ?? mode) === 'opt-out').map(({ id }) => id) });
