/** Each id of an object with what it says: `yes` grants, `no` refuses, and anything else says nothing. */
export const flags = (values: object, yes: unknown = true, no: unknown = false): (readonly [string, boolean])[] =>
  Object.entries(values).flatMap(([id, value]) => (value === yes || value === no ? [[id, value === yes] as const] : []));
