// The state of the playground as one frozen value, and as the part of an address after "#".
import { choices, flags, start, tokens, usual } from './fields.js';
import { told } from './told.js';
import { valid } from './valid.js';

/**
 * @typedef {{ name: string, kind: string, provider: string, purpose: string, duration: string }} Cookie
 * @typedef {{ id: string, label: string, provider: string }} Service
 * @typedef {{ id: string, label: string, description: string, required: boolean, cookies: Cookie[], services: Service[] }} Category
 * @typedef {{
 *   mode: string, gpc: string, layout: string, position: string, theme: string, button: string,
 *   signal: string, width: string, code: string, modal: boolean, closeButton: boolean, days: number,
 *   look: string, lang: string, controller: string, policyUrl: string, imprintUrl: string,
 *   tokens: Record<string, string>, categories: Category[],
 * }} State
 */

const plain = value => (typeof value === 'string' ? value.trim() : '');
const list = value => (Array.isArray(value) ? value.filter(item => item !== null && typeof item === 'object') : []);
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** The text of a field, or nothing where it is not what the field takes. */
function fitting(field, value) {
  const text = plain(value);
  return text && valid[field](text) ? text : '';
}

function cookies(given) {
  return list(given).map(({ name, kind, provider, purpose, duration }) => ({
    name: fitting('name', name),
    kind: fitting('kind', kind) || 'cookie',
    provider: plain(provider),
    purpose: plain(purpose),
    duration: fitting('duration', duration),
  })).filter(({ name }) => name);
}

/** Categories and services share one namespace: of two of one id the first counts. */
function categories(given) {
  const taken = new Set();
  const free = ({ id }) => id && !taken.has(id) && taken.add(id);
  return list(given).map(({ id, label, description, required, cookies: kept, services }) => ({
    id: fitting('id', id), label: plain(label), description: plain(description), required: required === true,
    cookies: cookies(kept), services,
  })).filter(free).map(category => ({
    ...category,
    services: list(category.services)
      .map(({ id, label, provider }) => ({ id: fitting('id', id), label: plain(label), provider: plain(provider) }))
      .filter(free),
  }));
}

/**
 * The nearest state to whatever is given, with what stands at the start in the place of what is missing. A link or a
 * number that the library would not take is left out.
 *
 * @param {Record<string, unknown>} given
 * @returns {Readonly<State>}
 */
export function clean(given) {
  const chosen = Object.entries(choices).map(([key, words]) => [key, words.includes(given[key]) ? given[key] : start[key]]);
  const set = Object.entries(Object(given.tokens)).map(([name, value]) => [name, fitting('token', value)]);
  const text = key => (given[key] === undefined ? start[key] : key in valid ? fitting(key, given[key]) : plain(given[key]));
  return Object.freeze({
    ...Object.fromEntries(chosen),
    ...Object.fromEntries(flags.map(key => [key, given[key] === true])),
    days: valid.days(String(given.days)) ? Number(given.days) : start.days,
    ...Object.fromEntries(['look', 'lang', 'controller', 'policyUrl', 'imprintUrl'].map(key => [key, text(key)])),
    tokens: Object.fromEntries(tokens.flatMap(name => set.filter(([key, value]) => key === name && value))),
    categories: given.categories === undefined ? usual : categories(given.categories),
  });
}

/** What differs from the start, to be put behind "#"; a custom property is called as in a style sheet. */
export function toHash(state) {
  const parts = new URLSearchParams();
  for (const [key, value] of Object.entries(state)) {
    if (key === 'tokens') for (const [name, token] of Object.entries(value)) parts.set(`--${name}`, token);
    else if (!same(value, start[key])) parts.set(key, key === 'categories' ? JSON.stringify(told(value)) : String(value));
  }
  return String(parts);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The state that an address holds, whoever wrote it. */
export function fromHash(hash) {
  const parts = [...new URLSearchParams(hash.replace(/^#/, ''))];
  const given = Object.fromEntries(parts.filter(([key]) => !key.startsWith('--')));
  return clean({
    ...given,
    ...Object.fromEntries(flags.map(key => [key, given[key] === 'true'])),
    ...('categories' in given && { categories: parsed(given.categories) }),
    tokens: Object.fromEntries(parts.filter(([key]) => key.startsWith('--')).map(([key, value]) => [key.slice(2), value])),
  });
}
