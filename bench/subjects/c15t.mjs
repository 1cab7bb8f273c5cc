import { fileURLToPath } from 'node:url';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { banner } from './native.mjs';

/** It comes as modules for a bundler only. */
async function bundle() {
  const built = await rollup({
    input: 'entry',
    onwarn() {},
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? fileURLToPath(new URL('../entry.js', import.meta.url)) : undefined),
        load: (id) => (id.endsWith('/bench/entry.js') ? `export { getOrCreateConsentRuntime } from 'c15t';` : undefined),
      },
      nodeResolve({ browser: true }),
      terser(),
    ],
  });
  const { output: [{ code }] } = await built.generate({ format: 'es' });
  return code;
}
let made;

/** The core, whose gate is a list of scripts in its configuration; it has no banner of its own, so that one is written by hand. */
export default {
  name: 'c15t',
  made: { 'c15t.js': () => made ??= bundle() },
  gate: () => '',
  foot: (scripts) => `${banner}
<script type="module">
import { getOrCreateConsentRuntime } from '/file/c15t/c15t.js';
const scripts = ${JSON.stringify(scripts)};
const { consentStore } = getOrCreateConsentRuntime({
  mode: 'offline',
  consentCategories: ['necessary', 'measurement'],
  scripts: scripts.map(({ src, text }, index) => ({ id: 's' + index, category: 'measurement', ...(src ? { src } : { textContent: text }) })),
});
const element = document.querySelector('#banner');
const show = ({ activeUI }) => { element.hidden = activeUI !== 'banner'; };
consentStore.subscribe(show);
show(consentStore.getState());
document.querySelector('#accept').addEventListener('click', () => consentStore.getState().saveConsents('all'));
</script>`,
  button: `() => document.querySelector('#accept')`,
};
