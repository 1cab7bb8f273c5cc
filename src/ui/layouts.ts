import type { Core } from '../core.js';
import { connectModal } from './modal.js';
import type { Frame } from './layout.js';
import { places } from './styles/places.js';
import { shapes } from './styles/shapes.js';

/** Gives a banner the layouts besides the bar, and what holds the page still where the site wants an answer first. */
export function connectLayouts(root: ShadowRoot, { config }: Core): Frame {
  root.adoptedStyleSheets.push(shapes.styleSheet as CSSStyleSheet);
  if (config.modal === true) return connectModal(root);
  root.adoptedStyleSheets.push(places.styleSheet as CSSStyleSheet);
  return (layer) => layer;
}
