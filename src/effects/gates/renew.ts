import { copy } from './copy.js';
import { MARK } from './gated.js';
import type { Trust } from './trust.js';

/**
 * Puts a new script with the same attributes and text behind one that may not be able to run; the old one hears of its load
 * or error. It stays where it is, marked: React and others that made it throw when what they take out has gone.
 * Throws where Trusted Types let none be made; then the old one is as it was.
 */
export function renew(old: HTMLScriptElement, trust: Trust): HTMLScriptElement {
  // The old one hears of what happens, and calls its own.
  const script = copy(old, trust, (name) => !/^on/.test(name));
  // Who made the old one may be waiting for it.
  for (const type of ['load', 'error']) script.addEventListener(type, () => old.dispatchEvent(new Event(type)));
  // Turbo makes new ones of the scripts that a frame has brought, two frames later. Of one that has been started the type
  // counts for nothing any more (HTML Standard, "prepare the script element"), so it gets back the one that runs nothing.
  script.addEventListener('consent-released', () => { script.type = 'text/plain'; });
  old.setAttribute(MARK, 'renewed');
  // It runs next, and is no gate that has come.
  script.setAttribute(MARK, '');
  old.after(script);
  return script;
}
