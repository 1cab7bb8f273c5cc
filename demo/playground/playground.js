// Puts it together: the form → the state → the code, the frame and the address.
import { copy, showBlocks } from './blocks.js';
import { editCategories } from './categories.js';
import { asks, forNpm, forScriptTag, mark } from './code.js';
import { create } from './create.js';
import { documentOf } from './document.js';
import { flags, start, tokens } from './fields.js';
import { connectPreview, forget } from './preview.js';
import { clean, fromHash, toHash } from './state.js';
import { addTokens, followTokens } from './tokens.js';
import { valid } from './valid.js';

const pause = 150;
const find = selector => document.querySelector(selector);
const form = find('#form');
const fields = form.elements;
const stage = find('.stage');
const preview = connectPreview(stage, tell);

/** Purposes as they are typed; what of them is not valid yet is no part of the state. */
let categories = [];
let addCategory;
let state = start;
let soon;

/** Says it once: a live region that is set anew is read anew. */
function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function standing({ mode, view, decided, decidedAt, choices, undecided = [] }) {
  if (mode === 'no-cookie') return 'Nothing is asked: the page says that it uses no cookies.';
  if (decided && !decidedAt) return 'Nothing is asked: all of it is required.';
  const listed = standing => Object.keys(choices).filter(id => choices[id] === standing).join(', ') || 'nothing';
  if (decided && undecided.length === 0) return `Chosen. Allowed: ${listed('granted')}. Denied: ${listed('denied')}.`;
  return view === 'none' ? 'Not chosen yet.' : 'The visitor is asked.';
}

/** What the library in the frame says of itself. */
function tell(consent) {
  say(find('#standing'), consent ? standing(consent.state) : 'The library does not run in the frame.');
  const problems = (consent?.problems ?? []).map(({ code, key }) => (key ? `${code}: ${key}` : code));
  if (find('#problems').dataset.shown === problems.join()) return;
  find('#problems').dataset.shown = problems.join();
  find('#problems').replaceChildren(...problems.map(text => create('li', {}, text)));
}

function read() {
  const data = new FormData(form);
  return clean({
    ...Object.fromEntries(data),
    ...Object.fromEntries(flags.map(key => [key, data.has(key)])),
    button: data.get('button') ?? 'none',
    tokens: Object.fromEntries(tokens.map(name => [name, data.get(`--${name}`)])),
    categories,
  });
}

function write(state) {
  for (const field of fields) {
    const { name, type, value } = field;
    const chosen = name.startsWith('--') ? state.tokens[name.slice(2)] ?? '' : state[name];
    if (!name) continue;
    if (type === 'radio') field.checked = value === chosen;
    else if (type === 'checkbox') field.checked = chosen === true || value === chosen;
    else field.value = String(chosen);
  }
  categories = structuredClone(state.categories);
  addCategory = editCategories(find('#categories .list'), categories, change);
}

/** Fields that hold what no site could declare say so. */
function check() {
  for (const field of fields) {
    const test = valid[field.name.startsWith('--') ? 'token' : field.name];
    if (!test || field.localName !== 'input') continue;
    const text = field.value.trim();
    field.ariaInvalid = field.validity.badInput || (text && !test(text)) ? 'true' : null;
  }
}

function show() {
  const html = forScriptTag(state);
  showBlocks(find('#blocks'), state.code === 'npm' ? forNpm(state) : html, text => say(find('#copied'), text));
  say(find('#copied'), '');
  find('#waits').hidden = !mark(state);
  find('#waits code').textContent = mark(state);
  preview.show(documentOf(html, state));
  preview.fit(state.width);
  followTokens(find('#tokens'), state.tokens);
  find('#left-out').hidden = asks(state.mode) || state.categories.every(({ required }) => required);
  const hash = toHash(state);
  history.replaceState(null, '', hash ? `#${hash}` : location.pathname);
}

function change() {
  state = read();
  check();
  clearTimeout(soon);
  soon = setTimeout(show, pause);
}

function begin() {
  state = fromHash(location.hash);
  write(state);
  check();
  show();
}

async function offer() {
  const { languages, themes } = await (await fetch('/playground/built.json')).json();
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  const option = (value, text) => create('option', { value }, text);
  fields.lang.append(...languages.map(tag => [names.of(tag) ?? tag, tag]).sort().map(([name, tag]) => option(tag, `${name} (${tag})`)));
  fields.look.append(...themes.map(theme => option(theme, theme)));
  fields.look.closest('label').hidden = themes.length === 0;
}

addTokens(find('#tokens'));
await offer().catch(() => {});
begin();

form.addEventListener('input', change);
// The fields beside the preview and the code belong to the form, and stand outside of it.
find('.preview').addEventListener('input', change);
find('.code').addEventListener('input', change);
form.addEventListener('submit', event => event.preventDefault());
find('#add-category').addEventListener('click', () => addCategory());
find('#again').addEventListener('click', preview.again);
find('#preferences').addEventListener('click', preview.preferences);
find('#restart').addEventListener('click', () => {
  history.replaceState(null, '', location.pathname);
  begin();
});
find('#share').addEventListener('click', async ({ currentTarget }) => {
  clearTimeout(soon);
  show();
  say(find('#copied'), await copy(location.href));
  currentTarget.textContent = 'Link copied';
  setTimeout(() => { currentTarget.textContent = 'Copy link'; }, 2000);
});
addEventListener('hashchange', begin);
addEventListener('pagehide', forget);
// In the next frame: what is resized in here observes its own size, too.
new ResizeObserver(() => requestAnimationFrame(() => preview.fit(state.width))).observe(stage);
