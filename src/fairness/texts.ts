import { isObject } from '../policy/object.js';
import { found } from './found.js';
import { isSaid, type Given, type Owner } from './given.js';
import { stemsOf, unclear } from './label.js';
import { phraseIn, same } from './phrases.js';
import { stems } from './stems.js';
import type { Unfair } from './unfair.js';

/** Where a label of the site, if it has one, does not say that it refuses. */
const refusal = (label: unknown, key: string, lang: string): Unfair[] => {
  const why = typeof label === 'string' ? unclear(label, lang) : undefined;
  return why ? [found('refusal-unclear', key, why)] : [];
};

/** Whether a text names every category that can be refused, by its label in this language or by its id. */
const namesAll = (text: string, refusable: readonly Owner[], lang: string): boolean =>
  refusable.length > 0 && refusable.every(({ id, value: { label } }) => {
    const name = isObject(label) ? label[lang] : label;
    return text.toLowerCase().includes((isSaid(name) ? name : id).toLowerCase());
  });

/** What the first layer says in the site's own words: it has to say who asks, for what, and which button refuses. */
function firstLayer({ declared, owners }: Given, lang: string, { accept, reject, close, text }: Readonly<Record<string, unknown>>): Unfair[] {
  const { controller } = declared;
  const key = (name: string) => `texts.${lang}.${name}`;
  const refusable = owners.filter(({ service, required }) => !service && !required);
  return [
    ...(isSaid(accept) && isSaid(reject) && same(accept, reject) ? [found('same-labels', key('reject'))] : refusal(reject, key('reject'), lang)),
    ...(declared['closeButton'] === true ? refusal(close, key('close'), lang) : []),
    ...(typeof text !== 'string' || text.includes('{controller}') || (isSaid(controller) && text.includes(controller)) ? [] : [found('controller-not-named', key('text'))]),
    ...(typeof text !== 'string' || text.includes('{purposes}') || namesAll(text, refusable, lang) ? [] : [found('purposes-not-named', key('text'))]),
  ];
}

/** Where a text pushes. One that is written for every language is held against each table. */
function pushes(text: unknown, key: string, lang?: string): Unfair[] {
  if (typeof text !== 'string') return [];
  const tables = lang === undefined ? Object.values(stems) : [stemsOf(lang)];
  const phrase = tables.map((table) => table && phraseIn(text, table.nudging)).find((phrase) => phrase);
  return phrase ? [found('nudging-text', key, phrase)] : [];
}

const nudging = (words: unknown, key: string): Unfair[] =>
  (isObject(words) ? Object.entries(words).flatMap(([lang, text]) => pushes(text, `${key}.${lang}`, lang)) : pushes(words, key));

/** What the site says in its own words. */
export function texts(given: Given): Unfair[] {
  const { declared, owners, asks } = given;
  const written = isObject(declared['texts']) ? Object.entries(declared['texts']).filter((entry): entry is [string, Record<string, unknown>] => isObject(entry[1])) : [];
  return [
    ...(asks ? written.flatMap(([lang, words]) => firstLayer(given, lang, words)) : []),
    ...written.flatMap(([lang, words]) => Object.entries(words).flatMap(([name, text]) => pushes(text, `texts.${lang}.${name}`, lang))),
    ...nudging(declared['revisionNote'], 'revisionNote'),
    ...owners.flatMap(({ key, value }) => ['label', 'description'].flatMap((name) => nudging(value[name], `${key}.${name}`))),
  ];
}
