import { isFaint } from './drawn.js';
import { around } from './flat.js';
import { pressable } from './press.js';
import { said } from './words.js';

/** Why a visitor, or some of them, can't refuse with this control, if so. */
export function hiddenBy(control: Element): string | undefined {
  const { width, height, left, top, right, bottom } = control.getBoundingClientRect();
  const { innerWidth, innerHeight } = control.ownerDocument.defaultView as Window;
  if (!control.checkVisibility()) return 'it is not displayed';
  if (!control.checkVisibility({ visibilityProperty: true })) return 'it is not visible';
  if (isFaint(control)) return 'it is transparent';
  if (width < 1 || height < 1) return 'it has no size';
  if (right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight) return 'it is outside the window';
  if (around(control).some((each) => each.matches('[inert]')) || control.matches(':disabled, [aria-disabled=true]')) return 'it takes no press';
  if (getComputedStyle(control).pointerEvents === 'none') return 'it takes no press';
  if (!pressable(control)) return 'it is covered, clipped or scrolled away';
  if (around(control).some((each) => each.matches('[aria-hidden=true]'))) return 'it is hidden from screen readers';
  const label = said(control);
  if (label.length && label.every(({ box }) => box.right <= left || box.left >= right || box.bottom <= top || box.top >= bottom)) return 'its label is not on it';
  return undefined;
}
