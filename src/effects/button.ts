import type { Core } from '../core.js';
import { offers } from '../policy/modes.js';
import { all, create, first } from '../unclobbered.js';
import { ENGLISH } from '../wanted.js';

const tag = 'consent-button';
const BANNER = 'consent-banner';

/** A name that the minifier knows. */
const css = String.raw;

const styles = css`
  @media print { :host { display: none } }
  :host([floating]:not(:hover, :focus-within)) .text { position: absolute; clip-path: inset(50%) }
  :host([floating]) {
    color-scheme: light dark !important;
    position: fixed !important;
    z-index: var(--consent-z-index, 2147483000) !important;
    margin: 0 !important;
    inset-block: auto 16px !important;
    inset-inline: 16px auto !important;
  }
  :host([floating*=top]) { inset-block: 16px auto !important }
  :host([floating*=end]) { inset-inline: auto 16px !important }
  button {
    all: initial;
    border: var(--consent-border-width,1px) solid var(--consent-border,#8888);
    color-scheme: inherit;
    color: var(--consent-text, light-dark(#181a1f, #eceef2));
    border-radius: var(--consent-button-radius,24px);
    padding: 9px;
    background: var(--consent-background, light-dark(#fff, #1a1c21));
    cursor: pointer;
    font: var(--consent-font-size,medium)/1.5 var(--consent-font,system-ui,sans-serif);
    display: inline-flex;
  }
  [hidden] { display: none }
  svg { width: 24px; fill: currentColor; height: 24px }
  slot { display: block; padding-inline: .5em }
  :host([floating*=dark]) { color-scheme: dark !important }
  :focus-visible { outline-offset: 2px; outline: 3px solid }
  :host([floating*=light]) { color-scheme: light !important }
`;

const draw = (name: string): Element => document.createElementNS('http://www.w3.org/2000/svg', name);

let core: Core | undefined;

/** `<consent-button>`, the way back: floating where the library has put it, in the flow where the page has. */
class ConsentButton extends HTMLElement {
  #button: HTMLButtonElement | undefined;
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    if (!core) return;
    const given = core;
    const { config, load, store } = given;
    // The page's own, or that of a restored snapshot, takes the place of ours.
    for (const other of all(`${tag}[floating]`)) if (other !== this) other.remove();
    const button = this.#button ??= this.#build(given);
    const floats = this.matches('[floating]');
    // Beneath the preferences it stays, out of reach: the dialog gives focus back to what opened it, if that is there.
    const stop = store.subscribe(({ mode, decided, view }) => {
      button.hidden = !offers(mode) || (floats && (view === 'banner' || !(decided || mode === 'opt-out')));
    });
    const name = () => { load('words').then((chunk) => chunk.name(given, button), () => {}); };
    // Which language it is of those that there are is looked at only where it may be another.
    if (config.texts || !ENGLISH.test(config.lang || first<HTMLElement>(BANNER)?.lang || first<HTMLElement>('html')!.lang)) name();
    const language = new MutationObserver(name);
    language.observe(document, { subtree: true, attributeFilter: ['lang'] });
    this.#stop = () => {
      stop();
      language.disconnect();
    };
  }

  disconnectedCallback(): void {
    this.#stop?.();
    // Once the page has put what it meant to in the place of what it took away.
    setTimeout(place);
  }

  #build(given: Core): HTMLButtonElement {
    const { show, store } = given;
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    const button = create('button') as HTMLButtonElement;
    const label = create('slot');
    const icon = draw('svg');
    const cookie = draw('path');
    sheet.replaceSync(styles);
    root.adoptedStyleSheets.push(sheet);
    button.append(icon, label);
    icon.append(cookie);
    root.append(button);
    button.part = 'button';
    button.onclick = () => show('preferences');
    // Until it is named in another language: the page may be in one where the site has set English (WCAG 3.1.2). What the page has put
    // in itself may hold words of its own.
    if (this.matches('[floating]')) button.lang = 'en';
    // A cookie with a bite taken out.
    cookie.setAttribute('d', 'M12 2a10 10 0 1 0 10 10 3 3 0 0 1-5-5 3 3 0 0 1-5-5M8 8a1 1 0 0 1 0 3 1 1 0 0 1 0-3m1 5a1 1 0 0 1 0 3 1 1 0 0 1 0-3m5 1a1 1 0 0 1 0 3 1 1 0 0 1 0-3');
    // It has to be there in words where the law names them (CCPA regulations, section 7013).
    if (store.get().mode === 'opt-out') label.append('Your Privacy Choices');
    else {
      label.append('Cookie choices');
      label.className = 'text';
    }
    return button;
  }
}

/** Puts the way back into the page, unless the page has its own, or wants none. */
function place(): void {
  const body = first('body');
  if (!core || core.config.button === 'none' || !body || first(tag)) return;
  const button = create(tag);
  // Where and how light the banner is told to be, it is too.
  button.setAttribute('floating', `${['position', 'theme'].map((name) => first(BANNER)?.getAttribute(name) ?? core?.config[name as 'theme'])}`);
  body.append(button);
}

/** Defines the way back and keeps it in the page, also where a router swaps the body. */
export function connectButton(given: Core): void {
  core = given;
  if (!customElements.get(tag)) customElements.define(tag, ConsentButton);
  place();
  given.stops.push(() => {
    core = undefined;
    for (const button of all(`${tag}[floating]`)) button.remove();
  });
}
