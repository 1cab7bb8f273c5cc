import { actionOf, around, elementsIn } from './flat.js';
import { isDrawn } from './drawn.js';
import { at, points, pressable } from './press.js';

/** A layer that is on the screen. */
export interface Layer {
  readonly name: 'first' | 'second';
  readonly element: Element;
  /** Everything in it that acts, the site's own too. */
  readonly controls: readonly Element[];
}

/** In the window, at least at one point that nothing covers. */
const isOnTop = (element: Element): boolean =>
  points(element.getBoundingClientRect(), 16, 16).some(([x, y]) => around(at(element.ownerDocument, x, y)).includes(element));

/** The layers of a banner that a visitor has in front of them: the second is a dialog, and hides the first. */
export function layersOf(banner: Element): Layer[] {
  const root = banner.shadowRoot;
  const first = root?.querySelector('dialog#first[open], [part~=banner]');
  const second = root?.querySelector('dialog#dialog[open]');
  return ([['first', first], ['second', second]] as const).flatMap(([name, element]) =>
    (element && isDrawn(element) && isOnTop(element) ? [{ name, element, controls: elementsIn(element).filter(actionOf) }] : []));
}

export const withAction = ({ controls }: Layer, action: string): Element[] => controls.filter((control) => actionOf(control) === action);

/** The ones of an action that a visitor sees and can press. */
export const offered = (layer: Layer, action: string): Element[] =>
  withAction(layer, action).filter((control) => isDrawn(control) && pressable(control) > 0);
