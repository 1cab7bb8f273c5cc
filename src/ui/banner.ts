import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { Core } from '../core.js';
import type { DeclaredCategory, DeclaredService } from '../policy/declared.js';
import type { Choices } from '../policy/expression.js';
import { words } from '../policy/screen.js';
import type { View } from '../policy/update.js';
import { stepAside } from './aside.js';
import { control } from './controls.js';
import { ofDocument } from './document.js';
import type { Face } from './face.js';
import { connect, layoutsFor, looks, type Frame } from './layout.js';
import { links } from './links.js';
import { keepRoom } from './room.js';
import { controls } from './styles/controls.js';
import { layer } from './styles/layer.js';
import { tokens } from './styles/tokens.js';
import { fill, speak } from '../words.js';

let face: Face;
let core: Core;

/** Those in the page. The first of them speaks; a second one or a clone shows nothing twice. */
const present = new Set<Banner>();

/**
 * `<consent-banner>`: the first layer and, once it has been loaded, the dialog with the second. It shows the store
 * and sends what a visitor presses; it decides nothing and takes no focus on its own.
 */
class Banner extends LitElement {
  static override styles = [tokens, controls, layer];

  /** What it shows, and the choices that it showed that under. */
  #shown: View | '' = '';
  #choices: Choices | undefined;
  /** Puts the first layer where it stands, if that is not a bar across the window, once what that takes is here. */
  #frame: Frame | undefined;
  /** Opens and closes the second layer, once that is here. */
  #second: ReturnType<typeof import('./panel.js').connectPanel> | undefined;
  /** Where focus was before it came in here. */
  #cameFrom: EventTarget | null = null;
  #said = '';
  #stop: (() => void) | undefined;

