import { html, nothing, render, type TemplateResult } from 'lit';
import type { DeclaredCategory, DeclaredCookie, DeclaredService } from '../policy/declared.js';
import { countryOf } from '../policy/country.js';
import { duration } from '../policy/duration.js';
import { panel as english } from '../english/panel.js';
import { fill, type FirstWords, type PanelWords } from '../words.js';
import { beside } from './beside.js';
import { control } from './controls.js';
import { cookiesOf } from './cookies.js';
import { createDraft } from './draft.js';
import type { Face } from './face.js';
import { hold } from './hold.js';
import { link } from './links.js';
import { panelStyles } from './styles/panel.js';
import { undone } from './undone.js';

/** Those of the second layer besides; of another language than English they are there already. */
export const wordsOfPanel = (words: FirstWords): PanelWords => ({ ...english, ...words });

const kept = ({ name, provider, purpose, duration: lasts }: DeclaredCookie, words: PanelWords) => html`<li>
  <code dir="ltr">${name}</code>
  ${purpose ? html`<p>${words.say(purpose)}</p>` : ''}
  <dl>
    ${provider ? html`<div><dt>${words.provider}</dt><dd>${provider}</dd></div>` : ''}
    ${lasts ? html`<div><dt>${words.duration}</dt><dd>${lasts === 'session' ? words.session : duration(`${lasts}`, words.lang)}</dd></div>` : ''}
  </dl></li>`;

type Item = DeclaredCategory & DeclaredService;

function item(entry: Item, required: boolean, level: 'category' | 'service', words: PanelWords, isOn: ((id: string) => boolean) | undefined): TemplateResult {
  const { id, services = [], provider, country, policyUrl } = entry;
  const cookies = cookiesOf(entry);
  const on = isOn?.(id) === true;
  const about = words.say(entry.description) ?? words.categories[id]?.[1];
  const from = [provider, countryOf(country, words.lang)].filter(Boolean);
  const head = required || !isOn
    ? html`<span class="row"><span><span>${words.label(entry)}</span><span class="state">${required ? words.required : words.off}</span></span></span>`
    : html`<button type="button" role="switch" class="toggle row" part="toggle" data-action="toggle" data-id=${id}
        aria-checked=${on} aria-describedby=${about ? `about-${id}` : nothing}
        ><span><span>${words.label(entry)}</span><span class="state" aria-hidden="true">${on ? words.on : words.off}</span></span><i></i></button>`;
  return html`<div class=${level} part=${level}>
    ${level === 'category' ? html`<h3>${head}</h3>` : html`<h4>${head}</h4>`}
    ${about ? html`<p id=${`about-${id}`}>${about}</p>` : ''}
    ${from.length || policyUrl ? html`<p>${beside(from)}${link(policyUrl, words.policy)}</p>` : ''}
    ${cookies.length ? html`<details part="details"><summary>${fill(words.details, { count: cookies.length.toLocaleString(words.lang) })}</summary><ul>${cookies.map((cookie) => kept(cookie, words))}</ul></details>` : ''}
    ${services.map((service) => item(service as Item, required, 'service', words, isOn))}
  </div>`;
}

/**
 * The second layer, wherever it stands: what can be switched, with all that it says of it, and its actions. `note` is what it has to say
 * besides. Without `isOn` there is nothing to choose: it tells, and has neither switches nor actions.
 */
export const panel = (face: Face, note: string, isOn?: (id: string) => boolean): TemplateResult => {
  const { core: { config, store } } = face;
  const words = wordsOfPanel(face.words);
  const { gpc, decision } = store.get();
  return html`<div class="list">
      ${isOn ? html`<p part="text">${words.preferencesText}</p>` : ''}
      ${isOn && gpc && config.gpc !== 'ignore' && !decision?.gpc ? html`<p part="note" class="note">${words.gpc}</p>` : ''}
      ${note ? html`<p part="note" class="note">${note}</p>` : ''}
      ${config.categories.map((category) => item(category as Item, category.required === true, 'category', words, isOn))}
    </div>
    ${isOn ? html`<div part="actions" class="actions">
      ${control('accept', words.accept, nothing)}${control('reject', words.reject, nothing)}${control('save', words.save)}
    </div>` : ''}`;
};

/**
 * Puts the second layer into a shadow root as a dialog, and gives what opens and closes it. From the one to the other it is a draft.
 * `pressed` is a switch of the page's own on the first layer, or what saves those: they are of the same draft.
 */
export function connectPanel(face: () => Face, root: ShadowRoot): (open: boolean, pressed?: HTMLElement) => void {
  const { core } = face();
  const { store } = core;
  const place = root.appendChild(document.createElement('div'));
  place.className = 'root';
  root.adoptedStyleSheets.push(panelStyles.styleSheet as CSSStyleSheet);
  /** What became of what was denied last, in one line. */
  let told = '';
  const draft = createDraft(core, () => draw(store.get().view === 'preferences'));

  const template = () => {
    const words = wordsOfPanel(face().words);
    return html`<dialog id="dialog" part="dialog" class="dialog panel" aria-labelledby="heading" @click=${press} @close=${closed}>
      <header>
        <h2 id="heading" part="title" tabindex="-1" autofocus>${words.preferences}</h2>
        ${control('close', words.back, nothing, true)}
      </header>
      ${panel(face(), told, draft.isOn)}
    </dialog>`;
  };

  /** Acts on the controls that this layer alone has. */
  const press = (event: Pick<Event, 'target'>) => {
    const action = draft.press(event);
    if (action === 'save') void draft.save();
    else if (action === 'close') core.show('none');
  };

  /** Escape closes it without a word to us. One that we have closed has left the page by the time this is told. */
  const closed = ({ target }: Event) => {
    if ((target as Element).isConnected && store.get().view === 'preferences') core.show('none');
  };

  const draw = (open: boolean) => {
    let dialog = place.querySelector('dialog');
    if (!open) {
      if (dialog) told = '';
      dialog?.close();
      if (dialog || store.get().view === 'none') draft.forget();
    }
    for (const own of root.host.querySelectorAll<HTMLElement>('[data-action=toggle]')) {
      const on = draft.isOn(`${own.dataset['id']}`);
      if (own instanceof HTMLInputElement) own.checked = on;
      else own.ariaChecked = `${on}`;
    }
    // The dialog is gone when this is said, and what is beneath one is silent.
    render(html`${open ? template() : ''}<p role="status" part="status" class="status">${open ? '' : told}</p>`, place);
    dialog = place.querySelector('dialog');
    if (dialog?.isConnected) hold(dialog);
  };
  const tell = ({ detail }: DocumentEventMap['consent-erased']) => {
    if (!root.host.isConnected) return document.removeEventListener('consent-erased', tell);
    told = undone(detail, wordsOfPanel(face().words));
    draw(store.get().view === 'preferences');
  };
  document.addEventListener('consent-erased', tell);
  return (open, pressed) => (pressed ? press({ target: pressed }) : draw(open));
}
