// A field for each custom property; a colour also by the browser's own picker.
import { create } from './create.js';
import { colours, tokens } from './fields.js';

/** What a field is called, and what stands in it while it is empty: about what the library takes. */
const fields = {
  'background': ['Background', '#fff'],
  'text': ['Text', '#181a1f'],
  'muted': ['Lesser text', '#595d66'],
  'border': ['Lines', '#dcdde0'],
  'accent': ['Accent', '#2952cc'],
  'button-background': ['Buttons', '#181a1f'],
  'button-text': ['Text on buttons', '#fff'],
  'button-border': ['Edge of buttons', '#181a1f'],
  'border-width': ['Width of lines', '1px'],
  'radius': ['Corners', '1em'],
  'button-radius': ['Corners of buttons', '.625em'],
  'font': ['Font', 'system-ui, sans-serif'],
  'font-size': ['Size of letters', '1rem'],
  'space': ['Spacing', '20px'],
  'width': ['Width', '26em'],
  'dialog-width': ['Width of preferences', '40em'],
  'shadow': ['Shadow', '0 .5em 2.5em #0003'],
  'motion': ['Time it moves', '.3s'],
};
const six = /^#[0-9a-f]{6}$/i;

function row(name) {
  const [words, example] = fields[name];
  const id = `token-${name}`;
  const input = create('input', { id, name: `--${name}`, placeholder: example, spellcheck: false, 'aria-describedby': `${id}-wrong` });
  const wrong = create('p', { className: 'wrong', id: `${id}-wrong` }, 'Not a value that a style sheet would take here');
  const label = create('label', { htmlFor: id }, create('span', {}, words));
  if (!colours.includes(name)) {
    label.append(input);
    return [label, wrong];
  }
  const picker = create('input', { type: 'color', ariaLabel: `${words}: pick`, 'data-for': name });
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
    const [, example] = fields[picker.dataset.for];
    picker.value = six.test(value) ? value : example.length === 4 ? example.replace(/[0-9a-f]/gi, '$&$&') : example;
  }
}
