// A value as text, the way the README writes it: on one line where that fits, else one line an entry.

const widest = 110;

/** In a script element: no text may close it. */
const quotedTwice = text => JSON.stringify(text).replaceAll('<', '\\u003c');
const quotedOnce = text => (/^[^"]*'[^"]*$/.test(text) ? JSON.stringify(text)
  : `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`);

const asJson = { key: quotedTwice, text: quotedTwice, object: '{ ', last: '', close: () => ' ' };
const asLiteral = { key: key => key, text: quotedOnce, object: '{\n', last: ',', close: indent => `\n${indent}` };

function written(value, style, indent, taken, shorthand = []) {
  if (typeof value === 'string') return style.text(value);
  if (typeof value !== 'object') return String(value);
  const isList = Array.isArray(value);
  const end = isList ? ']' : '}';
  const name = key => (isList ? '' : `${style.key(key)}: `);
  const entries = Object.entries(value);

  const short = [...entries.map(([key, item]) => name(key) + written(item, style, '', -Infinity)), ...shorthand].join(', ');
  const line = isList || !short ? `${isList ? '[' : '{'}${short}${end}` : `{ ${short} }`;
  if (taken + line.length <= widest) return line;

  const inner = `${indent}  `;
  const lines = [...entries.map(([key, item]) => name(key) + written(item, style, inner, inner.length + name(key).length)), ...shorthand];
  const begin = isList ? '[\n' : style.object;
  return begin + (begin.endsWith('\n') ? inner : '') + lines.join(`,\n${inner}`) + style.last + style.close(indent) + end;
}

/** JSON that can stand in a script element. */
export const json = value => written(value, asJson, '', 0);

/** The literal of an object in TypeScript; `taken` is how much of its line others take, `shorthand` names variables that go in as well. */
export const literal = (value, taken = 0, shorthand = []) => written(value, asLiteral, '', taken, shorthand);
