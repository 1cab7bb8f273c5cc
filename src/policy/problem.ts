/** The codes of everything that can be wrong; a code never changes its meaning. */
export type ProblemCode =
  | 'broken-json'
  | 'unknown-key'
  | 'bad-value'
  | 'duplicate-id'
  | 'gated-category'
  | 'days-too-long'
  | 'missing-text'
  | 'unknown-id'
  | 'gate-not-inert'
  | 'needs-trusted-types'
  | 'importmap-late'
  | 'storage-blocked'
  | 'load-failed'
  | 'listener-threw'
  | 'vendor-failed'
  | 'protect-late'
  | 'untrue-statement'
  | 'record-not-sent'
  | 'second-copy';

/** Something wrong, as a value: nothing is printed until `report.ts` does. */
export interface Finding {
  readonly code: ProblemCode;
  /** Where: a path in the configuration, an expression, a file. */
  readonly key?: string | undefined;
  /** What was expected there: a kind (`boolean`), or the allowed words with `|` between. */
  readonly expected?: string | undefined;
}
