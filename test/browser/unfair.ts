import { fileURLToPath } from 'node:url';
import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import type { RenderedState, RenderedUnfair } from '../../src/fairness.js';
import { page, server } from './driver/index.js';
import { drawn, inside, open, preferences, still, words } from './face.js';
import type { Site } from './hostile.js';

/** What a page gets of an application that imports the package by its name, as a bundler makes it. */
export async function bundled(source: string): Promise<string> {
  const entry = fileURLToPath(new URL('./check.js', import.meta.url));
  const build = await rollup({
    input: entry,
    plugins: [{ name: 'check', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? source : null) }, nodeResolve()],
  });
  return (await build.generate({ format: 'es', inlineDynamicImports: true })).output[0].code;
}

const code = await bundled("export { checkRendered } from 'consent-banner/fairness'");

/** What is found on the screen. The import is sent as text, or the test runner would make it its own. */
export async function rendered(banner?: string, state?: RenderedState): Promise<RenderedUnfair[]> {
  server.file('/fairness.js', code, { type: 'text/javascript' });
  return page.run<unknown[], Promise<RenderedUnfair[]>>(
    '(banner, state) => import("/fairness.js").then(({ checkRendered }) => checkRendered(banner ? document.querySelector(banner) : undefined, state ?? undefined))',
    banner ?? null, state ?? null,
  );
}

export const codes = async (): Promise<string[]> => (await rendered()).map(({ code, key }) => `${code} ${key}`);

/** A page of that site, with the banner at rest. */
export async function show({ css = '', body = '<consent-banner></consent-banner>', with: more = {}, js = '', second = false }: Site): Promise<void> {
  await open({ with: { theme: 'light', ...more }, head: `<style>${css}</style>`, body: /<main/.test(body) ? body : body + words });
  await page.waitFor(inside('#accept'));
  if (second) await preferences();
  await still();
  if (js) await page.on('consent-banner', (host, js) => { (new Function('root', js) as (root: ShadowRoot) => void)(host.shadowRoot!); }, js);
  await drawn();
  await still();
}
