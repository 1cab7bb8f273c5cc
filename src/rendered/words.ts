import { isClipped, isDrawn } from './drawn.js';
import { parentOf, within } from './flat.js';

/** A piece of text that is on the screen, and the element whose style it has. */
export interface Said {
  readonly text: string;
  readonly in: Element;
  readonly box: DOMRect;
}

/** The texts in an element that are drawn, in order; one that has to be scrolled to is. */
export function said(element: Element): Said[] {
  return within(element).flatMap((node): Said[] => {
    const parent = node.nodeType === 3 ? parentOf(node) : null;
    if (!parent || !(node as Text).data.trim() || !isDrawn(parent) || isClipped(parent)) return [];
    const range = node.ownerDocument.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    return box.width > 1 && box.height > 1 ? [{ text: (node as Text).data, in: parent, box }] : [];
  });
}

/** What a control is called: by the words on it, else by those that stand for it. */
export function labelOf(control: Element): string {
  const words = said(control).map(({ text }) => text).join(' ').replace(/\s+/g, ' ').trim();
  if (/\p{L}/u.test(words)) return words;
  return [control.getAttribute('aria-label'), control.querySelector('img')?.alt, control.getAttribute('value'), control.getAttribute('title'), words].find((name) => name?.trim()) ?? '';
}

/** The language that an element stands in. */
export const langOf = (element: Element | null): string =>
  (element ? element.getAttribute('lang') || langOf(parentOf(element)) : '');
