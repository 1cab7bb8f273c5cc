import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { letters, NAMES } from './build/handed.mjs';
import { withSetOnly } from './build/js-cookie.mjs';
import { LIT_NAMES, withoutUnused } from './build/lit.mjs';
import { manifest } from './build/manifest.mjs';
import { schema } from './build/schema.mjs';

// Not `module: true` for a classic script: terser would rename its top-level names.
const small = (module, names = []) => terser({
  ecma: 2022,
  module,
  mangle: { properties: { builtins: true, regex: new RegExp([`^(${NAMES.join('|')})$`, ...names].join('|')) } },
  nameCache: { props: { props: Object.fromEntries(NAMES.map((name) => [`$${name}`, letters[name]])) } },
  compress: { passes: 4, unsafe_arrows: true, unsafe: true, pure_getters: true },
  format: { comments: false },
});

/** Terser leaves what a file exports under its name, by which another asks for it. That stands in its last line, so the maps go on being right. */
const exported = () => ({
  name: 'exported',
  generateBundle(_, files) {
    for (const file of Object.values(files)) {
      file.code &&= file.code.replace(/\bexport\{[^}]*\}/g, (list) => list.replace(/\w+(?=[,}])/g, (name) => letters[name] ?? name));
    }
  },
});

const languages = readdirSync('src/locales').map((file) => file.replace(/\.ts$/, '')).filter((name) => !['locale', 'load', 'tags'].includes(name));

const types = (more = {}) => typescript({ tsconfig: './tsconfig.json', noEmit: false, noEmitOnError: true, rootDir: 'src', ...more });
const literals = () => [minifyTemplateLiterals({ include: ['src/**'], failOnError: true }), plain()];
/** A tag that only says that a text is css (`const css = String.raw`) is taken away where it has done that. */
const plain = () => ({ name: 'plain', transform: (code) => (code.includes('const css = String.raw;') ? { code: code.replace(/= css\s*`/g, '= `'), map: null } : null) });

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
  'consent-gate-zones': 'src/policy/zones.ts',
  'consent-gate-tabs': 'src/tabs.ts',
  'consent-gate-erase': 'src/erase.ts',
  'consent-gate-guards': 'src/guards.ts',
  'consent-gate-audit': 'src/auditing.ts',
  'consent-gate-declared': 'src/declared.ts',
  'consent-gate-receipt': 'src/receipt.ts',
  'consent-gate-vendors': 'src/effects/vendors.ts',
  'consent-gate-records': 'src/records/connect.ts',
  'consent-gate-check': 'src/check.ts',
  'consent-gate-words': 'src/wording.ts',
};
const chunk = (input, names) => ({
  input,
  preserveEntrySignatures: 'allow-extension',
  output: {
    dir: 'dist', format: 'es', sourcemap: 'hidden', entryFileNames: '[name].js',
    chunkFileNames: 'consent-gate-[name].js', plugins: [small(true, names), exported()],
  },
  plugins: [nodeResolve(), literals(), types(), withSetOnly(), withoutUnused(), integrity()],
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

/** Style sheets that set the tokens; they are served as they are written. */
const themes = () => ({ name: 'themes', writeBundle: () => cpSync('src/themes', 'dist/themes', { recursive: true }) });

export default [
  {
    input: {
      index: 'src/index.ts', protect: 'src/protect.ts', audit: 'src/audit.ts', declaration: 'src/declaration.ts', fairness: 'src/fairness.ts', import: 'src/import.ts', react: 'src/react.ts', records: 'src/records.ts',
      server: 'src/server.ts', ui: 'src/ui.ts', vendors: 'src/vendors.ts', 'regions/recommended': 'src/regions/recommended.ts',
    },
    external: [/^lit(\/|$)/, 'js-cookie', 'react'],
    output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
    plugins: [literals(), types({ declaration: true, declarationDir: 'dist' }), themes(), schema(), manifest()],
  },
  ...Object.entries({ 'consent-gate': 'src/script.ts', 'consent-gate.protect': 'src/protected.ts', 'consent-gate-import': 'src/importing.ts' }).map(([name, file]) => ({
    input: { [name]: file },
    output: { dir: 'dist', format: 'iife', strict: false, sourcemap: 'hidden', entryFileNames: '[name].js', plugins: [small(false)] },
    plugins: [nodeResolve(), types(), withSetOnly()],
  })),
  {
    input: { 'consent-gate.full': 'src/full.ts' },
    output: {
      dir: 'dist', format: 'iife', strict: false, sourcemap: 'hidden', inlineDynamicImports: true, entryFileNames: '[name].js',
      plugins: [small(false, [LIT_NAMES.source])],
    },
    plugins: [nodeResolve(), literals(), types(), withSetOnly(), withoutUnused()],
  },
  // The second imports the first, so that what they share is in that.
  chunk({ 'consent-gate-ui': 'src/ask.ts', 'consent-gate-elements': 'src/elements.ts' }, [LIT_NAMES.source]),
  ...Object.entries(alone).map(([name, file]) => chunk({ [name]: file })),
  // They share nothing, so that none needs another.
  chunk(Object.fromEntries(languages.map((tag) => [`consent-gate-lang-${tag}`, `src/locales/${tag}.ts`]))),
];
