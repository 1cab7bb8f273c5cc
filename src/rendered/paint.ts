import { CLEAR, contrast, fade, over, read, type Colour } from './colour.js';
import { parentOf } from './flat.js';

const styleOf = (element: Element) => getComputedStyle(element);

/** How opaque an element itself is. */
function opacity(element: Element): number {
  const { opacity, filter } = styleOf(element);
  return [...filter.matchAll(/opacity\(([\d.e-]+)\)/g)].reduce((all, [, each]) => all * Number(each), Number(opacity));
}

/** What is in the top layer is painted beside what it stands in, and no opacity of that reaches it. */
const painted = (element: Element): Element | null => (element.matches(':modal, :popover-open') ? null : parentOf(element));

/** How opaque an element is with all that it stands in. */
export function opacityOf(element: Element | null): number {
  return element ? opacity(element) * opacityOf(painted(element)) : 1;
}

/** The colours of a background, each as one that a place in it may have: more than one for a gradient, none known for a picture. */
function fills(element: Element): readonly Colour[] | undefined {
  const { backgroundColor, backgroundImage } = styleOf(element);
  if (/url\(|image\(|cross-fade\(|element\(/.test(backgroundImage)) return undefined;
  const stops = backgroundImage.match(/(?:rgba?|hsla?|hwb|(?:ok)?lab|(?:ok)?lch|color)\([^()]*\)|#[\da-f]+/gi) ?? [];
  const fill = read(backgroundColor);
  return stops.length ? stops.map((stop) => over(read(stop), fill)) : [fill];
}

/** What a window is before anything is painted. */
const base = (): Colour => (styleOf(document.documentElement).colorScheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches ? read('#121212') : read('#fff'));

/** The colours that a place shows where an element paints these over its own background; `undefined` where a picture is behind. */
function shown(element: Element | null, tops: readonly Colour[]): readonly Colour[] | undefined {
  if (!element) return tops.map((top) => over(top, base()));
  let seen = tops;
  if (tops.some(([, , , alpha]) => alpha < 0.999)) {
    const behind = fills(element);
    if (!behind) return undefined;
    seen = tops.flatMap((top) => behind.map((each) => over(top, each)));
  }
  const own = opacity(element);
  return shown(painted(element), own < 1 ? seen.map((each) => fade(each, own)) : seen);
}

/** Where a gradient or a picture leaves several to compare, or none, pairs of the same place. */
const pairs = (one: readonly Colour[] | undefined, other: readonly Colour[] | undefined): number[] | undefined =>
  (one && other ? one.flatMap((a, i) => (one.length === other.length ? [contrast(a, other[i] as Colour)] : other.map((b) => contrast(a, b)))) : undefined);

/** The contrast of an element's text with what is behind it, at its worst place. */
export function textContrast(element: Element): number | undefined {
  const style = styleOf(element);
  const ink = read(style.getPropertyValue('-webkit-text-fill-color') || style.color);
  const ground = shown(element, [CLEAR]);
  const ratios = pairs(shown(element, [ink]), ground);
  return ratios && Math.min(...ratios);
}

/** How a control stands out from what is around it: by its fill, and by its fill or its border, whichever does more. */
export function standsOut(control: Element): { readonly fill: number; readonly edge: number } | undefined {
  const ground = shown(parentOf(control), [CLEAR]);
  const fill = pairs(shown(control, [CLEAR]), ground);
  const { borderBlockStartStyle, borderBlockStartWidth, borderBlockStartColor } = styleOf(control);
  const drawn = borderBlockStartStyle !== 'none' && parseFloat(borderBlockStartWidth) > 0;
  const edge = drawn ? pairs(shown(control, [read(borderBlockStartColor)]), ground) : fill;
  return fill && edge && { fill: Math.max(...fill), edge: Math.max(...fill, ...edge) };
}