  constructor() {
    super();
    new MutationObserver(() => this.requestUpdate()).observe(this, { attributeFilter: [...looks, 'close-button', 'policy-url'] });
    this.addEventListener('click', this.#press);
    this.addEventListener('focusin', ({ relatedTarget }) => { this.#cameFrom = relatedTarget ?? this.#cameFrom; });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const name of looks) {
      const value = core.config[name];
      const own = this.getAttribute(name);
      if (own === null && value) this.setAttribute(name, value);
      if (own !== null && !words.includes(own)) core.report({ code: 'bad-value', key: name });
    }
    present.add(this);
    const stops = [keepRoom(this), stepAside(this, (from) => { this.#cameFrom = from; }), core.store.subscribe(() => this.requestUpdate())];
    this.#stop = () => stops.forEach((stop) => stop());
    if (!face.here()) speak(this, face.words);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    present.delete(this);
    this.#stop?.();
    for (const other of present) other.requestUpdate();
    face.gone();
  }

  #press = (event: Event): void => {
    const control = (event.composedPath() as HTMLElement[]).find((node) => node === this || node.dataset?.['action']) as HTMLElement;
    const action = control.dataset['action'];
    // One that the page has put in may be a link, or stand in a form.
    if (/^(accept|reject|withdraw|customize|close|save)$/.test(`${action}`)) event.preventDefault();
    const first = !control.closest('#dialog');
    const { mode, choices, undecided } = core.store.get();
    // What has been decided stays as it is where only what is new is asked.
    const kept = first && undecided.length ? { ...choices, ...Object.fromEntries(undecided.map((id) => [id, 'granted' as const])) } : {};
    if (action === 'accept') void core.decide(kept, 'granted', 'accept');
    if (action === 'close' && first && mode === 'opt-out') core.show('none');
    else if (action === 'reject' || action === 'withdraw' || (action === 'close' && first)) void core.decide({}, 'denied', mode === 'notice' ? 'choose' : 'reject');
    if (action === 'customize') core.show('preferences');
    // The page's own switches, and what saves them.
    if (first && /^(toggle|save)$/.test(`${action}`)) void this.#load().then(() => this.#second?.(false, control));
  };

  #load = async (): Promise<void> => {
    if (!this.#second) await import('./panel.js').then(({ connectPanel }) => {
      this.#second ??= connectPanel(() => face, this.renderRoot as ShadowRoot);
      this.requestUpdate();
    }).catch((error: unknown) => {
      // Having hovered is not a reason to tell; having pressed is.
      if (core.store.get().view !== 'preferences') return;
      core.report({ code: 'load-failed', key: 'consent-gate-panel.js' }, error);
      core.show('none');
    });
  };

  protected override update(changed: PropertyValues): void {
    const [first] = present;
    const { view, choices } = core.store.get();
    const coming = layoutsFor(core, this)?.then(() => this.requestUpdate());
    this.#frame ??= connect?.(this.renderRoot as ShadowRoot, core);
    // What is on the screen stays there meanwhile.
    const shown = this === first && view !== 'none' && (!coming || this.#shown) ? view : '';
    if (shown) this.#said = '';
    else if (this.#shown && this.#choices !== choices) this.#said = face.words.saved;
    this.#shown = shown;
    this.#choices = choices;
    if (shown) this.setAttribute('view', shown);
    else this.removeAttribute('view');
    if (shown === 'preferences') this.#load();
    // Before what opened it goes: the dialog itself gives focus back to that.
    this.#second?.(shown === 'preferences');
    // Not :focus-within: an ancestor of what is in the top layer is not always within its focus.
    const within = this.contains(ofDocument('activeElement'));
    super.update(changed);
    // What has gone or is hidden takes no focus (HTML Standard, "focusable area").
    if (within && !shown) (this.#cameFrom as HTMLElement | null)?.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult {
    const { words } = face;
    const { controller = words.site, closeButton, categories } = core.config;
    const { mode, choices, undecided, decided, assumed } = core.store.get();
    const tells = mode === 'notice';
    /** What is asked for: what waits for a yes, also since the signal said no, or what goes on until a no. */
    const asked = (goesOn: boolean) => categories.filter(({ id }) => (assumed.includes(id) && (decided || choices[id] === 'granted')) === goesOn).flatMap((category): readonly (DeclaredCategory | DeclaredService)[] =>
      (decided ? !category.required : undecided.includes(category.id)) ? [category] : (category.services ?? []).filter(({ id }) => undecided.includes(id)));
    const sentence = (text: string | undefined, items: readonly (DeclaredCategory | DeclaredService)[]) =>
      (text && (items.length || tells) ? fill(`${text} `, { purposes: html`<b>${words.list(items.map(words.label))}</b>`, controller }) : '');
    const layer = html`<section aria-labelledby="title" part="banner" class="banner">
      <div class="copy">
        <slot name="logo"></slot>
        <h2 id="title" part="title"><slot name="title">${words.title}</slot></h2>
        <p part="text"><slot name="text">${sentence(words.text, asked(false))}${tells ? '' : sentence(words.optOut, asked(true))}</slot>${links(this, face)}</p>
        ${words.notes?.().map((note) => html`<p part="note" class="note">${note}</p>`) ?? ''}
        <slot></slot>
      </div>
      <div part="actions" class="actions">
        ${tells ? control('close', `${words.ok}`) : html`${control('accept', words.accept)}${control('reject', words.reject)}${control('customize', words.customize, undefined, false, this.#load)}`}
      </div>
      <slot name="extra"></slot>
      ${!tells && (this.getAttribute('close-button') ?? `${closeButton === true}`) !== 'false' ? control('close', words.close, undefined, true) : ''}
    </section>`;
    // Beneath the second layer the first one stays, as long as it is still to be answered.
    return html`<div class="root">${this.#shown === 'banner' || (this.#shown && !decided) ? this.#frame?.(layer) ?? layer : ''}<p role="status" part="status" class="status">${this.#said}</p></div>`;
  }
}

/** A tag that is defined already stays so; those in the page say it anew. */
export function defineBanner(given: Face): void {
  face = given;
  ({ core } = face);
  for (const each of present) {
    speak(each, face.words);
    each.requestUpdate();
  }
  if (!customElements.get('consent-banner')) customElements.define('consent-banner', Banner);
}
