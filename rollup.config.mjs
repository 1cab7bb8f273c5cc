import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

// Not `module: true` for a classic script: terser would rename its top-level names.
const small = (module, mangle = {}) => terser({
  ecma: 2022,
  module,
  mangle,
  compress: { passes: 4, unsafe_arrows: true, unsafe_methods: true, unsafe: true, pure_getters: true },
  format: { comments: false },
});

/** Names that Lit uses between its own modules, all of which are in one file here; none is one of the DOM's, and none is also written as a string. */
const LIT_NAMES = new RegExp(`^_\\$|^(${[
  'elementStyles', 'finalize', 'finalizeStyles', 'createProperty', 'getPropertyDescriptor', 'getPropertyOptions',
  'hasUpdated', 'isUpdatePending', 'renderOptions', 'requestUpdate', 'scheduleUpdate', 'performUpdate', 'shouldUpdate', 'willUpdate', 'firstUpdated',
  'updateComplete', 'getUpdateComplete', 'createRenderRoot', 'enableUpdating', 'addController', 'removeController', 'addInitializer',
  'hostConnected', 'hostDisconnected', 'hostUpdate', 'hostUpdated', 'shadowRootOptions', 'hasChanged', 'noAccessor', 'toAttribute', 'fromAttribute',
  'creationScope', 'renderBefore', 'setConnected', 'wrapped', 'useDefault', 'converter', 'reflect', 'strings', 'parts', 'ctor',
].join('|')})$`);

/**
 * What Lit has for browsers without constructable sheets (it would make style elements), for its polyfills, for decorators,
 * for counting its copies and for explaining misuse: nothing here uses any of it, and it is 4 % of what a first visitor loads.
 */
const withoutFallbacks = () => {
  const edits = {
    'css-tag.js': [
      [/(\w)=\w\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/, '$1=true'],
      [/Error\("CSSResult is not constructable[^"]*"\)/, 'Error()'],
      [/Error\("Value passed to 'css' function[^"]*"\+(\w)\+"[^"]*"\)/, 'Error($1)'],
    ],
    'reactive-element.js': [
      [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap;/, ''],
      [/\w\.reactiveElementPolyfillSupport/, 'void 0'], [/,\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
      // Reactive properties: no element here has one, each shows the store.
      [/,\w=\{toAttribute\(.*?hasChanged:\w\};/, ';'], [/(static get observedAttributes\(\)\{)return (this\.finalize\(\)),.*?\}(?=static createProperty)/, '$1$2}'],
      [/static createProperty\(.*?(?=static _\$Ei\(\))/, ''],
      [/(static finalize\(\)\{.*?this\._\$Ei\(\)),this\.hasOwnProperty\(.*?(?=this\.elementStyles=)/, '$1);'],
      [/static _\$Eu\(.*?(?=constructor\(\))/, ''], [/(_\$E_\(\)\{).*?(?=createRenderRoot\(\))/, '$1}'],
      [/(attributeChangedCallback\().*?(?=requestUpdate\()/, '$1){}'],
      [/(requestUpdate\()[^)]*(\)\{)if\(void 0!==.*?\}(?=!1===this\.isUpdatePending)/, '$1$2'],
      [/(\}) ?C\(\w,\w,\{useDefault.*?\}(?=async _\$EP)/, '$1'],
      [/(this\.renderRoot\?\?=this\.createRenderRoot\(\)),this\._\$Ep\)\{.*?(?=let \w=!1;const \w=this\._\$AL)/, '$1);}'],
      [/(update\(\w\)\{)this\._\$Eq&&=.*?,(?=this\._\$EM\(\)\})/, '$1'],
      [/,\w as defaultConverter/, ''], [/,\w as notEqual/, ''],
    ],
    'lit-element.js': [[/\w\.litElementHydrateSupport\?\.\(\{LitElement:\w\}\);/, '0;'], [/\w\.litElementPolyfillSupport/, 'void 0'], [/\(\w\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, '']],
    'lit-html.js': [[/\w\.litHtmlPolyfillSupport/, 'void 0'], [/,\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '']],
  };
  return {
    name: 'without-fallbacks',
    transform(code, id) {
      const [, file] = /(?:@lit\/reactive-element|lit-element|lit-html)\/([^/]+)$/.exec(id) ?? [];
      return (edits[file] ?? []).reduce((text, [from, to]) => {
        if (!from.test(text)) this.error(`Lit has changed: ${from} is not in ${id}`);
        return text.replace(from, to);
      }, code);
    },
  };
};

const types = (more = {}) => typescript({ tsconfig: './tsconfig.json', noEmit: false, noEmitOnError: true, rootDir: 'src', ...more });
const literals = () => minifyTemplateLiterals({ include: ['src/**'], failOnError: true });

/**
 * What a script tag's core imports from beside itself. The elements share Lit, so they are built together; the others
 * stand alone, so that each is one request.
 */
const alone = {
  'consent-gate-keep': 'src/keep.ts',
  'consent-gate-live': 'src/live.ts',
  'consent-gate-embeds': 'src/effects/gates/embeds.ts',
  'consent-gate-placeholder': 'src/placeholder/connect.ts',
  'consent-gate-region': 'src/region.ts',
  'consent-gate-tabs': 'src/tabs.ts',
  'consent-gate-erase': 'src/erase.ts',
  'consent-gate-check': 'src/check.ts',
  'consent-gate-lang-en': 'src/locales/en.ts',
};
const chunk = (input, mangle) => ({
  input,
  preserveEntrySignatures: 'allow-extension',
  output: {
    dir: 'dist', format: 'es', sourcemap: 'hidden', entryFileNames: '[name].js',
    chunkFileNames: 'consent-gate-[name].js', plugins: [small(true, mangle)],
  },
  plugins: [nodeResolve(), withoutFallbacks(), literals(), types(), integrity()],
});

/** Once everything is written: the hash of each file that a script tag or an import() may name, for Subresource Integrity. */
const integrity = () => ({
  name: 'integrity',
  writeBundle() {
    const files = readdirSync('dist').filter((file) => /^consent-gate[\w.-]*\.js$/.test(file)).sort();
    const hash = (file) => `sha384-${createHash('sha384').update(readFileSync(`dist/${file}`)).digest('base64')}`;
    writeFileSync('dist/integrity.json', `${JSON.stringify(Object.fromEntries(files.map((file) => [file, hash(file)])), null, 2)}\n`);
  },
});

export default [
  {
    input: { index: 'src/index.ts', fairness: 'src/fairness.ts', 'regions/recommended': 'src/regions/recommended.ts' },
    external: [/^lit(\/|$)/, 'js-cookie'],
    output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
    plugins: [literals(), types({ declaration: true, declarationDir: 'dist' })],
  },
  {
    input: { 'consent-gate': 'src/script.ts' },
    output: { dir: 'dist', format: 'iife', strict: false, sourcemap: 'hidden', entryFileNames: '[name].js', plugins: [small(false)] },
    plugins: [nodeResolve(), types()],
  },
  chunk({ 'consent-gate-ui': 'src/ask.ts' }, { properties: { regex: LIT_NAMES } }),
  ...Object.entries(alone).map(([name, file]) => chunk({ [name]: file })),
];
