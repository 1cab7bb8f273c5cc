import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Named { readonly name: string; readonly description: string }
interface Declaration { readonly tagName: string; readonly description: string; readonly attributes: readonly Named[]; readonly slots: readonly Named[]; readonly cssParts: readonly Named[]; readonly cssProperties: readonly Named[] }

const root = new URL('..', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');
const { modules } = JSON.parse(read('dist/custom-elements.json')) as { modules: [{ declarations: Declaration[]; exports: Named[] }] };
const [{ declarations, exports }] = modules;
const of = (tag: string) => declarations.find(({ tagName }) => tagName === tag)!;
const names = (list: readonly Named[]) => list.map(({ name }) => name).sort();

/** The files that make each element, and the styles that these import. */
const sources: Record<string, readonly string[]> = {
  'consent-banner': ['src/ui/banner.ts', 'src/ui/layouts.ts', 'src/ui/modal.ts', 'src/ui/panel.ts', 'src/ui/links.ts', 'src/ui/statement.ts'],
  'consent-preferences': ['src/ui/preferences.ts', 'src/ui/panel.ts', 'src/ui/links.ts'],
  'consent-declaration': ['src/ui/declaration.ts', 'src/ui/links.ts'],
  'consent-button': ['src/effects/button.ts'],
  'consent-placeholder': ['src/placeholder/card.ts', 'src/placeholder/styles.ts', 'src/placeholder/placeholder.ts'],
};
const code = (tag: string) => sources[tag]!.map((file) => {
  const text = read(file);
  return text + [...text.matchAll(/from '\.\/(styles\/[\w-]+)\.js'/g)].map(([, style]) => read(`src/ui/${style}.ts`)).join('');
}).join('');

describe('the manifest of the elements', () => {
  it('has every tag that a page may write', () => {
    expect(declarations.map(({ tagName }) => tagName)).toEqual(Object.keys(sources));
    expect(exports.map(({ name }) => name)).toEqual(Object.keys(sources));
  });

  it.each(Object.keys(sources))('names the custom properties that <%s> reads, and no other', (tag) => {
    expect(names(of(tag).cssProperties)).toEqual([...new Set([...code(tag).matchAll(/var\((--consent-[\w-]+)/g)].map(([, name]) => name!))].sort());
  });

  it('names the parts of the README, and each where its element has it', () => {
    const [, told = ''] = /Parts for `::part\(\)`: (.*?)\. Slots/.exec(read('README.md')) ?? [];
    const inReadme = [...told.matchAll(/`([\w-]+)`/g)].map(([, name]) => name!).filter((name) => name !== 'button' && !name.startsWith('consent-'));
    expect([...new Set([...names(of('consent-banner').cssParts), ...names(of('consent-placeholder').cssParts)])].sort()).toEqual([...new Set(inReadme)].sort());
    for (const { tagName, cssParts } of declarations) {
      // As a part, or as what makes one: control('accept', …), part=${level}, 'once'.
      for (const { name } of cssParts) expect(code(tagName), `${tagName}: ${name}`).toMatch(new RegExp(`part="${name}"|['"\`]${name}['"\`]`));
    }
  });

  it('names the slots of the banner, and the attributes that it reads', () => {
    expect(names(of('consent-banner').slots)).toEqual([...new Set([...code('consent-banner').matchAll(/<slot(?: name="(\w+)")?>/g)].map(([, name = '']) => name))].sort());
    const everywhere = ['src/ui/layout.ts', 'src/effects/heed.ts', 'src/ui/banner.ts', 'src/ui/links.ts', 'src/wanted.ts'].map(read).join('');
    for (const { name } of of('consent-banner').attributes) expect(everywhere, name).toMatch(new RegExp(`['"\`]${name}['"\`]|\\.${name}\\b|${name}(,| )`));
  });

  it('says what each is', () => {
    const every = declarations.flatMap(({ attributes, slots, cssParts, cssProperties, ...declaration }) => [declaration, ...attributes, ...slots, ...cssParts, ...cssProperties]);
    expect(every.filter(({ description }) => !/^[A-Z].*\.$/.test(description))).toEqual([]);
  });
});
