import type { Locale } from './locales/locale.js';
import { normalizeConfig } from './policy/config.js';
import type { ConsentConfig } from './policy/declared.js';
import { describe, type Entry, type Line } from './policy/declaration.js';
import { isLink } from './policy/link.js';
import { wordsOf } from './words.js';

export type { Locale } from './locales/locale.js';
export type { ConsentConfig } from './policy/declared.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string);

const row = ({ cells: [name, ...cells] }: Line): string =>
  `<tr><th scope="row"><code dir="ltr">${escape(name)}</code></th>${cells.map((text) => `<td>${escape(text)}</td>`).join('')}</tr>`;

/**
 * What `<consent-declaration>` shows, as HTML for a site that is rendered on a server: the same tables and the same words, in the language
 * of the locale, without what only a browser knows. It needs no DOM. A page may put it into that element, which takes its place.
 */
export function declarationHtml(declared: ConsentConfig, locale: Locale): string {
  const config = normalizeConfig(declared);
  const words = wordsOf(config, locale, locale.lang);
  const { columns, sections } = describe(config, words);
  const width = columns.length;
  const none = `<tr><td colspan="${width}">${escape(words.nothing)}</td></tr>`;
  const head = `<thead><tr>${columns.map((column) => `<th scope="col">${escape(column)}</th>`).join('')}</tr></thead>`;
  const body = (top: string, { lines }: Entry): string => `<tbody>${top}${lines.map(row).join('') || none}</tbody>`;

  const service = (entry: Entry): string => {
    const { label, from, link, about } = entry;
    const source = [from.map((name) => `<bdi>${escape(name)}</bdi>`).join(', '), isLink(link) && link && `<a href="${escape(link)}">${escape(words.policy)}</a>`].filter(Boolean).join(' ');
    const told = [`<b>${escape(label)}</b>`, source, escape(about)].filter(Boolean).join('<br>');
    return body(`<tr><th scope="rowgroup" colspan="${width}">${told}</th></tr>`, entry);
  };

  const parts = sections.map((entry) => {
    const { label, about, lines, services } = entry;
    const table = `<table aria-label="${escape(label)}">${head}${lines.length ? body('', entry) : ''}${services.map(service).join('')}</table>`;
    return `<h3>${escape(label)}</h3>${about && `<p>${escape(about)}</p>`}${lines.length || services.length ? table : `<p>${escape(words.nothing)}</p>`}`;
  });
  return `<div lang="${escape(words.lang)}" dir="${escape(words.dir)}"><h2>${escape(words.declaration)}</h2>${parts.join('')}</div>`;
}
