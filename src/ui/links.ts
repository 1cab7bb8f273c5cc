import { html } from 'lit';
import type { Face } from './face.js';

/** A link that leads where a link may lead; an address in the markup has not been through the configuration's own check. */
const leads = (base: string, url: string) => URL.canParse(url, base) && /^(https?|mailto):/.test(new URL(url, base).href);

/** The policy and the imprint, as far as the site has named them; `policy-url` on the element comes first. */
export const links = (host: HTMLElement & { policyUrl?: string | undefined }, { core: { config }, words }: Face): unknown =>
  [[host.policyUrl ?? config.policyUrl, words.policy], [config.imprintUrl, words.imprint]].map(([url, name]) =>
    (url && leads(host.baseURI, url) ? html`<a part="link" href=${url}>${name}</a> ` : ''));
