import { running } from '../running.js';
import { all, listen } from '../unclobbered.js';
import type { Audit } from './audit.js';
import { draw, make } from './draw.js';
import { plain } from './plain.js';
import { printAudit } from './print.js';
import { styles } from './styles.js';
import { summary } from './summary.js';
import { why } from './why.js';

export const TAG = 'consent-audit';

function button(action: string, label: string, press: () => void): HTMLElement {
  const made = make('button', action, label) as HTMLButtonElement;
  made.type = 'button';
  made.className = action;
  made.dataset['action'] = action;
  made.addEventListener('click', press);
  return made;
}

/** Elements that a selector finds; none for one that is not one. */
function find(selector: string): readonly Element[] | undefined {
  try { return [...all(selector)]; } catch { return undefined; }
}

/** Draws a panel into a root, and gives what looks at the page anew. */
function build(root: ShadowRoot): () => Promise<void> {
  let last: Audit | undefined;
  const title = make('h2', 'title', 'Consent audit');
  title.id = 'title';
  const counted = make('p', 'text');
  const status = make('output', 'status');
  status.setAttribute('role', 'status');
  const result = make('div', 'result');

  const look = async () => {
    const consent = running();
    counted.textContent = consent ? '' : 'The library does not run in this page.';
    if (!consent) return;
    last = await consent.audit();
    counted.textContent = summary(last);
    result.replaceChildren(...draw(last));
  };
  const copy = async () => {
    if (!last) return;
    const text = JSON.stringify(plain(last), null, 2);
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = 'Copied.';
    } catch {
      // Not at an address that is not secure, nor where the visitor does not let it.
      console.log(text);
      status.textContent = 'This page may not copy; it is in the console.';
    }
  };

  const input = make('input', 'input') as HTMLInputElement;
  input.spellcheck = false;
  input.autocapitalize = 'off';
  const answer = make('output', 'answer');
  answer.setAttribute('role', 'status');
  const ask = make('button', 'why', 'Why?') as HTMLButtonElement;
  ask.className = 'why';
  const form = make('form', 'form', make('label', '', 'Why is this held back? (a CSS selector)', input), ask);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const consent = running();
    const [element] = find(input.value) ?? [];
    answer.textContent = !element ? 'The page has no such element.' : consent ? why(element, consent) : '';
  });

  const panel = make('section', 'panel',
    make('header', '', make('div', '', title, counted), make('div', 'actions',
      button('refresh', 'Look again', () => { void look().then(() => { status.textContent = 'Looked again.'; }); }),
      button('copy', 'Copy as JSON', () => { void copy(); }),
      button('print', 'Print to the console', () => { if (last) printAudit(last); status.textContent = 'It is in the console.'; }))),
    status, form, answer, result);
  panel.className = 'root';
  panel.lang = 'en';
  panel.dir = 'ltr';
  panel.setAttribute('role', 'region');
  panel.setAttribute('aria-labelledby', 'title');
  root.adoptedStyleSheets = [styles()];
  root.replaceChildren(panel);
  return look;
}

/** Defines `<consent-audit>`: a panel for development, in English, with what is on the page against what was declared. It follows each change. */
export function definePanel(): void {
  // The npm entry can be imported where there is no DOM.
  if (typeof customElements === 'undefined' || customElements.get(TAG)) return;
  customElements.define(TAG, class extends HTMLElement {
    #look: (() => Promise<void>) | undefined;
    #stops: (() => void)[] = [];

    connectedCallback(): void {
      const look = this.#look ??= build(this.shadowRoot ?? this.attachShadow({ mode: 'open' }));
      const later = soon(look);
      this.#stops = ['consent-ready', 'consent-changed', 'consent-released', 'consent-erased', 'consent-violation'].map((type) => listen(type, later));
      void look();
    }

    disconnectedCallback(): void {
      for (const stop of this.#stops) stop();
    }
  });
}

/** Many calls in one moment are one. */
function soon(act: () => Promise<void>): () => void {
  let waits = false;
  return () => {
    if (waits) return;
    waits = true;
    setTimeout(() => {
      waits = false;
      void act();
    }, 100);
  };
}
