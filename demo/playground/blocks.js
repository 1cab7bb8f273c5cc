// The code, block by block, each with a button that copies it.
import { create } from './create.js';

/** Copies a text; where the browser does not let a page do that, selects what is shown of it. Gives what to say. */
export async function copy(text, element) {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied.';
  } catch {
    if (!element) return 'This browser did not let the page copy; take it from the address.';
    getSelection().selectAllChildren(element);
    return 'Selected: copy it with the keyboard.';
  }
}

const parts = {
  html: /(?<name><\/?[a-z-]+|\/?>)|(?<text>"[^"]*")/g,
  ts: /(?<name>\b(?:import|from)\b)|(?<text>'(?:[^'\\]|\\.)*'|"[^"]*")/g,
  css: /(?<name>--[\w-]+)|(?<text>"[^"]*")/g,
};

/** The same text, with its names and texts marked. */
function marked(text, language) {
  const nodes = [];
  let at = 0;
  for (const { 0: found, index, groups } of text.matchAll(parts[language])) {
    nodes.push(text.slice(at, index), create('span', { className: groups.name ? 'name' : 'text' }, found));
    at = index + found.length;
  }
  return [...nodes, text.slice(at)];
}

/** @param {import('./code.js').Block[]} blocks */
export function showBlocks(place, blocks, say) {
  const text = JSON.stringify(blocks);
  if (place.dataset.shown === text) return;
  place.dataset.shown = text;
  place.replaceChildren(...blocks.map(({ where, language, text }) => {
    const code = create('code', { className: language }, ...marked(text, language));
    const button = create('button', { type: 'button', 'aria-label': `Copy: ${where}` }, 'Copy');
    button.addEventListener('click', async () => say(await copy(text, code)));
    return create('figure', {}, create('figcaption', {}, where, button), create('pre', { tabIndex: 0, role: 'region', ariaLabel: where }, code));
  }));
}
