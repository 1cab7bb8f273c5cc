import { create } from '../../unclobbered.js';
import { MARK } from './gated.js';

const asked = new WeakSet<Element>();

/**
 * Asks for a script that waits in its line already now, so that waiting costs no round trips. It carries what the script
 * carries, or it would be asked for twice, or be refused by the page's policy. Gives false where there is nothing to ask for any more.
 */
export function preload(script: HTMLScriptElement): boolean {
  if (asked.has(script) || script.matches(`[${MARK}],[nomodule]`)) return false;
  asked.add(script);
  const link = create('link') as HTMLLinkElement;
  const isModule = script.getAttribute('data-type') === 'module';
  link.rel = isModule ? 'modulepreload' : 'preload';
  if (!isModule) link.as = 'script';
  for (const name of ['integrity', 'crossorigin', 'referrerpolicy', 'fetchpriority']) {
    const value = script.getAttribute(name);
    if (value !== null) link.setAttribute(name, value);
  }
  link.nonce = script.nonce;
  link.href = script.src;
  document.head.append(link);
  return true;
}
