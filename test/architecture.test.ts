import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import ts from 'typescript';

const src = new URL('../src/', import.meta.url).pathname;
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).sort();

interface Import { readonly from: string; readonly to: string; readonly typeOnly: boolean; readonly lazy: boolean }

/** Every import of a file, as written; a lazy one is `import()` in code, and not in a type. */
function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(join(src, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (specifier: ts.Expression | undefined, typeOnly: boolean, lazy: boolean) => {
    if (!specifier || !ts.isStringLiteral(specifier)) return;
    const to = specifier.text.startsWith('.') ? normalize(join(dirname(file), specifier.text)).replace(/\.js$/, '.ts') : specifier.text;
    found.push({ from: file, to, typeOnly, lazy });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const named = node.importClause?.namedBindings;
      const types = node.importClause?.isTypeOnly
        || (!!named && ts.isNamedImports(named) && !node.importClause?.name && named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly));
      add(node.moduleSpecifier, !!types, false);
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly, false);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false, true);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const imports = files.flatMap(importsOf);
const values = imports.filter(({ typeOnly, lazy }) => !typeOnly && !lazy);
const says = ({ from, to }: Import) => `${from} → ${to}`;
const area = (file: string) => (file.startsWith('effects/') ? file.split('/').slice(0, file.split('/').length > 2 ? 2 : undefined).join('/') : file.split('/')[0]!);

/** Each file in which one other tool is read. */
const tools = imports.filter(({ from }) => from === 'import/tools.ts').map(({ to }) => to);

