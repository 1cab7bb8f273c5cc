// The editor of purposes, with what each keeps and by whom.
import { create } from './create.js';
import { kinds } from './fields.js';
import { valid } from './valid.js';

const durations = { '': 'not said', session: 'until the browser is closed', P1D: 'a day', P30D: '30 days', P180D: '180 days', P1Y: 'a year', P400D: '400 days' };
const labels = { id: 'Id', label: 'Name', description: 'What for', name: 'Name, * for any letters', kind: 'Kept as', provider: 'By whom', purpose: 'What for', duration: 'How long' };
const help = { id: 'Small letters, digits and hyphens, each id once', name: 'More than a *' };

let count = 0;

/**
 * @param {HTMLElement} place where it stands
 * @param {object[]} list the draft that is edited in place
 * @param {() => void} changed is called after each change
 */
export function editCategories(place, list, changed) {
  const ids = () => list.flatMap(({ id, services = [] }) => [id, ...services.map(service => service.id)]);

  function field(item, key) {
    const id = `field-${++count}`;
    const wrong = help[key] && create('p', { className: 'wrong', id: `${id}-wrong` }, help[key]);
    const input = key === 'kind' || key === 'duration'
      ? create('select', { id }, ...Object.entries(key === 'kind' ? Object.fromEntries(kinds.map(kind => [kind, kind])) : durations)
        .map(([value, text]) => create('option', { value }, text)))
      : create('input', { id, value: item[key] ?? '', spellcheck: !['id', 'name'].includes(key) });
    if (input.localName === 'select') {
      if (![...input.options].some(({ value }) => value === (item[key] ?? ''))) input.append(create('option', { value: item[key] }, item[key]));
      input.value = item[key] ?? '';
    }
    if (wrong) input.setAttribute('aria-describedby', wrong.id);
    const check = () => {
      const value = input.value.trim();
      const fits = !help[key] || (valid[key](value) && (key !== 'id' || ids().filter(other => other === value).length === 1));
      input.ariaInvalid = fits ? null : 'true';
    };
    input.addEventListener('input', () => {
      item[key] = input.value;
      check();
      changed();
    });
    if (item[key]) check();
    return [create('label', { htmlFor: id }, create('span', {}, labels[key]), input), ...(wrong ? [wrong] : [])];
  }

  function button(text, act) {
    const made = create('button', { type: 'button' }, text);
    made.addEventListener('click', act);
    return made;
  }

  /** Cookies or services under a purpose. */
  function items(owner, key, keys, one) {
    const all = owner[key] ??= [];
    const holder = create('div', { className: 'items' });
    const draw = focused => {
      holder.replaceChildren(...all.map((item, i) => create('fieldset', { className: 'rows item' },
        create('legend', {}, `${one[0].toUpperCase()}${one.slice(1)} ${i + 1}`),
        ...keys.flatMap(name => field(item, name)),
        button(`Remove this ${one}`, () => {
          all.splice(i, 1);
          draw(Math.min(i, all.length - 1));
          changed();
        }))), add);
      if (focused !== undefined) (holder.children[focused]?.querySelector('input') ?? add).focus();
      if (document.activeElement.localName === 'input') document.activeElement.select();
    };
    const add = button(`Add a ${one}`, () => {
      all.push(key === 'cookies' ? { name: '', kind: 'cookie' } : { id: unused('service') });
      draw(all.length - 1);
      changed();
    });
    draw();
    return holder;
  }

  const unused = word => {
    let number = 1;
    while (ids().includes(`${word}-${number}`)) number++;
    return `${word}-${number}`;
  };

  function category(item, i) {
    const title = create('b');
    const facts = create('span', { className: 'facts' });
    const retitle = () => {
      title.textContent = item.label?.trim() || item.id || 'No id';
      const kept = (item.cookies ?? []).length;
      const services = (item.services ?? []).length;
      facts.textContent = [item.required && 'required', kept && `${kept} stored`, services && `${services} ${services === 1 ? 'service' : 'services'}`].filter(Boolean).join(', ');
    };
    const required = create('input', { type: 'checkbox', checked: item.required === true });
    required.addEventListener('input', () => {
      item.required = required.checked;
      changed();
    });
    const made = create('details', { className: 'category' },
      create('summary', {}, title, facts),
      create('div', { className: 'rows' },
        ...['id', 'label', 'description'].flatMap(key => field(item, key)),
        create('label', { className: 'check' }, required, create('span', {}, 'Required: cannot be refused')),
        items(item, 'cookies', ['name', 'kind', 'purpose', 'provider', 'duration'], 'stored item'),
        items(item, 'services', ['id', 'label', 'provider'], 'service'),
        button('Remove this purpose', () => {
          list.splice(i, 1);
          draw();
          (place.children[Math.min(i, list.length - 1)]?.querySelector('summary') ?? document.querySelector('#add-category')).focus();
          changed();
        })));
    made.addEventListener('input', retitle);
    made.addEventListener('click', retitle);
    retitle();
    return made;
  }

  function draw() {
    place.replaceChildren(...list.map(category));
  }

  draw();
  return () => {
    list.push({ id: unused('purpose'), label: '', description: '', required: false, cookies: [], services: [] });
    draw();
    place.lastElementChild.open = true;
    place.lastElementChild.querySelector('input').select();
    changed();
  };
}
