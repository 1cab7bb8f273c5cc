import { ofDocument } from './document.js';
import { sheetFor } from './sheet.js';
import { zoomOf } from './zoom.js';

/** What moves focus: a move within a shadow root of the page is not told outside of it, and that a key was let go is. */
const moves = ['focusin', 'keyup'];

/** Where focus is, also in an open shadow root. */
function focusedOf(): Element {
  let focused = ofDocument<Element>('activeElement');
  while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

/**
 * Has a banner step aside for what has focus and cannot be scrolled clear of it, at an end of the page: to the opposite edge until
 * focus has moved on, from the middle of the window to the edge that is further away (WCAG 2.4.11, focus not obscured).
 * `from` is told where focus was in a shadow root of the page, of which the browser names no more than the host.
 */
export function stepAside(banner: HTMLElement, from: (element: Element) => void): () => void {
  const [write, free] = sheetFor();
  let aside = 0;

  const find = (): number => {
    const focused = ofDocument<Element>('activeElement');
    // The body has it where nothing has; what the page has put into the banner is not beneath it. Nothing has to be laid out for that.
    if (focused.contains(banner) || banner.contains(focused)) return 0;
    const box = banner.getBoundingClientRect();
    const height = getComputedStyle(banner).position === 'fixed' ? box.height : 0;
    // Where it stands when it has not stepped aside.
    const start = box.top - aside;
    const below = innerHeight - start - height;
    const { top, bottom } = focusedOf().getBoundingClientRect();
    if (bottom <= start || top >= start + height) return 0;
    const isMiddle = Math.abs(below - start) < 2;
    return !isMiddle ? below - start : top + bottom < innerHeight ? below : -start;
  };
  const lay = () => requestAnimationFrame(() => {
    const before = aside;
    aside = find();
    if (aside !== before) write(aside ? `consent-banner{translate:0 ${aside / zoomOf(banner)}px}` : '');
  });

  let last = focusedOf();
  const move = ({ target, relatedTarget }: Event & { readonly relatedTarget?: Element | null }) => {
    if (!banner.contains(target as Node)) last = focusedOf();
    else if (relatedTarget?.shadowRoot) from(last);
    lay();
  };
  for (const type of moves) addEventListener(type, move);
  const observer = new ResizeObserver(lay);
  observer.observe(banner);
  return () => {
    observer.disconnect();
    for (const type of moves) removeEventListener(type, move);
    free();
  };
}
