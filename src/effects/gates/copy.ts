import { create } from '../../unclobbered.js';
import type { Trust } from './trust.js';

/** Sets an attribute of a script, which Trusted Types take only as their own where it is an address or code. */
export function setTrusted(script: HTMLScriptElement, name: string, value: string, trust: Trust): void {
  script.setAttribute(name, name === 'src' ? trust('createScriptURL', value) : /^on/.test(name) ? trust('createScript', value) : value);
}

/** A script with the same attributes and text, which nothing has started yet. Throws where Trusted Types let none be made. */
export function copy(old: HTMLScriptElement, trust: Trust, wanted = (_name: string): boolean => true): HTMLScriptElement {
  const script = create('script') as HTMLScriptElement;
  for (const { name, value } of old.attributes) if (wanted(name)) setTrusted(script, name, value, trust);
  // The attribute reads as empty where a policy asks for nonces (HTML Standard, "nonce hiding").
  script.nonce = old.nonce;
  if (old.text) script.text = trust('createScript', old.text);
  return script;
}
