import { takeOver, type ImportOptions } from './import/take-over.js';
import { tools } from './import/tools.js';
import { readDeclared } from './page.js';
import { isObject } from './policy/object.js';
import { running } from './running.js';
import { currentScript } from './unclobbered.js';

/** For who writes the page; a visitor does without. */
const warn = (text: string) => console.warn(`consent-gate-import.js: ${text} Nothing is taken over.`);

const json = (text: string): unknown => {
  try { return JSON.parse(text); } catch { return undefined; }
};

/** What the script tag says; nothing where that can't be understood, lest a grant is taken over that it was to leave out. */
function said({ from, map, key }: DOMStringMap): ImportOptions | undefined {
  const names = from?.split(/[\s,]+/).filter(Boolean);
  const unknown = names?.find((name) => !tools.some((tool) => tool.name === name));
  const ids = map === undefined ? {} : json(map);
  if (unknown) warn(`data-from names "${unknown}", which is none of ${tools.map(({ name }) => name).join(', ')}.`);
  else if (!isObject(ids)) warn('data-map is no JSON object.');
  else return { from: names as ImportOptions['from'], map: ids as ImportOptions['map'], key };
  return undefined;
}

if (running()) warn('It stands behind the core, which has begun to ask; put it before.');
else {
  const options = said(currentScript()?.dataset ?? {});
  if (options) takeOver(readDeclared(), options);
}