describe('the house', () => {
  it('has files to look at', () => {
    expect(files.length).toBeGreaterThan(25);
    expect(values.length).toBeGreaterThan(25);
  });

  it('has no cycle of values', () => {
    const next = new Map(files.map((file) => [file, values.filter(({ from }) => from === file).map(({ to }) => to)]));
    const cycles: string[] = [];
    const walk = (file: string, path: string[]) => {
      if (path.includes(file)) { cycles.push([...path.slice(path.indexOf(file)), file].join(' → ')); return; }
      for (const to of next.get(file) ?? []) walk(to, [...path, file]);
    };
    for (const file of files) walk(file, []);
    expect([...new Set(cycles)]).toEqual([]);
  });

  it('keeps policy to itself, types included', () => {
    expect(imports.filter(({ from, to }) => from.startsWith('policy/') && !to.startsWith('policy/')).map(says)).toEqual([]);
  });

  it('has a store that knows nothing but the policy', () => {
    expect(imports.filter(({ from, to }) => from === 'store.ts' && !to.startsWith('policy/')).map(says)).toEqual([]);
  });

  it('has effects that know neither the elements nor one another', () => {
    const wrong = values.filter(({ from, to }) => from.startsWith('effects/') && (to.startsWith('ui/')
      || (to.startsWith('effects/') && area(from) !== area(to) && to !== 'effects/stored.ts')));
    expect(wrong.map(says)).toEqual([]);
  });

  it('hands the elements what they need: they import values of policy, the words, of their own and of Lit only', () => {
    const wrong = values.filter(({ from, to }) => from.startsWith('ui/') && !/^(policy\/|words\.ts|english\/|ui\/|lit($|\/))/.test(to));
    expect(wrong.map(says)).toEqual([]);
  });

  it('has a placeholder that knows neither the elements nor an effect', () => {
    const wrong = values.filter(({ from, to }) => from.startsWith('placeholder/') && !/^(policy\/|words\.ts|unclobbered\.ts|placeholder\/)/.test(to));
    expect(wrong.map(says)).toEqual([]);
  });

  it('has a fairness check that imports values of policy and of its own only, and that nothing imports but its entry and the check of the screen', () => {
    const inside = (file: string) => file.startsWith('fairness/');
    expect(values.filter(({ from }) => inside(from)).length).toBeGreaterThan(5);
    const wrong = imports.filter(({ from, to }) => (inside(from) ? !/^(policy|fairness)\//.test(to) : inside(to) && from !== 'fairness.ts' && !from.startsWith('rendered/')));
    expect(wrong.map(says)).toEqual([]);
  });

  it('has recommended regions that import types of policy only, and that nothing else imports', () => {
    const inside = (file: string) => file.startsWith('regions/');
    expect(files.filter(inside)).toEqual(['regions/recommended.ts']);
    const wrong = imports.filter(({ from, to, typeOnly }) => (inside(from) ? !(typeOnly && to.startsWith('policy/')) : inside(to)));
    expect(wrong.map(says)).toEqual([]);
  });

  it('has hooks for React that know the API and the policy, and that nothing imports', () => {
    const wrong = values.filter(({ from, to }) => (from === 'react.ts' ? !/^(policy\/|running\.ts|unclobbered\.ts|react$)/.test(to) : to === 'react.ts'));
    expect(wrong.map(says)).toEqual([]);
    expect(imports.filter(({ to }) => to === 'react').map(({ from }) => from)).toEqual(['react.ts']);
  });

  it('has a server side that imports the policy only, and that nothing imports', () => {
    expect(imports.filter(({ from, to }) => (from === 'server.ts' ? !to.startsWith('policy/') : to === 'server.ts')).map(says)).toEqual([]);
    expect(imports.filter(({ from }) => from === 'server.ts').length).toBeGreaterThan(5);
  });

  it('has an import that knows the policy, the record and how a cookie is expired, and that only its entries import', () => {
    const inside = (file: string) => file.startsWith('import/');
    expect(values.filter(({ from }) => inside(from)).length).toBeGreaterThan(20);
    const wrong = values.filter(({ from, to }) => (inside(from) ? !/^(policy\/|import\/|running\.ts|unclobbered\.ts|effects\/(storage|stored|erase\/expire)\.ts)/.test(to) : inside(to) && !['import.ts', 'importing.ts'].includes(from)));
    expect(wrong.map(says)).toEqual([]);
    expect(imports.filter(({ to }) => to === 'import.ts' || to === 'importing.ts').map(says)).toEqual([]);
  });

  it('has readers of other tools that look at texts only: they import values of their own and of policy', () => {
    const { length } = tools;
    expect(length).toBe(15);
    expect(values.filter(({ from, to }) => tools.includes(from) && !/^import\/(base64|decoded|flags|json|seconds|usual)\.ts$|^policy\/object\.ts$/.test(to)).map(says)).toEqual([]);
  });

  it('has a check of the screen that knows the rules and nothing of the library, and that nothing imports but its entry', () => {
    const inside = (file: string) => file.startsWith('rendered/');
    expect(values.filter(({ from }) => inside(from)).length).toBeGreaterThan(10);
    const wrong = imports.filter(({ from, to }) => (inside(from) ? !/^(policy\/|fairness\/|rendered\/|unclobbered\.ts)/.test(to) : inside(to) && from !== 'fairness.ts'));
    expect(wrong.map(says)).toEqual([]);
    expect(imports.filter(({ to }) => to === 'fairness.ts').map(says)).toEqual([]);
  });

  it('has guards that know the rules and the name of the record, and that only their entries import', () => {
    const inside = (file: string) => file.startsWith('protect/');
    expect(values.filter(({ from }) => inside(from)).length).toBeGreaterThan(10);
    const wrong = values.filter(({ from, to }) => (inside(from) ? !/^(policy\/|protect\/|unclobbered\.ts|effects\/(stored|forms)\.ts)/.test(to) : inside(to) && !['protect.ts', 'protected.ts', 'guards.ts'].includes(from)));
    expect(wrong.map(says)).toEqual([]);
  });

  it('has an audit that looks and changes nothing: it imports values of policy, of its own and of the effects that look, and nothing imports it but its entries', () => {
    const inside = (file: string) => file.startsWith('audit/');
    expect(values.filter(({ from }) => inside(from)).length).toBeGreaterThan(10);
    const wrong = values.filter(({ from, to }) => (inside(from) ? !/^(policy\/|audit\/|running\.ts|unclobbered\.ts|effects\/(stored|erase\/(caches|cookies|databases|seen|storage)|gates\/(gated|whole))\.ts)/.test(to) : inside(to) && !['audit.ts', 'auditing.ts'].includes(from)));
    expect(wrong.map(says)).toEqual([]);
    expect(values.filter(({ to }) => to === 'audit.ts' || to === 'auditing.ts').map(says)).toEqual([]);
  });

  it('has vendors that are data and small functions, and that only what tells them imports', () => {
    const inside = (file: string) => file.startsWith('vendors/');
    expect(files.filter(inside).length).toBeGreaterThan(5);
    const wrong = imports.filter(({ from, to, typeOnly }) => (inside(from) ? !(inside(to) || (typeOnly && to.startsWith('policy/'))) : inside(to) && !['effects/vendors.ts', 'vendors.ts'].includes(from)));
    expect(wrong.map(says)).toEqual([]);
    expect(imports.filter(({ to }) => to === 'vendors.ts').map(says)).toEqual([]);
  });

  it('has records that are an effect: they know the policy, the store of the record and the check, and that only the region imports', () => {
    const inside = (file: string) => file.startsWith('records/');
    expect(values.filter(({ from }) => inside(from)).length).toBeGreaterThan(10);
    const wrong = values.filter(({ from, to }) => (inside(from) ? !/^(policy\/|records\/|unclobbered\.ts|checking\.ts|effects\/(storage|stored)\.ts)/.test(to) : inside(to) && from !== 'region.ts'));
    expect(wrong.map(says)).toEqual([]);
  });

  it('has a reader of records for servers that imports the policy only, and that nothing imports', () => {
    expect(imports.filter(({ from, to }) => (from === 'records.ts' ? !to.startsWith('policy/') : to === 'records.ts')).map(says)).toEqual([]);
  });

  it('has Lit in the elements only, and js-cookie in one place', () => {
    expect(imports.filter(({ from, to }) => /^lit($|\/)/.test(to) && !from.startsWith('ui/')).map(says)).toEqual([]);
    expect(imports.filter(({ to }) => to === 'js-cookie').map(({ from }) => from)).toEqual(['effects/storage.ts']);
  });

  it('has a declaration for servers that imports values of policy and the words only, and that nothing imports', () => {
    const wrong = values.filter(({ from, to }) => (from === 'declaration.ts' ? !/^(policy\/|words\.ts)/.test(to) : to === 'declaration.ts'));
    expect(wrong.map(says)).toEqual([]);
  });

  it('has words that import types only, but for English, which is in parts by what shows them', () => {
    expect(values.filter(({ from }) => from.startsWith('english/')).map(says)).toEqual([]);
    const wrong = values.filter(({ from, to }) => from.startsWith('locales/') && !(from === 'locales/en.ts' && to.startsWith('english/')));
    expect(wrong.map(says)).toEqual([]);
    expect(values.filter(({ from }) => from === 'locales/en.ts')).toHaveLength(readdirSync(join(src, 'english')).length);
  });

  it('starts in two places, the tag of a script and the entry of npm', () => {
    expect(values.filter(({ to }) => to === 'start.ts').map(({ from }) => from)).toEqual(['index.ts', 'tag.ts']);
  });

  it('loads nothing by itself at run time but lit and js-cookie', () => {
    const packages = values.filter(({ from, to }) => !to.endsWith('.ts') && from !== 'react.ts').map(({ to }) => to.split('/')[0]);
    expect([...new Set(packages)].sort()).toEqual(expect.arrayContaining(['js-cookie']));
    expect(packages.filter((name) => name !== 'lit' && name !== 'js-cookie')).toEqual([]);
  });

  it('has no file name that a filter list blocks', () => {
    expect(files.filter((file) => /consent-banner/.test(file))).toEqual([]);
  });
});
