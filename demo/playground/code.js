// What a site has to write for what was chosen: only what differs from what the library does by itself.
import { choices, days, flags, usual, view } from './fields.js';
import { json, literal } from './print.js';
import { told } from './told.js';

/** @typedef {{ where: string, language: 'html' | 'ts' | 'css', text: string }} Block */

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** In the other modes only what is required may exist. */
export const asks = mode => mode === 'opt-in' || mode === 'opt-out';

const category = ({ cookies, services, ...each }) => told({
  ...each,
  cookies: cookies.map(({ kind, ...cookie }) => ({ ...cookie, kind: kind === 'cookie' ? '' : kind })),
  services: services.map(service => ({ ...service, label: service.label || service.id })),
});

/** The configuration, without what is the default. */
export function configuration(state) {
  const possible = list => list.filter(({ required }) => asks(state.mode) || required);
  const declared = possible(state.categories);
  const words = Object.entries(choices).filter(([key, [first]]) => !view.includes(key) && state[key] !== first);
  return {
    ...Object.fromEntries(words.map(([key]) => [key, state[key]])),
    ...Object.fromEntries(flags.filter(key => state[key]).map(key => [key, true])),
    ...(state.days !== days.usual && { days: state.days }),
    ...told({ lang: state.lang, policyUrl: state.policyUrl, imprintUrl: state.imprintUrl, controller: state.controller }),
    ...(!same(declared, possible(usual)) && { categories: declared.map(category) }),
  };
}

function styles(state) {
  const set = Object.entries(state.tokens).map(([name, value]) => `  --consent-${name}: ${value};\n`);
  return set.length ? `:root {\n${set.join('')}}` : '';
}

const empty = config => Object.keys(config).length === 0;
const element = '<consent-banner></consent-banner>';
const place = { inline: 'Where the banner is to stand', 'no-cookie': 'Where the statement is to stand' };

/** @returns {Block[]} where the element has to be written by the site */
function markup({ mode, layout }) {
  const where = place[mode] ?? (mode !== 'no-cookie' && place[layout]);
  return where ? [{ where, language: 'html', text: element }] : [];
}

/**
 * For a site without a build.
 *
 * @returns {Block[]}
 */
export function forScriptTag(state) {
  const config = configuration(state);
  const rules = styles(state);
  const head = [
    state.look && `<link rel="stylesheet" href="/themes/${state.look}.css">`,
    rules && `<style>\n  ${rules.replaceAll('\n', '\n  ')}\n</style>`,
    !empty(config) && `<script type="application/json" id="consent-config">\n${json(config)}\n</script>`,
    `<script src="/consent-gate${state.mode === 'no-cookie' ? '.protect' : ''}.js"></script>`,
  ];
  return [
    { where: 'In the head, before everything that waits for consent', language: 'html', text: head.filter(Boolean).join('\n') },
    ...markup(state),
  ];
}

/**
 * For a site with a bundler.
 *
 * @returns {Block[]}
 */
export function forNpm(state) {
  const config = configuration(state);
  const rules = styles(state);
  // The guards are there from the first only if they are handed over.
  const guards = state.mode === 'no-cookie' ? ['protect'] : [];
  const lines = [
    "import { startConsent } from 'consent-banner';",
    ...guards.map(name => `import { ${name} } from 'consent-banner/protect';`),
    ...(state.look ? [`import 'consent-banner/themes/${state.look}.css';`] : []),
    '',
    `startConsent(${empty(config) ? '' : literal(config, 'startConsent();'.length, guards)});`,
  ];
  return [
    { where: 'First in the code of every page', language: 'ts', text: lines.join('\n') },
    ...markup(state),
    ...(rules ? [{ where: 'In a style sheet', language: 'css', text: rules }] : []),
  ];
}

/** The attributes of a script that waits, for one of the purposes; nothing where none is asked for. */
export function mark({ mode, categories }) {
  const purpose = asks(mode) && categories.find(({ required }) => !required);
  return purpose ? `type="text/plain" data-consent="${purpose.id}"` : '';
}
