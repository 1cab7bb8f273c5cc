const isEmpty = value => !value || (Array.isArray(value) && value.length === 0);

/** A value without what is empty or false in it, at every depth. */
export function told(value) {
  if (Array.isArray(value)) return value.map(told);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).filter(([, item]) => !isEmpty(item)).map(([key, item]) => [key, told(item)]));
}
