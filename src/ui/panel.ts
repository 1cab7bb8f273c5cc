import { html, nothing, render, type TemplateResult } from 'lit';
import type { DeclaredCategory, DeclaredCookie, DeclaredService } from '../policy/declared.js';
import type { Standing } from '../policy/expression.js';
import { control } from './controls.js';
import { cookiesOf } from './cookies.js';
import { duration } from './duration.js';
import type { Face } from './face.js';
import { link } from './links.js';
import { panelStyles } from './styles/panel.js';
import { fill } from '../words.js';

/**
 * Puts the second layer into a shadow root and gives what opens and closes it. From the one to the other it is a draft:
 * what is switched counts once it is saved, and what is not touched stays as it stands, or is refused if nothing has been decided.
 */
export function connectPanel(face: () => Face, root: ShadowRoot): (open: boolean) => void {
  const { core } = face();
  const { config, store } = core;
  const place = root.appendChild(document.createElement('div'));
  place.className = 'root';
  root.adoptedStyleSheets.push(panelStyles.styleSheet as CSSStyleSheet);
  let draft: Record<string, Standing> = {};
  /** What became of what was denied last, in one line. */
  let undone = '';
  const isOn = (id: string) => (draft[id] ?? store.get().choices[id]) === 'granted';

  const toggle = (id: string) => {
    const standing = isOn(id) ? 'denied' : 'granted';
    // A category takes its services along; a service goes its own way.
    for (const known of config.ids) if (known.id === id || known.category === id) draft[known.id] = standing;
    draw(true);
  };

  const kept = ({ name, provider, purpose, duration: lasts }: DeclaredCookie, { words } = face()) => html`<li>
    <code>${name}</code>
    ${purpose ? html`<p>${words.say(purpose)}</p>` : ''}
    <dl>
      ${provider ? html`<div><dt>${words.provider}</dt><dd>${provider}</dd></div>` : ''}
      ${lasts ? html`<div><dt>${words.duration}</dt><dd>${lasts === 'session' ? words.session : duration(`${lasts}`, words.lang)}</dd></div>` : ''}
    </dl></li>`;

  const item = (entry: DeclaredCategory & DeclaredService, required: boolean, level: 'category' | 'service'): TemplateResult => {
    const { words } = face();
    const { id, services = [], provider, country, policyUrl } = entry;
    const cookies = cookiesOf(entry);
    const on = isOn(id);
    const about = words.say(entry.description) ?? words.categories[id]?.[1];
    const from = [provider, country].filter(Boolean).join(', ');
    const head = required
      ? html`<span class="row"><span><span>${words.label(entry)}</span><span class="state">${words.required}</span></span></span>`
      : html`<button type="button" role="switch" class="toggle row" part="toggle" data-action="toggle" data-id=${id}
          aria-checked=${on} aria-describedby=${about ? `about-${id}` : nothing}
          ><span><span>${words.label(entry)}</span><span class="state" aria-hidden="true">${on ? words.on : words.off}</span></span><i></i></button>`;
    return html`<div class=${level} part=${level}>
      ${level === 'category' ? html`<h3>${head}</h3>` : html`<h4>${head}</h4>`}
      ${about ? html`<p id=${`about-${id}`}>${about}</p>` : ''}
      ${from || policyUrl ? html`<p>${from}${link(policyUrl, words.policy)}</p>` : ''}
      ${cookies.length ? html`<details part="details"><summary>${fill(words.details, { count: cookies.length })}</summary><ul>${cookies.map((cookie) => kept(cookie))}</ul></details>` : ''}
      ${services.map((service) => item(service as DeclaredCategory & DeclaredService, required, 'service'))}
    </div>`;
  };

  const template = () => {
    const { words } = face();
    const { gpc, decision } = store.get();
    return html`<dialog id="dialog" part="dialog" class="dialog" aria-labelledby="heading" @click=${press} @close=${closed}>
      <header>
        <h2 id="heading" part="title" tabindex="-1" autofocus>${words.preferences}</h2>
        ${control('close', words.back, nothing, true)}
      </header>
      <div class="list">
        <p part="text">${words.preferencesText}</p>
        ${gpc && config.gpc !== 'ignore' && !decision?.gpc ? html`<p part="note" class="note">${words.gpc}</p>` : ''}
        ${undone ? html`<p part="note" class="note">${undone}</p>` : ''}
        ${config.categories.map((category) => item(category as DeclaredCategory & DeclaredService, category.required === true, 'category'))}
      </div>
      <div part="actions" class="actions">
        ${control('accept', words.accept, nothing)}${control('reject', words.reject, nothing)}${control('save', words.save)}
      </div>
    </dialog>`;
  };

  /** Acts on the controls that this layer alone has. */
  const press = ({ target }: Event) => {
    const { action, id } = (target as Element).closest<HTMLElement>('[data-action]')?.dataset ?? {};
    if (action === 'toggle') toggle(id as string);
    else if (action === 'save') void core.decide(draft, 'keep', 'choose');
    else if (action === 'close') core.show('none');
  };

  /** Escape closes it without a word to us. One that we have closed has left the page by the time this is told. */
  const closed = ({ target }: Event) => {
    if ((target as Element).isConnected && store.get().view === 'preferences') core.show('none');
  };

  const draw = (open: boolean) => {
    let dialog = place.querySelector('dialog');
    if (!open) {
      if (dialog) undone = '';
      dialog?.close();
      draft = {};
    }
    // The dialog is gone when this is said, and what is beneath one is silent.
    render(html`${open ? template() : ''}<p role="status" part="status" class="status">${open ? '' : undone}</p>`, place);
    dialog = place.querySelector('dialog');
    if (dialog?.isConnected && !dialog.open) dialog.showModal();
  };
  const tell = ({ detail: { erased, kept } }: DocumentEventMap['consent-erased']) => {
    if (!root.host.isConnected) return document.removeEventListener('consent-erased', tell);
    const { words } = face();
    undone = [
      erased.length ? fill(words.erased, { count: erased.length }).join('') : '',
      kept.length ? fill(words.kept, { names: words.list([...new Set(kept.map(({ name }) => name))]) }).join('') : '',
    ].filter(Boolean).join(' ');
    draw(store.get().view === 'preferences');
  };
  document.addEventListener('consent-erased', tell);
  return draw;
}
