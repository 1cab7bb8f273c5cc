import { around } from './flat.js';
import { found } from './found.js';
import type { Layer } from './layers.js';
import { at, points } from './press.js';
import type { RenderedUnfair } from './unfair.js';

/** Beside the banner a visitor meets the banner, as under a veil that it has spread over the window. */
function spreads(layer: Layer, banner: Element): boolean {
  const { left, top, right, bottom } = layer.element.getBoundingClientRect();
  const page = banner.ownerDocument;
  const { innerWidth, innerHeight } = page.defaultView as Window;
  const beside = points(new DOMRect(0, 0, innerWidth, innerHeight), 8, 8).filter(([x, y]) => x < left || x > right || y < top || y > bottom);
  return beside.length > 0 && beside.every(([x, y]) => around(at(page, x, y)).includes(banner));
}

/** Everything of the page that could be pressed can't be. */
function isShut(banner: Element): boolean {
  const own = around(banner);
  const others = own.flatMap((each) => [...each.parentElement?.children ?? []]).filter((each) => !own.includes(each) && each.checkVisibility() && each.getBoundingClientRect().height > 0);
  return others.length > 0 && others.every((each) => each.matches('[inert]') || getComputedStyle(each).pointerEvents === 'none');
}

/** A first layer that leaves nothing of the page to use. */
export function wall(layer: Layer, banner: Element): RenderedUnfair[] {
  if (layer.name !== 'first') return [];
  const how = around(layer.element).some((each) => each.matches(':modal, [aria-modal=true]')) ? 'it is modal'
    : spreads(layer, banner) ? 'it covers the page' : isShut(banner) ? 'the page takes no press' : '';
  return how ? [found('wall', layer.name, how)] : [];
}
