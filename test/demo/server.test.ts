import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createDemoServer } from '../../demo/server.mjs';

const root = mkdtempSync(join(tmpdir(), 'demo-'));
for (const folder of ['demo/playground', 'demo/site', 'dist/themes']) mkdirSync(join(root, folder), { recursive: true });
const files = { 'demo/playground/index.html': 'playground', 'demo/site/index.html': 'site', 'dist/index.js': 'npm', 'dist/consent-gate-lang-de.js': 'de', 'dist/consent-gate-lang-zh-Hant.js': 'zh', 'dist/consent-gate-lang-de.js.map': 'map', 'dist/themes/paper.css': ':root {}', 'dist/themes/paper.txt': 'x' };
for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text);
const server = await createDemoServer({ root });
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});
const ask = (path: string) => fetch(server.origin + path);

describe('the server of the demo', () => {
  it('tells the playground which languages and themes have been built', async () => {
    expect(await (await ask('/playground/built.json')).json()).toEqual({ languages: ['de', 'zh-Hant'], themes: ['paper'] });
  });

  it('serves of the build what a page with a script tag needs, and nothing else', async () => {
    expect([...await Promise.all(['/consent-gate-lang-de.js', '/themes/paper.css', '/index.js', '/themes/paper.txt', '/themes/../index.js', '/themes/'].map(async (path) => (await ask(path)).status))]).toEqual([200, 200, 404, 404, 404, 404]);
  });

  it('allows styles of a page in the playground only, whose frame shows them', async () => {
    const policy = async (path: string) => (await ask(path)).headers.get('content-security-policy')!.split('; ');
    expect(await policy('/playground/')).toEqual(expect.arrayContaining(["style-src 'self' 'unsafe-inline'", "script-src 'self'"]));
    expect(await policy('/site/')).toContain("style-src 'self'");
  });
});
