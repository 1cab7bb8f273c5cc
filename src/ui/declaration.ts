import { html, nothing, render, type TemplateResult } from 'lit';
import type { Declaration, Entry, Line, Section } from '../policy/declaration.js';
import type { Presence } from '../policy/presence.js';
import type { Report } from '../policy/report.js';
import { declaration as english } from '../english/declaration.js';
import { panel } from '../english/panel.js';
import { fill, type DeclarationWords } from '../words.js';
import { beside } from './beside.js';
import { control } from './controls.js';
import type { Face } from './face.js';
import { link } from './links.js';
import { chooses, outcome } from './outcome.js';
import { saveReceipt } from './save-receipt.js';
import { controls } from './styles/controls.js';
import { declarationStyles } from './styles/declaration.js';
import { flow } from './styles/flow.js';
import { tokens } from './styles/tokens.js';

/** A cell says its column again where the table is narrow and has become cards: only to the eye, since who hears it is told by the table. */
const cell = (column: string, text: unknown, more = ''): TemplateResult => html`<td role="cell" class=${more} data-label=${column}>${text}</td>`;

/** What there is to know of what is declared. */
export interface Declared {
  describe(words: DeclarationWords): Declaration;
  /** Whether something is in this browser; `undefined` until that is known. */
  here(item: Line['item']): Presence | undefined;
}

/**
 * `<consent-declaration>`: everything that is declared, category by category, what of it is in this browser now, the present choice, and
 * the ways to change it and to keep it. It follows each change. The roles repeat what a table is: one whose parts are laid out as
 * cards is none to some browsers.
 */
export function connectDeclaration(root: ShadowRoot, face: () => Face, { describe, here }: Declared): () => void {
  const { core } = face();
  const { config, store } = core;
  root.adoptedStyleSheets = [tokens, controls, flow, declarationStyles].map(({ styleSheet }) => styleSheet as CSSStyleSheet);
  /** Of another language than English all of them are there already. */
  const wordsNow = (): DeclarationWords => ({ ...panel, ...english, ...face().words });
  let said = '';

  const line = ({ item, cells: [name, ...cells] }: Line, columns: readonly string[]): TemplateResult => {
    const words = wordsNow();
    const found = here(item);
    return html`<tr role="row">
      <th role="rowheader" scope="row"><code dir="ltr">${name}</code></th>
      ${cells.map((text, i) => cell(columns[i + 1] as string, text))}
      ${cell(words.found, found ? words[found] : '', found)}
    </tr>`;
  };

  const standing = ({ id }: Entry, required: boolean): string => {
    const words = wordsNow();
    return required ? words.required : store.get().choices[id] === 'granted' ? words.on : words.off;
  };

  /** One line across all columns. */
  const across = (content: unknown, isHead: boolean): TemplateResult => (isHead
    ? html`<tr role="row" class="across"><th role="rowheader" scope="rowgroup" colspan="6">${content}</th></tr>`
    : html`<tr role="row" class="across"><td role="cell" colspan="6">${content}</td></tr>`);

  const rows = (entry: Entry, columns: readonly string[]): unknown =>
    (entry.lines.length ? entry.lines.map((each) => line(each, columns)) : across(wordsNow().nothing, false));

  const service = (entry: Entry, required: boolean, columns: readonly string[]): TemplateResult => {
    const words = wordsNow();
    const head = html`<span class="service" part="service"><span>${entry.label}</span><span class="state">${standing(entry, required)}</span></span>
      ${entry.from.length || entry.link ? html`<span class="about">${beside(entry.from)}${link(entry.link, words.policy)}</span>` : ''}
      ${entry.about ? html`<span class="about">${entry.about}</span>` : ''}`;
    return html`<tbody role="rowgroup">${across(head, true)}${rows(entry, columns)}</tbody>`;
  };

  const section = (entry: Section, columns: readonly string[]): TemplateResult => {
    const words = wordsNow();
    const { id, label, about, lines, services, required } = entry;
    return html`<div class="category" part="category">
      <h3 id=${`of-${id}`}><span>${label}</span> <span class="state">${standing(entry, required)}</span></h3>
      ${about ? html`<p>${about}</p>` : ''}
      ${lines.length || services.length ? html`<table role="table" aria-labelledby=${`of-${id}`}>
        <thead role="rowgroup"><tr role="row">${[...columns, words.found].map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}</tr></thead>
        ${lines.length ? html`<tbody role="rowgroup">${rows(entry, columns)}</tbody>` : ''}
        ${services.map((each) => service(each, required, columns))}
      </table>` : html`<p>${words.nothing}</p>`}
    </div>`;
  };

  /** When it was chosen, where there was something to choose. */
  const chosen = (): unknown => {
    const words = wordsNow();
    const { decision } = store.get();
    const date = (seconds: number) => html`<time datetime=${new Date(seconds * 1000).toISOString()}>${new Intl.DateTimeFormat(words.lang, { dateStyle: 'long' }).format(seconds * 1000)}</time>`;
    if (!chooses(core)) return '';
    return html`<p part="text">${decision ? fill(words.decided, { date: date(decision.decidedAt), until: date(decision.expiresAt) }) : words.undecided}</p>`;
  };

  const actions = (): unknown => {
    const words = wordsNow();
    const { choices, mode, decision } = store.get();
    const mayChoose = chooses(core);
    const mayWithdraw = mayChoose && config.ids.some(({ id, required }) => !required && choices[id] === 'granted');
    return mayChoose || decision ? html`<div part="actions" class="actions">
      ${mayChoose ? control('customize', mode === 'opt-out' ? words.choices : words.reopen, nothing) : ''}
      ${mayWithdraw ? control('withdraw', words.withdraw, nothing) : ''}
      ${decision ? control('receipt', words.receipt, nothing) : ''}
    </div>` : '';
  };

  const acts: Readonly<Record<string, () => Promise<Report | undefined | void>>> = {
    customize: async () => core.show('preferences'),
    withdraw: () => core.decide({}, 'denied', 'reject'),
    receipt: () => saveReceipt(core).catch(() => {}),
  };
  const press = async ({ target }: Event) => {
    const { action = '' } = (target as Element).closest<HTMLElement>('[data-action]')?.dataset ?? {};
    const report = await acts[action]?.();
    if (!report) return;
    said = outcome(report, core, wordsNow());
    draw();
  };

  const draw = () => {
    const words = wordsNow();
    const { columns, sections } = describe(words);
    const focused = root.activeElement;
    render(html`<section class="root" aria-labelledby="heading" @click=${press}>
      <h2 id="heading" part="title">${words.declaration}</h2>
      ${chosen()}${actions()}
      <p role="status" part="status" class="status">${said}</p>
      ${sections.map((each) => section(each, columns))}
    </section>`, root);
    // What was pressed may be gone: focus goes to its neighbour (WCAG 2.4.3).
    if (focused && !focused.isConnected) root.querySelector<HTMLElement>('.customize')?.focus();
  };
  return draw;
}
