import { around } from './flat.js';
import { opacityOf } from './paint.js';

/** Less than this nobody sees. */
const FAINT = 0.1;

export const isFaint = (element: Element): boolean => opacityOf(element) < FAINT;

/** A slot has no box of its own, and what is in it is drawn all the same. */
export function isDrawn(element: Element): boolean {
  const box = around(element).find((each) => getComputedStyle(each).display !== 'contents');
  return !!box?.checkVisibility() && getComputedStyle(element).visibility === 'visible' && !isFaint(element);
}

/** Clipped to nothing, as texts that only screen readers are to have. */
export const isClipped = (element: Element): boolean => around(element).some((each) => {
  const { clipPath, clip, overflow } = getComputedStyle(each);
  const { width, height } = each.getBoundingClientRect();
  return /^inset\((50|100)%/.test(clipPath) || /^rect\(([01]px,? ?){4}\)$/.test(clip) || (/hidden|clip/.test(overflow) && Math.min(width, height) <= 1 && !/^(html|body)$/.test(each.localName));
});
