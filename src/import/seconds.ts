/** Milliseconds from here on: as seconds it would be the year 5138. */
const MILLISECONDS = 1e11;

/** A moment in Unix seconds, of a number of seconds or milliseconds or of an ISO 8601 date with a time. */
export function seconds(moment: unknown): number | undefined {
  const isDate = typeof moment === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(moment);
  const time = isDate ? Date.parse(moment) : typeof moment === 'string' && /^\d{9,14}$/.test(moment) ? Number(moment) : moment;
  if (typeof time !== 'number' || !(time > 0)) return undefined;
  return Math.floor(isDate || time >= MILLISECONDS ? time / 1000 : time);
}
