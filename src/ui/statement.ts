import { css, html, nothing, render } from 'lit';
import { cookiesOf } from './cookies.js';
import type { Face } from './face.js';
import { isolated } from './isolated.js';
import { links } from './links.js';
import { isTrue } from './truth.js';
import { statement as english } from '../english/statement.js';
import { fill, speak, type StatementWords } from '../words.js';

const styles = css`
  :host { display: block }
  p { margin: 0 }
  a { color: inherit }
  a:focus-visible { outline: 3px solid; outline-offset: 2px }
`;

let face: Face;

/** With `strict` it is said only once it is known to be true, and no more once an audit has found that it is not. */
let isShown = true;

/** Those in the page. The first of them speaks; a second one or a clone says nothing twice. */
const present = new Set<Statement>();

/**
 * `<consent-banner>` in no-cookie mode: a sentence in the flow of the page, which asks nothing and has nothing to dismiss.
 * Where the site declares necessary items it names them instead of saying that there are none.
 */
class Statement extends HTMLElement {
  constructor() {
    super();
    new MutationObserver(showAll).observe(this, { attributeFilter: ['policy-url'] });
  }

  connectedCallback(): void {
    present.add(this);
    showAll();
    if (!face.here()) speak(this, face.words);
  }

  disconnectedCallback(): void {
    present.delete(this);
    showAll();
  }

  show(): void {
    const { core: { config } } = face;
    const words: StatementWords = { ...english, ...face.words };
    const [first] = present;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styles.styleSheet as CSSStyleSheet];
    const kept = config.categories.flatMap((category) => [category, ...category.services ?? []]).flatMap(cookiesOf);
    const names = words.list(isolated(kept.map(({ name }) => `${name}`), words));
    // In a landmark it belongs to that; where it stands in none it is one, so that who goes by landmarks does not miss it.
    const alone = !this.closest('main, header, footer, nav, aside, section, form, [role]');
    render(this === first && isShown ? html`<div role=${alone ? 'region' : nothing} aria-label=${alone ? fill(words.details, { count: kept.length }).join('') : nothing}>
      <p part="text"><slot name="text">${fill(kept.length ? words.necessaryOnly : words.noCookies, { names })}</slot>${links(this, face)}</p>
      <slot></slot></div>` : '', root);
  }
}

const showAll = (): void => present.forEach((statement) => statement.show());

export function defineStatement(given: Face): void {
  face = given;
  for (const each of present) speak(each, face.words);
  const { core } = face;
  const { strict } = core.config;
  const say = (isKnown: boolean) => {
    isShown = isKnown || strict !== true;
    showAll();
  };
  say(false);
  void isTrue(core).then(say);
  document.addEventListener('consent-problem', ({ detail: { code } }) => { if (code === 'untrue-statement') say(false); });
  if (!customElements.get('consent-banner')) customElements.define('consent-banner', Statement);
}
