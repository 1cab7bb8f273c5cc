/** How much larger an element is drawn than its pixels say (CSS Viewport Module, "currentCSSZoom"); WebKitGTK 2.50 does not tell. */
export const zoomOf = (element: Element): number => (element as Partial<Element>).currentCSSZoom ?? 1;
