import type { Placeholder } from './placeholder.js';

/** What makes up the place of a box in its parent's layout, as the page's own rules have computed it. */
const PLACE = [
  'position', 'top', 'right', 'bottom', 'left', 'float', 'z-index', 'margin-top', 'margin-right', 'margin-bottom', 'margin-left',
  'vertical-align', 'order', 'flex-grow', 'flex-shrink', 'align-self', 'justify-self',
  'grid-row-start', 'grid-row-end', 'grid-column-start', 'grid-column-end',
  'border-top-left-radius', 'border-top-right-radius', 'border-bottom-right-radius', 'border-bottom-left-radius',
];

/** Less than this has nothing to show a visitor: a frame that only counts. */
const LEAST = 24;

const AXES = [['width', 'left', 'right'], ['height', 'top', 'bottom']] as const;

/** The size of what says none (CSS 2.2, "replaced elements"). */
const NATURAL = ['300px', '150px'];

/**
 * Gives a placeholder the box that the embed has at this moment, so that nothing moves when the one comes for the other.
 * Measured anew whenever there is a reason to: a length in pixels would not follow what the page says in percent.
 */
export function fit(embed: Element, host: Placeholder): void {
  // While it is not fitted it takes no room, and the embed shows; it is not hidden, or focus in it would be lost.
  host.removeAttribute('fitted');
  const style = getComputedStyle(embed);
  const read = (name: string) => style.getPropertyValue(name);
  const px = (name: string) => parseFloat(read(name)) || 0;
  const isBorderBox = read('box-sizing') === 'border-box';
  const size = (name: string, start: string, end: string) =>
    px(name) + (isBorderBox ? 0 : [`padding-${start}`, `padding-${end}`, `border-${start}-width`, `border-${end}-width`].reduce((sum, side) => sum + px(side), 0));
  const display = read('display');
  // An embed without an address is laid out as a word in Firefox and not at all elsewhere; all tell what the page has said of it.
  const isAsSaid = embed.localName === 'embed' && !embed.hasAttribute('src');
  // `hidden` is no `display: none` for it (HTML Standard, "hidden elements").
  const isLaidOut = (isAsSaid ? display !== 'none' && !embed.hasAttribute('hidden') && embed.parentElement : embed) || undefined;
  const [width, height] = AXES.map(([name, start, end], axis) => {
    if (!isAsSaid) return [size(name, start, end), `${size(name, start, end)}px`];
    const said = read(name) === 'auto' ? NATURAL[axis]! : read(name);
    return [said.endsWith('%') ? LEAST : parseFloat(said), said];
  }) as [[number, string], [number, string]];
  // Where nothing is laid out there is no box to take.
  const shows = !!isLaidOut?.getClientRects().length && width[0] >= LEAST && height[0] >= LEAST;
  host.box({
    ...Object.fromEntries(PLACE.map((name) => [name, read(name)])),
    ...(read('position') === 'static' ? { position: 'relative', top: 'auto', right: 'auto', bottom: 'auto', left: 'auto' } : {}),
    display: display === 'inline' ? 'inline-block' : display,
    width: width[1],
    height: height[1],
  });
  host.toggleAttribute('fitted', shows);
  host.hidden = !shows;
}
