import { html } from 'lit';
import type { Face } from './face.js';

/** Of one of these schemes, or of none: an address in the markup has not been through the configuration's own check. */
const SAFE = /^(https?|mailto):|^[^:]*([/?#]|$)/i;

const link = (url: string | undefined, name: string) => (url && SAFE.test(url) ? [' ', html`<a part="link" href=${url}>${name}</a>`] : '');

/** The policy and the imprint, as far as the site has named them; `policy-url` on the element comes first. */
export const links = (host: HTMLElement, { core: { config }, words }: Face): unknown =>
  [link(host.getAttribute('policy-url') ?? config.policyUrl, words.policy), link(config.imprintUrl, words.imprint)];
