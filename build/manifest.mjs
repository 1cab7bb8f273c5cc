import { writeFileSync } from 'node:fs';

/**
 * What the elements are to an editor and to a catalogue: a custom elements manifest (https://github.com/webcomponents/custom-elements-manifest).
 * A test holds it against what the elements read and show.
 */

const colours = {
  background: 'The colour behind the text; white, or near-black in the dark.',
  text: 'The colour of the text.',
  muted: 'The colour of what is said by the way; 72 % of the text colour.',
  border: 'The colour of lines; 15 % of the text colour.',
  accent: 'The colour of links, of the focus ring and of switches that are on.',
};
const letters = { font: 'The font family; `system-ui, sans-serif`.', 'font-size': 'The size of the text, from which the rest follows; `medium`.' };
const button = {
  'button-background': 'The colour of accept and reject; the text colour.',
  'button-text': 'The colour of the text on them; the background.',
  'button-radius': 'How round buttons are; `.625em`.',
};
const line = { 'border-width': 'The width of lines; `1px`.', 'button-border': 'The colour of the line around accept and reject; `transparent`.' };
const space = { space: 'The room around what stands in it; `20px`.' };
const radius = { radius: 'How round the corners are; `1em`.' };
const above = { 'z-index': 'How far above the page it lies; `2147483000`.' };
const shadow = { shadow: 'The shadow of a layer; `0 .5em 2.5em #0003`.' };
const dialog = { 'dialog-width': 'The width of the second layer; `40em`.', backdrop: 'What lies over the page behind a dialog that holds it; `#0007`.' };
const face = { ...colours, ...letters, ...button, ...line, ...space, ...above };

const theme = { theme: ["'auto' | 'light' | 'dark'", 'Light, dark, or as the page and the visitor have it.'] };
const lang = { lang: ['string', 'The language of its texts, as a tag.'] };

const flowing = { title: 'The heading.', text: 'A sentence.', actions: 'The row of buttons.', link: 'A link.', category: 'A category.', service: 'A service of it.', status: 'What is announced.' };
const switches = { toggle: 'The switch of a category or a service.', details: 'What it keeps, folded.', note: 'What the visitor should know besides.', save: 'Keeps the draft.', accept: 'Allows everything.', reject: 'Refuses everything.' };

export const elements = {
  'consent-banner': {
    about: 'The first layer, and the dialog with the second; in no-cookie mode the statement. It is put in by itself where a page has none.',
    attributes: {
      mode: ["'opt-in' | 'opt-out' | 'notice' | 'no-cookie'", 'How consent is asked for, where that is stricter than the configuration.'],
      region: ['string', 'Where the visitor is, where that makes things stricter.'],
      'policy-url': ['string', 'The privacy policy: an http, https, mailto or relative link.'],
      layout: ["'bar' | 'box' | 'dialog' | 'inline'", 'How the first layer lies on the page.'],
      position: ["'bottom' | 'top' | 'start' | 'end'", 'Where it lies.'],
      'close-button': ["'' | 'true' | 'false'", 'Whether the first layer has a close button, which refuses.'],
      view: ["'banner' | 'preferences'", 'Which layer is open; set by the element, absent where none is.'],
      ...theme, ...lang,
    },
    slots: { '': 'Beneath the text; a child with `data-action` is a control.', title: 'The heading of the first layer.', text: 'Its sentence.', logo: 'Before the heading.', extra: 'After the buttons.' },
    parts: { banner: 'The first layer.', dialog: 'The second.', customize: 'Opens the second layer.', close: 'Closes.', ...flowing, ...switches },
    properties: { ...face, ...radius, ...shadow, ...dialog, width: 'The width of the first layer; `76em` for the bar, `26em` for the box.', motion: 'How long it takes to come in; `.3s`, not at all where less motion is wanted.' },
  },
  'consent-preferences': {
    about: 'The second layer on its own, for a privacy page.', attributes: { ...theme, ...lang }, slots: {}, parts: { ...flowing, ...switches },
    properties: { ...face, ...radius, ...shadow, ...dialog },
  },
  'consent-declaration': {
    about: 'The table of what is stored by category and service, with what is in this browser, the present choice and its withdrawal.', attributes: { ...theme, ...lang }, slots: {},
    parts: { ...flowing, withdraw: 'Takes everything back.' }, properties: { ...face, ...radius },
  },
  'consent-button': {
    about: 'The way back: opens the preferences. Floating where the library puts it, in the flow where a page does.', attributes: {}, slots: {}, parts: { button: 'The button.' },
    properties: (({ background, text, border }) => ({ background, text, border, ...letters, 'button-radius': button['button-radius'], 'border-width': line['border-width'], ...above }))(colours),
  },
  'consent-placeholder': {
    about: 'In the place of an embed that is held back: what is missing, from whom, why, and two buttons. A page may write one around an embed.', attributes: {}, slots: {},
    parts: { title: 'What is missing.', text: 'From whom, and why.', actions: 'The row of buttons.', once: 'Loads this one, on this page.', always: 'Grants what it waits for.' },
    properties: { ...colours, ...letters, ...button, ...radius },
  },
};

const nameOf = (tag) => tag.replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase());
const list = (entries, prefix = '') => Object.entries(entries).map(([name, description]) => ({ name: prefix + name, description }));

export const manifestOf = () => ({
  schemaVersion: '1.0.0',
  modules: [{
    kind: 'javascript-module',
    path: 'dist/index.js',
    declarations: Object.entries(elements).map(([tagName, { about, attributes, slots, parts, properties }]) => ({
      kind: 'class', customElement: true, tagName, name: nameOf(tagName), description: about, superclass: { name: 'HTMLElement' },
      attributes: Object.entries(attributes).map(([name, [text, description]]) => ({ name, description, type: { text } })),
      slots: list(slots), cssParts: list(parts), cssProperties: list(properties, '--consent-'),
    })),
    exports: Object.keys(elements).map((name) => ({ kind: 'custom-element-definition', name, declaration: { name: nameOf(name), module: 'dist/index.js' } })),
  }],
});

export const manifest = () => ({ name: 'manifest', writeBundle: () => writeFileSync('dist/custom-elements.json', `${JSON.stringify(manifestOf(), null, 2)}\n`) });
