import { pressable } from './press.js';
import { said } from './words.js';

/** Ten in a hundred (the measure of area), and a pixel for rounding. */
const falls = (one: number, other: number) => one < other * 0.9 - 1;

function sizes(control: Element) {
  const { width, height } = control.getBoundingClientRect();
  const { paddingBlockStart, paddingBlockEnd, paddingInlineStart, paddingInlineEnd } = getComputedStyle(control);
  const { fontSize, fontWeight } = getComputedStyle(said(control)[0]?.in ?? control);
  return {
    area: width * height * pressable(control),
    font: parseFloat(fontSize),
    weight: Number(fontWeight),
    padding: parseFloat(paddingBlockStart) + parseFloat(paddingBlockEnd) + parseFloat(paddingInlineStart) + parseFloat(paddingInlineEnd),
  };
}

/** In what a refusal is smaller than what accepts, if it is. */
export function smaller(reject: Element, accept: Element): string | undefined {
  const [no, yes] = [sizes(reject), sizes(accept)];
  if (falls(no.area, yes.area)) return `it has ${Math.round(no.area / yes.area * 100)} % of its area`;
  if (no.font < yes.font - 0.5) return `its text has ${no.font} pixels beside ${yes.font}`;
  if (no.weight < yes.weight) return `its text has weight ${no.weight} beside ${yes.weight}`;
  if (falls(no.padding, yes.padding)) return `it has ${no.padding} pixels of padding beside ${yes.padding}`;
  return undefined;
}
