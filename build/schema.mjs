import { readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';

/**
 * The JSON Schema of a configuration: what `src/policy/shape.ts` accepts, with the sentences of `src/policy/declared.ts`. What a page
 * can't have in JSON, such as a function, is not in it.
 */

/** Which type of `declared.ts` has the words for which object of the shape. */
const types = {
  categories: 'DeclaredCategory', services: 'DeclaredService', cookies: 'DeclaredCookie', cookie: 'CookieOptions', records: 'RecordsOptions', vendors: 'Vendors',
  google: 'GoogleOptions', uet: 'UetOptions', clarity: 'ClarityOptions', meta: 'MetaOptions', tiktok: 'TiktokOptions', pinterest: 'PinterestOptions',
  matomo: 'MatomoOptions', posthog: 'PosthogOptions', mixpanel: 'MixpanelOptions' };

/** What each type and each of its keys says of itself. */
function sentences(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const text = (node) => ts.getTextOfJSDocComment(node.jsDoc?.at(-1)?.comment)?.replace(/\s+/g, ' ');
  return Object.fromEntries(source.statements.filter(ts.isInterfaceDeclaration)
    .map((each) => [each.name.text, Object.fromEntries([['', text(each)], ...each.members.map((member) => [member.name.text, text(member)])])]));
}

/** The pattern of a word in whatever case; JSON Schema has no flags. */
const anyCase = (pattern) => pattern.replace(/[A-Za-z]/g, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);
const text = (pattern) => ({ type: 'string', pattern });

/** What each kind of a shape is in JSON; `shaped.ts` says the same to a page. */
const kindsFor = ({ CODE, ENDPOINT, ID, LONGEST, ORIGIN }) => ({
  id: text(ID.source),
  name: text('[^*]'),
  token: text('^[^\\s;,=]+$'),
  duration: text('^(session|P(?=.)(\\d+([.,]\\d+)?[YMWD])*(T(\\d+([.,]\\d+)?[HMS])+)?)$'),
  link: text(`^(${anyCase('(https?|mailto):')}|[^:/?#\\u0000-\\u0020]*([/?#]|$))`),
  endpoint: text(ENDPOINT.source),
  wording: { anyOf: [{ type: 'string' }, { type: 'object', additionalProperties: { type: 'string' } }] },
  region: text(`^(|${anyCase('XX|ZZ|T')}1|(?!${anyCase('XX|ZZ')})[A-Za-z]{2}(-[A-Za-z\\d]{1,3})?)$`),
  origin: text(ORIGIN.source),
  protect: { type: 'boolean' },
  object: { type: 'object' },
  days: { type: 'integer', minimum: 1, maximum: LONGEST },
  count: { type: 'integer', minimum: 0 },
  string: { type: 'string' },
  boolean: { type: 'boolean' },
  code: text(CODE.source),
});

export function schemaOf({ shape, REQUIRED, ...rules }, told) {
  const kinds = kindsFor(rules);
  const one = (word) => kinds[word] ?? { enum: word.split('|') };
  const of = (shape, type) => {
    if (Array.isArray(shape) && shape.length === 2) return { anyOf: shape.map((each) => of(each, type)) };
    if (Array.isArray(shape)) return { type: 'array', items: of(shape[0], type) };
    if (typeof shape === 'object') {
      const required = Object.keys(shape).filter((key) => REQUIRED.includes(shape[key]));
      const properties = Object.entries(shape).map(([key, value]) => [key, { description: told[type][key], ...of(value, types[key]) }]);
      return { type: 'object', properties: Object.fromEntries(properties), ...required.length && { required }, additionalProperties: false };
    }
    const [word, mapped] = shape.split('@');
    if (mapped === undefined) return one(word);
    const map = { type: 'object', propertyNames: kinds.code, additionalProperties: one(mapped || word) };
    return word ? { anyOf: [one(word), map] } : map;
  };
  return { $schema: 'http://json-schema.org/draft-07/schema#', title: 'The configuration of consent-banner', description: told.ConsentConfig[''], ...of(shape, 'ConsentConfig') };
}

/** Once the modules for bundlers are written: the schema, by the rules that they hold. */
export const schema = () => ({
  name: 'schema',
  async writeBundle() {
    const rules = await Promise.all(['shape', 'shaped', 'code', 'config', 'endpoint', 'origin'].map((name) => import(`../dist/policy/${name}.js?${Date.now()}`)));
    writeFileSync('dist/schema.json', `${JSON.stringify(schemaOf(Object.assign({}, ...rules), { ...sentences('src/policy/vendors.ts'), ...sentences('src/policy/declared.ts') }), null, 2)}\n`);
  },
});
