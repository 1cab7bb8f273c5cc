import { html } from 'lit';
import { isLink } from '../policy/link.js';
import type { Face } from './face.js';

/** What is not a link that may be shown is left out: nobody has looked at an address before it comes here. */
export const link = (url: unknown, name: string): unknown => (url && isLink(url) ? [' ', html`<a part="link" href=${url}>${name}</a>`] : '');

/** The policy and the imprint, as far as the site has named them; `policy-url` on the element comes first. */
export const links = (host: HTMLElement, { core: { config }, words }: Face): unknown =>
  [link(host.getAttribute('policy-url') ?? config.policyUrl, words.policy), link(config.imprintUrl, words.imprint)];
