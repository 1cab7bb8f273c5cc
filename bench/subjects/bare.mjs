import { fileURLToPath } from 'node:url';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';

/** What looks like the banner, as somebody would write it with Lit who needs nothing else of it. */
const element = `import { css, html, LitElement } from 'lit';
customElements.define('bare-banner', class extends LitElement {
  static styles = css\`
    :host { position: fixed; inset: auto 0 0; z-index: 9; padding: 20px; border-top: 1px solid #ddd; background: #fff; font: 16px/1.5 system-ui }
    h2, p { margin: 0 0 8px } button { min-height: 44px; padding: 0 20px; border: 0; border-radius: 10px; background: #181a1f; color: #fff; font: inherit }
  \`;
  render() {
    return html\`<h2>Your choice about cookies</h2><p>With your consent, this site and the services it uses store and read data on this device.</p>
      <button id="accept" @click=\${() => this.remove()}>Accept all</button> <button @click=\${() => this.remove()}>Reject all</button> <button>Choose</button>\`;
  }
});`;

async function bundle() {
  const built = await rollup({
    input: 'entry',
    onwarn() {},
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? fileURLToPath(new URL('../../entry.js', import.meta.url)) : undefined),
        load: (id) => (id.endsWith('/entry.js') ? element : undefined),
      },
      nodeResolve({ browser: true, exportConditions: ['production'] }),
      terser(),
    ],
  });
  const { output: [{ code }] } = await built.generate({ format: 'es' });
  return code;
}
let made;
const shown = `() => document.querySelector('bare-banner')?.shadowRoot?.querySelector('#accept')`;

/**
 * The same element, asked for by a script that comes before all others, as whoever holds those back has to be there first and is not
 * to bring Lit to a visitor who has decided.
 */
export const asked = {
  name: 'bare-asked',
  made: { 'first.js': () => `import(new URL('bare.js', document.currentScript.src).href)`, 'bare.js': () => made ??= bundle() },
  head: () => '<script src="/file/bare-asked/first.js"></script>',
  gate: () => '',
  foot: () => '<bare-banner></bare-banner>',
  shown,
};

export default {
  name: 'bare',
  made: { 'bare.js': () => made ??= bundle() },
  head: () => '<script type="module" src="/file/bare/bare.js"></script>',
  gate: () => '',
  foot: () => '<bare-banner></bare-banner>',
  shown,
};
