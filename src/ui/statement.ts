import { css, html, LitElement } from 'lit';
import type { Face } from './face.js';
import { links } from './links.js';
import { fill } from './words.js';

let face: Face;

/** Those in the page. The first of them speaks; a second one or a clone says nothing twice. */
const present = new Set<Statement>();

/**
 * `<consent-banner>` in no-cookie mode: a sentence in the flow of the page, which asks nothing and has nothing to dismiss.
 * Where the site declares necessary items it names them instead of saying that there are none.
 */
class Statement extends LitElement {
  static override styles = css`
    :host { display: block }
    p { margin: 0 }
    a { color: inherit }
    a:focus-visible { outline: 3px solid; outline-offset: 2px }
  `;

  override connectedCallback(): void {
    super.connectedCallback();
    const { lang, dir } = face.words;
    if (!this.matches(`:lang(${lang})`)) this.lang = lang;
    if (!this.matches(`:dir(${dir})`)) this.dir = dir;
    present.add(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    present.delete(this);
    for (const other of present) other.requestUpdate();
  }

  protected override render(): unknown {
    const [first] = present;
    if (this !== first) return;
    const { core: { config }, words } = face;
    const kept = config.categories.flatMap(({ cookies = [], services = [] }) => [...cookies, ...services.flatMap((service) => service.cookies ?? [])]);
    const names = words.list(kept.map(({ name }) => name));
    return html`<p part="text"><slot name="text">${fill(kept.length ? words.necessaryOnly : words.noCookies, { names })}</slot>${links(this, face)}</p><slot></slot>`;
  }
}

export function defineStatement(given: Face): void {
  face = given;
  if (!customElements.get('consent-banner')) customElements.define('consent-banner', Statement);
}
