import { standsOut, textContrast } from './paint.js';
import { said } from './words.js';

/** WCAG 1.4.3. */
export const READABLE = 4.5;

export const ratio = (contrast: number): string => `${Math.floor(contrast * 10) / 10}:1`;

/** A fifth less. */
const falls = (one: number, other: number) => one < other * 0.8;

/** The least contrast of the words on a control. */
const text = (control: Element): number | undefined => {
  const all = said(control).map((each) => textContrast(each.in)).filter((each) => each !== undefined);
  return all.length ? Math.min(...all) : undefined;
};

/** In what a refusal is paler than what accepts, if it is; nothing is said of what has a picture behind. */
export function paler(reject: Element, accept: Element): string | undefined {
  const [no, yes] = [text(reject), text(accept)];
  if (no !== undefined && yes !== undefined && (falls(no, yes) || (no < READABLE && yes >= READABLE))) return `its text has a contrast of ${ratio(no)} beside ${ratio(yes)}`;
  const [quiet, loud] = [standsOut(reject), standsOut(accept)];
  if (!quiet || !loud) return undefined;
  if (falls(quiet.fill, loud.fill)) return `its fill has a contrast of ${ratio(quiet.fill)} to what is around it, beside ${ratio(loud.fill)}`;
  if (falls(quiet.edge, loud.edge)) return `its edge has a contrast of ${ratio(quiet.edge)} to what is around it, beside ${ratio(loud.edge)}`;
  return undefined;
}
