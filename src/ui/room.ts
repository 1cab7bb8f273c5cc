import { ofDocument } from './document.js';
import { looks } from './layout.js';

/**
 * Keeps the page usable beneath a banner that floats over it (WCAG 2.4.11, focus not obscured): while the banner has a
 * size the page scrolls what gets focus clear of it, and knows the room that it takes as `--consent-inset`. Where
 * scrolling cannot help, at an end of the page, the banner steps aside to the opposite edge until focus has moved on;
 * from the middle of the window to the edge that is further away. One in the flow of the page is in nobody's way.
 */
export function keepRoom(banner: HTMLElement): () => void {
  const sheet = new CSSStyleSheet();
  const sheets = ofDocument<CSSStyleSheet[]>('adoptedStyleSheets');
  sheets.push(sheet);

  const lay = () => requestAnimationFrame(() => {
    // Offsets, since they leave out where it has stepped to.
    const { offsetTop } = banner;
    const offsetHeight = getComputedStyle(banner).position === 'fixed' ? banner.offsetHeight : 0;
    const below = innerHeight - offsetTop - offsetHeight;
    const isUp = offsetTop < below;
    const room = offsetHeight + Math.min(offsetTop, below);
    const focused = ofDocument<Element>('activeElement');
    const { top, bottom } = focused.getBoundingClientRect();
    const edge = (isUp ? bottom : top) - offsetTop;
    // The body has it where nothing has; what the page has put into the banner is not beneath it.
    const isBeneath = !focused.contains(banner) && !banner.contains(focused) && edge > 0 && edge < offsetHeight;
    const isMiddle = Math.abs(below - offsetTop) < 2;
    const aside = isBeneath ? isMiddle ? top + bottom < innerHeight ? below : -offsetTop : below - offsetTop : 0;
    sheet.replaceSync(offsetHeight ? `:root{--consent-inset:${room}px;scroll-padding-${isUp ? 'top' : 'bottom'}:${room}px}consent-banner{translate:0 ${aside}px}` : '');
  });

  const observer = new ResizeObserver(lay);
  observer.observe(banner);
  new MutationObserver(lay).observe(banner, { attributeFilter: looks });
  addEventListener('focusin', lay);
  return () => {
    observer.disconnect();
    removeEventListener('focusin', lay);
    sheets.splice(sheets.indexOf(sheet), 1);
  };
}
