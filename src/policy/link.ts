/**
 * Whether a link may be shown: http, https, mailto or relative. A browser drops blanks and control characters before
 * it reads the scheme (URL Standard, "basic URL parser"), so " java\nscript:" is one too.
 */
export const isLink = (value: unknown): value is string =>
  typeof value === 'string' && /^(https?|mailto):|^[^:/?#]*([/?#]|$)/i.test(value.replace(/[\0- ]/g, ''));
