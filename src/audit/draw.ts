import { create } from '../unclobbered.js';
import type { Audit } from './audit.js';
import { described } from './described.js';
import { kinds } from './kinds.js';
import { stands } from './stands.js';

type Child = Node | string;

/** An element of a part, with what is in it. */
export function make(tag: string, part = '', ...children: readonly Child[]): HTMLElement {
  const made = create(tag);
  if (part) made.part.add(...part.split(' '));
  made.append(...children);
  return made;
}

const code = (text: string): HTMLElement => make('code', '', text);

function badge(each: { readonly declared: boolean; readonly allowed: boolean }): HTMLElement {
  const { name, sign, words } = stands(each);
  const shape = make('span', 'sign', sign);
  shape.setAttribute('aria-hidden', 'true');
  const made = make('span', `standing ${name}`, shape, words);
  made.className = `standing ${name}`;
  return made;
}

const cell = (...children: readonly Child[]): HTMLElement => make('td', '', ...children);

function head(scope: string, ...children: readonly Child[]): HTMLElement {
  const made = make('th', '', ...children);
  made.setAttribute('scope', scope);
  return made;
}

/** A section with a table of it, or with a word for none. */
function section(title: string, columns: readonly string[], bodies: readonly HTMLElement[]): HTMLElement {
  const heading = make('h3', 'title', title);
  const isEmpty = bodies.every((body) => !body.hasChildNodes());
  if (isEmpty) return make('section', 'section', heading, make('p', 'text', 'Nothing.'));
  return make('section', 'section', heading, make('table', 'table', make('thead', '', make('tr', '', ...columns.map((column) => head('col', column)))), ...bodies));
}

const row = (name: readonly Child[], ...cells: readonly HTMLElement[]): HTMLElement => make('tr', '', head('row', ...name), ...cells);
const small = (text: string): HTMLElement => make('small', '', text);

/** What is kept, a body of rows a kind. */
function kept({ items }: Audit): readonly HTMLElement[] {
  return Object.entries(kinds).flatMap(([kind, title]) => {
    const group = items.filter((item) => item.kind === kind);
    if (!group.length) return [];
    const name = head('rowgroup', title);
    name.setAttribute('colspan', '3');
    return [make('tbody', '', make('tr', '', name), ...group.map((item) =>
      row([code(item.name), ...item.setBy ? [small(`set by ${item.setBy}`)] : []], cell(item.category || '–'), cell(badge(item)))))];
  });
}

/** What a panel shows of an audit. */
export function draw(audit: Audit): Node[] {
  const { hosts, gated, released, violations } = audit;
  return [
    section('Kept in this browser', ['Name', 'Category', 'Standing'], kept(audit)),
    section('Other hosts that were asked', ['Host', 'Category', 'Standing'], [make('tbody', '', ...hosts.map((each) =>
      row([code(each.host), small(`by ${each.by.join(', ')}`)], cell(each.category || '–'), cell(badge(each)))))]),
    section('Held back', ['Element', 'Why'], [make('tbody', '', ...gated.map(({ element, why }) => row([code(described(element))], cell(why))))]),
    section('Released', ['Element', 'Waited for'], [make('tbody', '', ...released.map(({ element, expression }) => row([code(described(element))], cell(expression))))]),
    section('Refused', ['What', 'Category', 'By'], [make('tbody', '', ...violations.map(({ kind, name, script, category }) => row([code(name), small(kind)], cell(category ?? '–'), cell(code(script)))))]),
  ];
}
