import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import type { ConsentEvents } from '../src/events.js';
import { checkFairness } from '../src/fairness/fairness.js';
import { sources } from '../src/fairness/sources.js';
import { checkConfig } from '../src/policy/check.js';
import { normalizeConfig } from '../src/policy/config.js';
import { readRecord } from '../src/policy/consent-record.js';
import type { ProblemCode } from '../src/policy/problem.js';
import { shape } from '../src/policy/shape.js';
import { sources as rendered } from '../src/rendered/sources.js';
import { withFigures } from './size.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(`${root}README.md`, 'utf8');
const blocks = (language: string) => [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(([, code]) => code!);
const section = (title: string) => readme.split(/^## /m).find((part) => part.startsWith(title)) ?? '';
const inCode = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);

describe('the README', () => {
  it('has the figures that are measured (npm run size -- --write)', () => {
    expect(withFigures(readme)).toBe(readme);
    expect(readme).toMatch(/<!-- size:core -->\d\.\d<!-- \/size -->/);
    expect(section('Files and their sizes').match(/^\| `consent-gate/gm)?.length).toBeGreaterThan(6);
  });

  it('has configurations in which nothing is wrong', () => {
    const configs = blocks('html').flatMap((html) => [...html.matchAll(/id="consent-config">([^]*?)<\/script>/g)].map(([, json]) => JSON.parse(json!) as unknown));
    expect(configs.length).toBeGreaterThan(1);
    for (const config of configs) expect(checkConfig(config, normalizeConfig(config))).toEqual([]);
  });

  it('has a record as it is sent, which its reader reads', () => {
    const [json] = blocks('json');
    const record = JSON.parse(json!) as unknown;
    expect(readRecord(record)).toEqual(record);
  });

  it('has TypeScript that compiles against the package', () => {
    const code = ['ts', 'tsx'].flatMap((kind) => blocks(kind).map((text) => [kind, text] as const));
    expect(new Set(code.map(([kind]) => kind)).size).toBe(2);
    // Beside the package, so that its name resolves to it.
    const folder = mkdtempSync(`${root}test/.readme-`);
    try {
      const files = code.map(([kind, text], i) => {
        const file = `${folder}/${i}.${kind}`;
        writeFileSync(file, text);
        return file;
      });
      const program = ts.createProgram(files, {
        strict: true, noEmit: true, skipLibCheck: true, jsx: ts.JsxEmit.ReactJSX, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], types: [],
      });
      expect(ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
    } finally { rmSync(folder, { recursive: true }); }
  });

  it('explains every problem code, and no other', () => {
    const codes: Record<ProblemCode, true> = {
      'broken-json': true, 'unknown-key': true, 'bad-value': true, 'duplicate-id': true, 'gated-category': true, 'days-too-long': true, 'missing-text': true,
      'unknown-id': true, 'gate-not-inert': true, 'needs-trusted-types': true, 'importmap-late': true, 'storage-blocked': true, 'load-failed': true, 'listener-threw': true, 'vendor-failed': true, 'protect-late': true, 'untrue-statement': true, 'record-not-sent': true, 'second-copy': true,
    };
    const table = section('Configuration').split('| code | means |')[1]!.split('\n\n')[0]!;
    const told = table.split('\n').flatMap((row) => inCode(row.split('|')[1] ?? ''));
    expect(told.sort()).toEqual(Object.keys(codes).sort());
  });

  it('explains every code of the fairness check with its rule, and no other', () => {
    for (const [text, rules] of [[section('Is it fair?').split('\n### ')[0]!, sources], [section('Is it fair?').split('\n### ')[1]!, rendered]] as const) {
      const rows = text.split('\n').filter((row) => row.startsWith('| `')).map((row) => row.split('|'));
      const told = rows.flatMap(([, codes, , rule]) => inCode(codes ?? '').map((code) => [code, rule!.trim()]));
      expect(Object.fromEntries(told)).toEqual(rules);
      expect(told).toHaveLength(Object.keys(rules).length);
    }
  });

  it('finds unfair what it says of its example', () => {
    const config = { policyUrl: '/privacy', categories: [{ id: 'necessary', required: true, cookies: [{ name: '_ga', purpose: 'Counts visits', duration: 'P400D' }] }] };
    expect(section('Is it fair?')).toContain(`That finds ${checkFairness(config).map(({ code }) => `\`${code}\``).join(' and ')}.`);
  });

  it('names every event, and no other', () => {
    const events: Record<keyof ConsentEvents, true> = {
      'consent-ready': true, 'consent-changed': true, 'consent-prompt': true, 'consent-shown': true, 'consent-hidden': true,
      'consent-released': true, 'consent-withheld': true, 'consent-erased': true, 'consent-violation': true, 'consent-problem': true,
    };
    const told = section('Events').split('\n').filter((row) => row.startsWith('| `')).flatMap((row) => inCode(row.split('|')[1] ?? ''));
    expect(told.sort()).toEqual(Object.keys(events).sort());
  });

  it('names only keys that are known', () => {
    const rows = section('Configuration').split('| key | value | default |')[1]!.split('\n\n')[0]!.split('\n').filter((row) => row.startsWith('| `'));
    const keys = rows.flatMap((row) => inCode(row.split('|')[1] ?? ''));
    expect(keys.length).toBeGreaterThan(15);
    expect(keys.filter((key) => !(key in shape))).toEqual([]);
  });

  it('names every custom property that the elements read, and no other', () => {
    const sources = [...readdirSync(`${root}src/ui`, { recursive: true, encoding: 'utf8' }).map((file) => `ui/${file}`), 'effects/button.ts']
      .filter((file) => file.endsWith('.ts')).map((file) => readFileSync(`${root}src/${file}`, 'utf8')).join('\n');
    const read = [...new Set([...sources.matchAll(/var\((--consent-[\w-]+)/g)].map(([, name]) => name!))];
    const told = section('Styling').split('\n').filter((row) => row.startsWith('| `--')).flatMap((row) => inCode(row.split('|')[1] ?? ''));
    expect(told.sort()).toEqual(read.sort());
  });

  it('names scripts of npm that exist, and files that are there', () => {
    const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: Record<string, string> };
    const told = [...readme.matchAll(/\bnpm (?:run )?(start|test|build|size|types)\b/g)].map(([, name]) => name!);
    expect(told).toEqual(expect.arrayContaining(['start', 'test', 'size']));
    expect(told.filter((name) => !(name in scripts))).toEqual([]);
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, file]) => file!);
    for (const file of links) expect(() => readFileSync(root + file), file).not.toThrow();
  });

  it('claims nothing that a library cannot', () => {
    expect(readme).not.toMatch(/(GDPR|CCPA|TCF|WCAG)[ -]?(compliant|certified|conformant)/i);
  });
});
