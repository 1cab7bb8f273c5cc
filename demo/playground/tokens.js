// A field for each custom property; a colour also by the browser's own picker.
import { create } from './create.js';
import { colours, tokens } from './fields.js';

const names = { 'background': 'Background', 'text': 'Text', 'muted': 'Lesser text', 'border': 'Lines', 'accent': 'Accent', 'button-background': 'Buttons', 'button-text': 'Text on buttons', 'radius': 'Corners', 'button-radius': 'Corners of buttons', 'font': 'Font', 'font-size': 'Size of letters', 'space': 'Spacing', 'width': 'Width', 'dialog-width': 'Width of preferences' };
const examples = { 'background': '#fff', 'text': '#181a1f', 'muted': '#595d66', 'border': '#dcdde0', 'accent': '#2952cc', 'button-background': '#181a1f', 'button-text': '#fff', 'radius': '1em', 'button-radius': '.625em', 'font': 'Georgia, serif', 'font-size': '1rem', 'space': '1rem', 'width': '26em', 'dialog-width': '40em' };
const six = /^#[0-9a-f]{6}$/i;

function row(name) {
  const id = `token-${name}`;
  const input = create('input', { id, name: `--${name}`, placeholder: examples[name], spellcheck: false, 'aria-describedby': `${id}-wrong` });
  const wrong = create('p', { className: 'wrong', id: `${id}-wrong` }, 'Not a value that a style sheet would take here');
  const label = create('label', { htmlFor: id }, create('span', {}, names[name]));
  if (!colours.includes(name)) {
    label.append(input);
    return [label, wrong];
  }
  const picker = create('input', { type: 'color', ariaLabel: `${names[name]}: pick`, 'data-for': name });
  picker.addEventListener('input', event => {
    event.stopPropagation();
    input.value = picker.value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return [create('div', { className: 'colour' }, label, create('div', {}, input, picker)), wrong];
}

/** Puts the fields in place. */
export function addTokens(place) {
  place.append(...tokens.flatMap(row));
}

/** The pickers show what the fields say. */
export function followTokens(place, chosen) {
  for (const picker of place.querySelectorAll('[type=color]')) {
    const value = chosen[picker.dataset.for] ?? '';
    const example = examples[picker.dataset.for];
    picker.value = six.test(value) ? value : example.length === 4 ? example.replace(/[0-9a-f]/gi, '$&$&') : example;
  }
}
