import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist/`;
const read = (file: string) => readFileSync(dist + file, 'utf8');
const scripts = readdirSync(dist).filter((file) => /^consent-gate[\w.-]*\.js$/.test(file));

describe('the package', () => {
  let files: string[] = [];
  beforeAll(() => {
    const [packed] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as { files: { path: string }[] }[];
    files = packed!.files.map(({ path }) => path);
  });

  it('holds what its entries name, the script-tag files, and what a user wants to read', () => {
    expect(files).toEqual(expect.arrayContaining([
      'dist/index.js', 'dist/index.d.ts', 'dist/locales/en.js', 'dist/locales/en.d.ts', 'dist/integrity.json', 'dist/schema.json', 'dist/custom-elements.json', 'dist/themes/paper.css', 'dist/themes/pebble.css', 'dist/themes/poster.css',
      'README.md', 'CHANGELOG.md', 'LICENSE', 'package.json', ...scripts.map((file) => `dist/${file}`),
    ]));
  });

  it('holds no sources and no tests', () => {
    expect(files.filter((file) => /^(src|test|demo)\//.test(file) || (file.endsWith('.ts') && !file.endsWith('.d.ts')))).toEqual([]);
  });

  it('holds no file that a filter list blocks by its name', () => {
    expect(files.filter((file) => /(^|\/)(consent-banner-[^/]*|[^/]*-consent-banner\.[^/]*|consent-banner\.js)$/.test(file))).toEqual([]);
  });

  it('has an exports map in which publint finds nothing', async () => {
    const { messages } = await publint({ pkgDir: root, strict: true });
    const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as Record<string, unknown>;
    expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
  });

  it('has types that resolve for every kind of importer', () => {
    const run = spawnSync('npx', ['attw', '--pack', '.', '--profile', 'esm-only', '--no-color', '--format', 'table', '--exclude-entrypoints', './consent-gate*.js', './locales/*'], { cwd: root, encoding: 'utf8' });
    expect(run.stdout).toMatch(/node16 \(from ESM\) │ 🟢 \(ESM\) +│ 🟢 \(ESM\)/);
    expect(run.status).toBe(0);
  }, 60_000);

  it('can be imported where there is no DOM', () => {
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', 'const { startConsent } = await import("consent-banner"); console.log(typeof startConsent)'], { cwd: root, encoding: 'utf8' });
    expect(out.trim()).toBe('function');
  });

  it('has a fairness check that can be imported where there is no DOM, with nothing but its own files and those of policy', () => {
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', 'const { checkFairness } = await import("consent-banner/fairness"); console.log(checkFairness({ policyUrl: "/p" }).map(({ code }) => code).join())'], { cwd: root, encoding: 'utf8' });
    expect(out.trim()).toBe('no-controller');
    expect(files).toEqual(expect.arrayContaining(['dist/fairness.d.ts', 'dist/fairness/fairness.d.ts', 'dist/rendered/rendered.d.ts']));
    const imported = files.filter((file) => /^dist\/fairness\/.*\.js$/.test(file))
      .flatMap((file) => [...readFileSync(root + file, 'utf8').matchAll(/(?:from|import)\s*\(?['"]([^'"]+)['"]/g)].map(([, name]) => name!));
    expect(imported.filter((name) => !/^(\.|\.\.\/policy)\/[\w-]+\.js$/.test(name))).toEqual([]);
  });

  it('has recommended regions that can be imported where there is no DOM, one file with its types that imports nothing', () => {
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', 'const { models, recommended } = await import("consent-banner/regions/recommended"); console.log(recommended.regions["*"], models.analytics.GB)'], { cwd: root, encoding: 'utf8' });
    expect(out.trim()).toBe('opt-in opt-out');
    expect(files.filter((file) => /^dist\/regions\/.*\.(js|ts)$/.test(file)).sort()).toEqual(['dist/regions/recommended.d.ts', 'dist/regions/recommended.js']);
    expect(read('regions/recommended.js')).not.toMatch(/\bimport\b/);
    expect(scripts.filter((file) => read(file).includes('US-MT'))).toEqual([]);
  });

  it('has a declaration that can be rendered where there is no DOM, with nothing but its own files and those of policy', () => {
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', 'const { declarationHtml } = await import("consent-banner/declaration"); const { default: en } = await import("consent-banner/locales/en"); console.log(declarationHtml({ categories: [{ id: "analytics", cookies: [{ name: "_ga*", duration: "P1Y" }] }] }, en))'], { cwd: root, encoding: 'utf8' });
    expect(out).toContain('<h3>Analytics</h3>');
    expect(out).toContain('<code dir="ltr">_ga*</code></th><td>–</td><td>–</td><td>1 year</td><td>Cookie</td>');
    expect(files).toEqual(expect.arrayContaining(['dist/declaration.js', 'dist/declaration.d.ts']));
    const imported = [...read('declaration.js').matchAll(/(?:from|import)\s*\(?['"]([^'"]+)['"]/g)].map(([, name]) => name!);
    expect(imported.filter((name) => !/^\.\/(policy\/[\w-]+|words)\.js$/.test(name))).toEqual([]);
  });

  it('has a server side that can be imported where there is no DOM, with nothing but the files of policy', () => {
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', 'const { consentCookie, readConsent } = await import("consent-banner/server"); const state = readConsent("consent=v=1&t=1&e=4102444800&r=0&m=opt-in&s=accept&a=analytics&d="); console.log(state.choices.analytics, consentCookie(state))'], { cwd: root, encoding: 'utf8' });
    expect(out.trim()).toBe('granted consent=v=1&t=1&e=4102444800&r=0&m=opt-in&s=accept&a=necessary.analytics&d=; Expires=Fri, 01 Jan 2100 00:00:00 GMT; Path=/; SameSite=Lax; Secure');
    expect(files).toEqual(expect.arrayContaining(['dist/server.js', 'dist/server.d.ts']));
    const imported = [...read('server.js').matchAll(/(?:from|import)\s*\(?['"]([^'"]+)['"]/g)].map(([, name]) => name!);
    expect(imported.filter((name) => !/^\.\/policy\/[\w-]+\.js$/.test(name))).toEqual([]);
  });

  it('has an import that can be imported, and called, where there is no DOM, without the elements', () => {
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', 'const { importConsent } = await import("consent-banner/import"); console.log(importConsent({}, { from: "cookiebot" }))'], { cwd: root, encoding: 'utf8' });
    expect(out.trim()).toBe('undefined');
    expect(files).toEqual(expect.arrayContaining(['dist/import.js', 'dist/import.d.ts', 'dist/consent-gate-import.js']));
    const imported = files.filter((file) => /^dist\/import\/.*\.js$/.test(file))
      .flatMap((file) => [...readFileSync(root + file, 'utf8').matchAll(/(?:from|import)\s*\(?['"]([^'"]+)['"]/g)].map(([, name]) => name!));
    expect(imported.filter((name) => !/^(\.|\.\.\/policy|\.\.\/effects|\.\.\/effects\/erase|\.\.)\/[\w-]+\.js$/.test(name))).toEqual([]);
  });

  it('has nothing of the import in what a script tag loads but its own file', () => {
    expect(scripts.filter((file) => /OptanonAlertBoxClosed/.test(read(file)))).toEqual(['consent-gate-import.js']);
  });

  it('has a reader of records that can be imported where there is no DOM, with nothing but the files of policy', () => {
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', 'const { readRecord } = await import("consent-banner/records"); console.log(readRecord({ id: 1 }))'], { cwd: root, encoding: 'utf8' });
    expect(out.trim()).toBe('undefined');
    expect(files).toEqual(expect.arrayContaining(['dist/records.js', 'dist/records.d.ts']));
    const imported = [...read('records.js').matchAll(/(?:from|import)\s*\(?['"]([^'"]+)['"]/g)].map(([, name]) => name!);
    expect(imported.filter((name) => !/^\.\/policy\/[\w-]+\.js$/.test(name))).toEqual([]);
  });

  it('can ask for the banner at once, and asks for nothing where there is no DOM', () => {
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', 'const { ui } = await import("consent-banner/ui"); console.log(await ui)'], { cwd: root, encoding: 'utf8' });
    expect(out.trim()).toBe('undefined');
    expect(files).toEqual(expect.arrayContaining(['dist/ui.js', 'dist/ui.d.ts']));
  });

  it('has calls of vendors that can be imported, and made, where there is no DOM', () => {
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', 'const { holdVendors } = await import("consent-banner/vendors"); console.log(holdVendors({ google: true }))'], { cwd: root, encoding: 'utf8' });
    expect(out.trim()).toBe('undefined');
    expect(files).toEqual(expect.arrayContaining(['dist/vendors.js', 'dist/vendors.d.ts']));
  });

  it('has an audit that can be imported where there is no DOM, and asks for a library that runs', () => {
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', 'globalThis.window = {}; const { audit, contradicts } = await import("consent-banner/audit"); console.log(contradicts({ items: [], hosts: [] }), await audit().catch(({ message }) => message))'], { cwd: root, encoding: 'utf8' });
    expect(out.trim()).toBe('false consent-banner/audit: the library does not run in this page yet; call startConsent first.');
    expect(files).toEqual(expect.arrayContaining(['dist/audit.js', 'dist/audit.d.ts', 'dist/consent-gate-audit.js']));
  });

  it('has nothing of the fairness check in what a script tag loads', () => {
    expect(scripts.filter((file) => /known-tracker-necessary|_uetsid|refusal-paler|elementFromPoint/.test(read(file)))).toEqual([]);
  });

  it('leaves lit and js-cookie to the importer, and React to who has it', () => {
    const imported = files.filter((file) => /^dist\/(?!consent-gate).*\.js$/.test(file))
      .flatMap((file) => [...readFileSync(root + file, 'utf8').matchAll(/(?:from|import)\s*\(?['"]([^.'"][^'"]*)['"]/g)].map(([, name]) => name));
    expect([...new Set(imported)].sort()).toEqual(['js-cookie', 'lit', 'react']);
    expect([...read('react.js').matchAll(/from ['"]([^.'"][^'"]*)['"]/g)].map(([, name]) => name)).toEqual(['react']);
    expect(scripts.filter((file) => read(file).includes('useSyncExternalStore'))).toEqual([]);
  });
});

describe('the script-tag files', () => {
  it('are the core and its chunks', () => {
    expect(scripts).toEqual(expect.arrayContaining([
      'consent-gate.js', 'consent-gate.full.js', 'consent-gate-ui.js', 'consent-gate-keep.js', 'consent-gate-live.js', 'consent-gate-check.js', 'consent-gate-embeds.js', 'consent-gate-panel.js', 'consent-gate-elements.js', 'consent-gate-declared.js', 'consent-gate-receipt.js', 'consent-gate-records.js', 'consent-gate-vendors.js', 'consent-gate-import.js', 'consent-gate-placeholder.js', 'consent-gate-erase.js', 'consent-gate-words.js', 'consent-gate-lang-en.js', 'consent-gate-lang-de.js',
    ]));
  });

  it('have their hashes in integrity.json', () => {
    const hashes = Object.fromEntries(scripts.map((file) => [file, `sha384-${createHash('sha384').update(readFileSync(dist + file)).digest('base64')}`]));
    expect(JSON.parse(read('integrity.json'))).toEqual(hashes);
  });

  it.each(scripts)('%s evaluates no text, makes no style and no inline handler, and names no host', (file) => {
    const text = read(file);
    expect(text).not.toMatch(/\beval\(|new Function|document\.write/);
    // Lit puts its own templates into a template element.
    if (!['consent-gate-ui.js', 'consent-gate.full.js'].includes(file)) expect(text).not.toMatch(/\.innerHTML/);
    expect(text).not.toMatch(/createElement\("style"\)|setAttribute\("style"|<style/);
    expect(text.match(/https?:\/\/[\w.-]+/g)?.filter((url) => url !== 'http://www.w3.org') ?? []).toEqual([]);
    // The guards name what they guard, and call none of it; what sends receipts asks for one thing, the site's own endpoint.
    expect(text).not.toMatch(/new XMLHttpRequest|\.sendBeacon/);
    expect(text.match(/\bfetch\(/g) ?? []).toHaveLength(['consent-gate-records.js', 'consent-gate.full.js'].includes(file) ? 1 : 0);
  });

  it('have no Lit in the core, nor in what a returning visitor loads', () => {
    for (const file of ['consent-gate.js', 'consent-gate-import.js', 'consent-gate-live.js', 'consent-gate-keep.js', 'consent-gate-embeds.js', 'consent-gate-declared.js', 'consent-gate-receipt.js', 'consent-gate-placeholder.js']) expect(read(file)).not.toMatch(/lit\$|litElement|_\$lit/);
    expect(read('consent-gate-ui.js')).toMatch(/lit\$/);
  });
});
