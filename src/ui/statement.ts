import { css, html, LitElement } from 'lit';
import type { Face } from './face.js';
import { links } from './links.js';
import { fill } from './words.js';

/** The first that stands in the page speaks; a second one or a clone says nothing twice. */
const present = new Set<Statement>();

/**
 * `<consent-banner>` in no-cookie mode: a sentence in the flow of the page, which asks nothing and has nothing to dismiss.
 * Where the site declares necessary items it names them instead of saying that there are none.
 */
export class Statement extends LitElement {
  declare static face: Face;
  static override properties = { policyUrl: { attribute: 'policy-url' } };
  declare policyUrl: string | undefined;

  static override styles = css`
    :host { display: block }
    p { margin: 0 }
    a { color: inherit }
    a:focus-visible { outline: 3px solid; outline-offset: 2px }
  `;

  override connectedCallback(): void {
    super.connectedCallback();
    present.add(this);
    for (const other of present) other.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    present.delete(this);
    for (const other of present) other.requestUpdate();
  }

  protected override render(): unknown {
    if (this !== [...present][0]) return;
    const { core: { config }, words } = Statement.face;
    const kept = config.categories.flatMap(({ cookies = [], services = [] }) => [...cookies, ...services.flatMap((service) => service.cookies ?? [])]);
    const names = words.list(kept.map(({ name }) => name));
    return html`<p part="text"><slot>${fill(kept.length ? words.necessaryOnly : words.noCookies, { names })}</slot> ${links(this, Statement.face)}</p>`;
  }
}
