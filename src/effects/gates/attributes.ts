import type { Trust } from './trust.js';

/** The attributes that an element is held back by, as the site writes them, and the real ones. */
const HELD = { 'data-src': 'src', 'data-srcset': 'srcset', 'data-href': 'href', 'data-poster': 'poster', 'data-data': 'data' } as const;

/** Elements whose content goes on until the node is put in anew. */
const FRAMES = 'iframe,frame,embed,object';

/** Elements that take an address only as Trusted Types have it (Trusted Types, "get Trusted Type data for attribute"). */
const SINKS = 'embed,object';

/** What is held back by its attributes. */
const GATES = 'iframe,frame,img,image,source,video,audio,track,embed,object,link,input[type=image]';

/** An address that is code. A browser drops blanks and control characters first (URL Standard, "basic URL parser"). */
const isCode = (value: string): boolean => /^javascript:/i.test(value.replace(/[\0- ]/g, ''));

/** Puts the node in again at its place, so that a frame forgets what it showed, and an object or a track looks again. */
const again = (element: Element): void => {
  const { parentNode, nextSibling } = element;
  element.remove();
  parentNode?.insertBefore(element, nextSibling);
};

/** A media element looks at its sources only when it is told to (HTML Standard, "resource selection algorithm"). */
const lookAgain = (element: Element): void => {
  if (element.matches('source,video,audio')) element.closest<HTMLMediaElement>('video,audio')?.load();
};

/** Sets the real attributes. Throws where Trusted Types let an address not be set. */
export function release(element: Element, trust: Trust): void {
  // Anything else may stand in what a visitor has written, where a link is let through and its address looked at.
  if (!element.matches(GATES)) return;
  for (const [held, real] of Object.entries(HELD)) {
    const value = element.getAttribute(held);
    if (value !== null && !isCode(value)) element.setAttribute(real, element.matches(SINKS) ? trust('createScriptURL', value) : value);
  }
  // A poster alone is no reason to begin a film anew.
  if (element.matches('[data-src],[data-srcset]')) lookAgain(element);
}

/** Takes the real attributes away again. */
export function withhold(element: Element): void {
  for (const [held, real] of Object.entries(HELD)) if (element.hasAttribute(held)) element.removeAttribute(real);
  if (element.matches(FRAMES)) again(element);
  lookAgain(element);
}
