import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { View } from '../policy/update.js';
import { control, cross } from './controls.js';
import type { Face } from './face.js';
import { links } from './links.js';
import { keepRoom } from './room.js';
import { controls } from './styles/controls.js';
import { layer } from './styles/layer.js';
import { tokens } from './styles/tokens.js';
import { fill } from './words.js';

let face: Face;

/** Those in the page. The first of them speaks; a second one or a clone shows nothing twice. */
const present = new Set<Banner>();

/**
 * `<consent-banner>`: the first layer and, once it has been loaded, the dialog with the second. It shows the store
 * and sends what a visitor presses; it decides nothing and takes no focus on its own.
 */
class Banner extends LitElement {
  static override styles = [tokens, controls, layer];

  #view: View = 'none';
  /** Opens and closes the second layer, once that is here. */
  #second: ((open: boolean) => void) | undefined;
  /** Where focus was before it came in here. */
  #cameFrom: EventTarget | null = null;
  #said = '';
  #stops: (() => void)[] = [];

  constructor() {
    super();
    this.addEventListener('click', this.#press);
    this.addEventListener('focusin', ({ relatedTarget }) => { this.#cameFrom = relatedTarget ?? this.#cameFrom; });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { core: { config, store }, words } = face;
    for (const name of ['layout', 'position', 'theme'] as const) {
      const value = config[name];
      if (value && !this.hasAttribute(name)) this.setAttribute(name, value);
    }
    // WCAG 3.1.2: the words may be in another language than the page.
    if (!this.matches(`:lang(${words.lang})`)) this.lang = words.lang;
    if (!this.matches(`:dir(${words.dir})`)) this.dir = words.dir;
    present.add(this);
    let before = store.get();
    this.#stops = [keepRoom(this), store.subscribe((state) => {
      if (state.view !== 'none') this.#said = '';
      else if (before.view !== 'none' && before.choices !== state.choices) this.#said = words.saved;
      before = state;
      this.requestUpdate();
    })];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    present.delete(this);
    for (const stop of this.#stops) stop();
    for (const other of present) other.requestUpdate();
  }

  #press = (event: Event): void => {
    const path = event.composedPath();
    const pressed = (path.slice(0, path.indexOf(this)) as HTMLElement[]).find(({ dataset }) => dataset?.['action']);
    const action = pressed?.dataset['action'];
    if (action === 'accept') void face.core.decide({}, 'granted', 'accept');
    if (action === 'reject' || (action === 'close' && !pressed?.closest('dialog'))) void face.core.decide({}, 'denied', 'reject');
    if (action === 'customize') face.core.show('preferences');
  };

  #load = (): void => {
    if (!this.#second) import('./panel.js').then(({ connectPanel }) => {
      this.#second ??= connectPanel(face, this.renderRoot as ShadowRoot);
      this.requestUpdate();
    }).catch((error: unknown) => {
      // Having hovered is not a reason to tell; having pressed is.
      if (this.#view !== 'preferences') return;
      face.core.report({ code: 'load-failed', key: 'consent-gate-panel.js' }, error);
      face.core.show('none');
    });
  };

  protected override update(changed: PropertyValues): void {
    const [first] = present;
    const view = this.#view = this === first ? face.core.store.get().view : 'none';
    const open = view === 'preferences';
    if (open) this.#load();
    // Before what opened it goes: the dialog itself gives focus back to that.
    this.#second?.(open);
    const within = this.matches(':focus-within');
    super.update(changed);
    if (view !== 'none') this.setAttribute('view', view);
    else {
      this.removeAttribute('view');
      const back = this.#cameFrom as HTMLElement | null;
      if (within && back?.checkVisibility({ visibilityProperty: true })) back.focus({ preventScroll: true });
    }
  }

  protected override render(): TemplateResult {
    const { core: { config, store }, words } = face;
    const { controller, closeButton = false } = config;
    const purposes = html`<b>${words.list(config.categories.filter(({ required }) => !required).map(words.label))}</b>`;
    // Beneath the second layer the first one stays, as long as it is still to be answered.
    return html`<div class="root">${this.#view === 'banner' || (this.#view !== 'none' && !store.get().decided) ? html`<section role="region" aria-labelledby="title" part="banner" class="banner">
      <div class="copy">
        <slot name="logo"></slot>
        <h2 id="title" part="title"><slot name="title">${words.title}</slot></h2>
        <p part="text"><slot name="text">${fill(controller ? words.text : words.textAnonymous, { purposes, controller })}</slot>${links(this, face)}</p>
        <slot></slot>
      </div>
      <div part="actions" class="actions">
        ${control('accept', words.accept)}${control('reject', words.reject)}${control('customize', words.customize, 'customize', this.#load)}
      </div>
      <slot name="extra"></slot>
      ${(this.getAttribute('close-button') ?? `${closeButton}`) !== 'false' ? cross(words.close, 'close') : ''}
    </section>` : ''}<p role="status" part="status" class="status">${this.#said}</p></div>`;
  }
}

/** A tag that is defined already stays so, and those in the page keep what they were handed first. */
export function defineBanner(given: Face): void {
  face = given;
  if (!customElements.get('consent-banner')) customElements.define('consent-banner', Banner);
}

declare global {
  interface HTMLElementTagNameMap {
    'consent-banner': HTMLElement;
  }
}
