import { elementsIn, parentOf } from './flat.js';
import { isDrawn } from './drawn.js';

const STOPS = 'a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, iframe, audio[controls], video[controls], [contenteditable=""], [contenteditable=true], [tabindex]';

/** What Tab goes through, in order: first what has a number (HTML Standard, "sequential focus navigation"). */
function stops(layer: Element): Element[] {
  const all = elementsIn(layer).filter((each) => each.matches(STOPS) && !each.matches(':disabled') && (each as HTMLElement).tabIndex >= 0 && isDrawn(each));
  const number = (each: Element) => (each as HTMLElement).tabIndex || Infinity;
  return all.sort((a, b) => (number(a) === number(b) ? 0 : number(a) - number(b)));
}

/** How far apart two boxes are at their nearest. */
function gap(one: DOMRect, other: DOMRect): number {
  const across = Math.max(0, one.left - other.right, other.left - one.right);
  const down = Math.max(0, one.top - other.bottom, other.top - one.bottom);
  return Math.hypot(across, down);
}

/** Side by side, by half of the lower one. */
const inOneRow = (one: DOMRect, other: DOMRect) =>
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) >= Math.min(one.height, other.height) / 2;

/** In what a refusal is further away than what accepts, if it is. */
export function further(layer: Element, reject: Element, accept: Element): string | undefined {
  const tabs = stops(layer);
  const [no, yes] = [tabs.indexOf(reject), tabs.indexOf(accept)];
  if (yes >= 0 && no < 0) return 'the Tab key does not reach it';
  if (yes >= 0 && Math.abs(no - yes) > 1) return `Tab takes ${Math.abs(no - yes)} steps from the one to the other`;
  const [low, high] = [reject.getBoundingClientRect(), accept.getBoundingClientRect()];
  if (inOneRow(low, high)) return undefined;
  if (parentOf(reject) !== parentOf(accept)) return 'it stands neither in the same row nor in the same group';
  // One under the other, as in a narrow window, with at most another button between.
  return gap(low, high) > 2 * high.height ? `${Math.round(gap(low, high))} pixels lie between them` : undefined;
}
