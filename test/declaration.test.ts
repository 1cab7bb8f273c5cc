// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declarationHtml } from '../src/declaration.js';
import en from '../src/locales/en.js';
import type { ConsentConfig } from '../src/policy/declared.js';

const parse = (config: ConsentConfig) => new DOMParser().parseFromString(declarationHtml(config, en), 'text/html').body;
const site = (more: object = {}, cookie: object = {}): ConsentConfig => ({ categories: [{ id: 'a', cookies: [{ name: 'x', ...cookie }], ...more }] } as ConsentConfig);

describe('the declaration as HTML', () => {
  it('is a table a category, with headers for columns, rows and services', () => {
    const body = parse({ categories: [
      { id: 'necessary', required: true, cookies: [{ name: 'sid', provider: 'Us', purpose: 'Keeps you signed in', duration: 'session' }] },
      { id: 'functional' },
      { id: 'advertising', services: [{ id: 'ads', label: 'Example Ads', provider: 'Ads Inc.', country: 'IE', policyUrl: 'https://ads.example/privacy', cookies: [{ name: 'IDE', duration: 'P13M' }] }, { id: 'pixel', label: 'Pixel' }] },
    ] });
    expect([...body.querySelectorAll('h2, h3')].map(({ textContent }) => textContent)).toEqual(['What is stored on your device', 'Necessary', 'Functional', 'Advertising']);
    expect([...body.querySelectorAll('table')].map((table) => table.getAttribute('aria-label'))).toEqual(['Necessary', 'Advertising']);
    expect([...body.querySelectorAll('table:first-of-type thead [scope=col]')].slice(0, 5).map(({ textContent }) => textContent)).toEqual(['Name', 'Provider', 'Purpose', 'Kept for', 'Kind']);
    expect([...body.querySelectorAll('[scope=row]')].map((row) => row.parentElement!.textContent)).toEqual(['sidUsKeeps you signed inthis visitCookie', 'IDEAds Inc.–13 monthsCookie']);
    expect([...body.querySelectorAll('[scope=rowgroup]')].map(({ textContent }) => textContent)).toEqual(['Example AdsAds Inc., Ireland Privacy policy', 'Pixel']);
    expect(body.querySelector('a')!.getAttribute('href')).toBe('https://ads.example/privacy');
    expect(body.textContent!.match(/Nothing is stored for this\./g)).toHaveLength(2);
    expect(body.firstElementChild!.getAttribute('lang')).toBe('en');
  });

  it('has what the site calls it, in the language of the locale', () => {
    expect(declarationHtml({ texts: { en: { declaration: 'Our biscuits' } }, categories: [{ id: 'a', label: { en: 'Films', de: 'Filme' } }] }, en)).toContain('<h2>Our biscuits</h2><h3>Films</h3>');
  });

  const hostile = `<u>"'&</u><script>x</script>`;
  it.each<[string, ConsentConfig]>([
    ['name', site({}, { name: hostile })], ['provider', site({}, { provider: hostile })], ['purpose', site({}, { purpose: hostile })], ['duration', site({}, { duration: hostile })], ['kind', site({}, { kind: hostile })],
    ['label', site({ label: hostile })], ['description', site({ description: hostile })],
    ['label of a service', site({ services: [{ id: 's', label: hostile }] })], ['country', site({ services: [{ id: 's', label: 'S', country: hostile }] })],
  ])('shows markup as text in the %s', (_, config) => {
    const body = parse(config);
    expect(body.querySelector('u, script')).toBeNull();
    expect(body.textContent).toContain(hostile);
  });

  it.each(['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', '', 7, {}])('makes no link of %j', (policyUrl) => {
    expect(parse(site({ services: [{ id: 's', label: 'S', policyUrl }] })).querySelector('a')).toBeNull();
  });

  it('closes what it opens, whatever was declared', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (text, url) => {
      const html = declarationHtml(site({ label: text, services: [{ id: 's', label: text, policyUrl: url, provider: text }] }, { purpose: text }), en);
      const open: string[] = [];
      for (const [, end, tag] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
        if (tag === 'br') continue;
        if (end) expect(open.pop()).toBe(tag);
        else open.push(tag!);
      }
      expect(open).toEqual([]);
    }));
  });
});
