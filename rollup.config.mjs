import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

// Not `module: true` for a classic script: terser would rename its top-level names.
const small = (module) => terser({
  ecma: 2022,
  module,
  compress: { passes: 4, unsafe_arrows: true, unsafe_methods: true, booleans_as_integers: false },
  format: { comments: false },
});
const types = (more = {}) => typescript({ tsconfig: './tsconfig.json', noEmit: false, noEmitOnError: true, rootDir: 'src', ...more });
const literals = () => minifyTemplateLiterals({ include: ['src/**'], failOnError: true });

/** What a script tag loads: the core, and what it imports from beside itself. */
const chunks = {
  'consent-gate-ui': 'src/ui/mount.ts',
  'consent-gate-live': 'src/idle.ts',
  'consent-gate-messages': 'src/messages.ts',
  'consent-gate-lang-en': 'src/locales/en.ts',
};

export default [
  {
    input: { index: 'src/index.ts' },
    external: [/^lit(\/|$)/, 'js-cookie'],
    output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
    plugins: [literals(), types({ declaration: true, declarationDir: 'dist' })],
  },
  {
    input: { 'consent-gate': 'src/script.ts' },
    output: { dir: 'dist', format: 'iife', sourcemap: true, entryFileNames: '[name].js', plugins: [small(false)] },
    plugins: [nodeResolve(), types()],
  },
  {
    input: chunks,
    preserveEntrySignatures: 'allow-extension',
    output: {
      dir: 'dist', format: 'es', sourcemap: true, entryFileNames: '[name].js',
      chunkFileNames: 'consent-gate-[name].js', plugins: [small(true)],
    },
    plugins: [nodeResolve(), literals(), types()],
  },
];
