/** `document.adoptedStyleSheets`, past an element of the page that is named so. */
const sheets = () => Reflect.get(Document.prototype, 'adoptedStyleSheets', document) as CSSStyleSheet[];

/**
 * Keeps the page usable beneath a banner that floats over it (WCAG 2.4.11, focus not obscured): while the banner has a
 * size the page scrolls what gets focus clear of it, and knows the room that it takes as `--consent-inset`. Where
 * scrolling cannot help, at an end of the page, the banner steps aside to the opposite edge until focus has moved on.
 */
export function keepRoom(banner: HTMLElement): () => void {
  const sheet = new CSSStyleSheet();
  sheets().push(sheet);

  const lay = (event?: Event) => requestAnimationFrame(() => {
    // Offsets, since they leave out where it has stepped to.
    const { offsetTop, offsetHeight } = banner;
    const below = innerHeight - offsetTop - offsetHeight;
    const room = offsetHeight + Math.min(offsetTop, below);
    const target = event?.target as Element | undefined;
    const at = target?.getBoundingClientRect();
    const covers = at && target !== banner && at.top >= offsetTop && at.bottom <= offsetTop + offsetHeight;
    sheet.replaceSync(offsetHeight ? `:root{--consent-inset:${room}px;scroll-padding-${offsetTop < below ? 'top' : 'bottom'}:${room}px}consent-banner{translate:0 ${covers ? below - offsetTop : 0}px}` : '');
  });

  const observer = new ResizeObserver(() => lay());
  observer.observe(banner);
  addEventListener('focusin', lay);
  return () => {
    observer.disconnect();
    removeEventListener('focusin', lay);
    sheets().splice(sheets().indexOf(sheet), 1);
  };
}
