import { ofDocument } from './document.js';
import { looks } from './layout.js';
import { sheetFor } from './sheet.js';
import { zoomOf } from './zoom.js';

/**
 * Keeps the page usable beneath a banner that floats over it (WCAG 2.4.11, focus not obscured): while the banner has a
 * size the page scrolls what gets focus clear of it, and knows the room that it takes as `--consent-inset`. One in the
 * flow of the page is in nobody's way.
 */
export function keepRoom(banner: HTMLElement): () => void {
  const page = ofDocument<HTMLElement>('documentElement');
  const [write, free] = sheetFor();
  /** What the page keeps clear itself, above and below: as it was before there was ours. */
  let own: readonly string[] | undefined;

  const lay = () => requestAnimationFrame(() => {
    // Offsets, since they leave out where it has stepped to.
    const { offsetTop } = banner;
    const zoom = zoomOf(banner);
    const height = getComputedStyle(banner).position === 'fixed' ? banner.offsetHeight : 0;
    const below = innerHeight / zoom - offsetTop - height;
    const isUp = offsetTop < below;
    own ??= [getComputedStyle(page).scrollPaddingTop, getComputedStyle(page).scrollPaddingBottom];
    const room = `${((height + Math.min(offsetTop, below)) * zoom) / zoomOf(page)}px`;
    write(height ? `:root{--consent-inset:${room};scroll-padding-${isUp ? 'top' : 'bottom'}:max(${own[isUp ? 0 : 1]!.replace('auto', '0px')},${room})}` : '');
  });

  const observer = new ResizeObserver(lay);
  observer.observe(banner);
  new MutationObserver(lay).observe(banner, { attributeFilter: looks });
  return () => {
    observer.disconnect();
    free();
  };
}
