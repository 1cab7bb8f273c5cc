import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forNpm, forScriptTag } from '../../demo/playground/code.js';
import { choices, colours, days, flags, kinds, start, tokens, usual, view } from '../../demo/playground/fields.js';
import { clean, fromHash, toHash } from '../../demo/playground/state.js';
import { valid } from '../../demo/playground/valid.js';
import { checkConfig } from '../../src/policy/check.js';
import { ID, LONGEST, normalizeConfig, type Config } from '../../src/policy/config.js';
import { shape, type Shape } from '../../src/policy/shape.js';
import { shaped } from '../../src/policy/shaped.js';

type State = ReturnType<typeof clean>;

/** What people type, and what they should not. */
const text = fc.oneof(fc.constantFrom('', ' ', 'Example Ltd', "O'Neil & \"Sons\" \\", '</script><script>alert(1)</script>', '<!--', '${x}', 'a\nb', '\u2028', '__proto__', 'Ünïcode 漢字'), fc.string());
const id = fc.oneof(fc.constantFrom('necessary', 'analytics', 'a', 'a-1', 'A', '', '1a', '__proto__', 'a/b'), fc.string({ maxLength: 4 }));
const cookie = fc.record({ name: text, kind: fc.oneof(fc.constantFrom(...kinds), text), provider: text, purpose: text, duration: fc.oneof(fc.constantFrom('P1Y', 'PT30M', 'session', 'P', 'a year'), text) }, { requiredKeys: [] });
const service = fc.record({ id, label: text, provider: text }, { requiredKeys: ['id'] });
const category = fc.record({ id, label: text, description: text, required: fc.boolean(), cookies: fc.array(cookie, { maxLength: 2 }), services: fc.array(service, { maxLength: 2 }) }, { requiredKeys: ['id'] });
const link = fc.oneof(fc.constantFrom('', '/privacy', 'https://site.example/p', 'mailto:a@site.example', 'javascript:alert(1)', ' java\nscript:alert(1)', 'privacy.html'), text);
const token = fc.oneof(fc.constantFrom('#0b6e4f', 'light-dark(#fff, #000)', '"Inter", sans-serif', '4px', '4px; } body { display: none', 'url(//other.example)', 'red/*', ')', '"', ''), text);

const given: fc.Arbitrary<Record<string, unknown>> = fc.record({
  ...Object.fromEntries(Object.entries(choices).map(([key, words]) => [key, fc.oneof(fc.constantFrom(...words), text)])),
  ...Object.fromEntries(flags.map((key) => [key, fc.boolean()])),
  days: fc.oneof(fc.integer({ min: -5, max: 500 }), fc.constantFrom(180.5, '90', 'x', null)),
  look: fc.constantFrom('', 'paper', '../x', '"><script>'),
  lang: fc.constantFrom('', 'de', 'zh-Hant', 'x', '"'),
  controller: text,
  policyUrl: link,
  imprintUrl: link,
  tokens: fc.dictionary(fc.oneof(fc.constantFrom(...tokens), text), token, { maxKeys: 4 }),
  categories: fc.oneof(fc.array(category, { maxLength: 5 }), fc.constantFrom(null, 'x', [null, 1])),
}, { requiredKeys: [] });
const state = given.map(clean);

const whole = (code: string) => code.split('<script type="application/json" id="consent-config">\n')[1]?.split('\n</script>')[0];
const declared = (of: State): Record<string, unknown> => JSON.parse(whole(forScriptTag(of)[0]!.text) ?? '{}') as Record<string, unknown>;
/** What the code for npm hands over. */
function handed(of: State): Record<string, unknown> {
  const code = forNpm(of)[0]!.text;
  let config: unknown;
  const call = code.split('\n').filter((line) => !line.startsWith('import ')).join('\n');
  new Function('startConsent', 'protect', call)((value: unknown = {}) => { config = value; }, 'the guards');
  return config as Record<string, unknown>;
}

describe('the playground', () => {
  it('knows the words, kinds and figures that the library knows', () => {
    const known = shape as unknown as Record<string, Shape>;
    for (const [key, words] of Object.entries(choices)) if (!view.includes(key)) expect(`${key}: ${words.join('|')}`).toBe(`${key}: ${String(known[key])}`);
    for (const key of flags) expect(known[key]).toBe('boolean');
    expect(kinds.join('|')).toBe((known['categories'] as unknown as [{ cookies: [{ kind: string }] }])[0].cookies[0].kind);
    expect(days.most).toBe(LONGEST);
    expect(normalizeConfig({}).ids.map(({ id, required }) => ({ id, required }))).toEqual(usual.map(({ id, required }) => ({ id, required })));
  });

  it('takes the texts that the library takes, field by field', () => {
    const known = { id: 'id', name: 'name', duration: 'duration', policyUrl: 'link', imprintUrl: 'link' };
    fc.assert(fc.property(fc.constantFrom(...Object.keys(known) as (keyof typeof known)[]), fc.oneof(text, id, link, fc.constantFrom('*', '**', '_ga*', 'P1Y', 'P', 'session')), (field, raw) => {
      const value = raw.trim();
      if (value && valid[field](value)) expect(shaped(value, known[field], '')).toEqual([]);
      if (value && field !== 'name' && !valid[field](value)) expect(shaped(value, known[field], '')).not.toEqual([]);
    }));
    expect(ID.test('a-1') && valid.id('a-1')).toBe(true);
  });

  it('makes a state of anything, and the same one of that', () => {
    fc.assert(fc.property(fc.oneof(given, fc.object() as fc.Arbitrary<Record<string, unknown>>), (value) => {
      const once = clean(value);
      expect(clean({ ...once })).toEqual(once);
      expect(Object.isFrozen(once)).toBe(true);
    }));
    expect(clean({})).toEqual(start);
  });

  it('keeps every state in an address', () => {
    fc.assert(fc.property(state, (of) => { expect(fromHash(`#${toHash(of)}`)).toEqual(of); }));
    expect(toHash(clean({}))).toBe('');
    expect(fromHash('')).toEqual(start);
    expect(toHash(clean({ layout: 'box', tokens: { accent: '#0b6e4f' } }))).toBe('layout=box&--accent=%230b6e4f');
  });

  it('reads any address without throwing', () => {
    fc.assert(fc.property(fc.oneof(text, fc.constantFrom('#%', '#categories=%5B', '#categories=[null]', '#days=1e9&mode=x&--accent=}', '#__proto__=x', '#tokens=x')), (hash) => { expect(clean({ ...fromHash(hash) })).toEqual(fromHash(hash)); }));
    expect(fromHash('#categories={"a":1}').categories).toEqual([]);
    expect(fromHash('#categories=%5B').categories).toEqual(usual);
  });

  it('shows JSON in which the library finds nothing wrong, and which holds what was chosen', () => {
    fc.assert(fc.property(state, (of) => {
      const config = declared(of);
      const read: Config = normalizeConfig(config);
      expect(checkConfig(config, read)).toEqual([]);
      for (const [key, [first]] of Object.entries(choices)) {
        if (!view.includes(key)) expect(config[key] ?? first).toBe(of[key as keyof State]);
      }
      for (const key of flags) expect(config[key] ?? false).toBe(of[key as keyof State]);
      expect(config['days'] ?? days.usual).toBe(of.days);
      for (const key of ['lang', 'controller', 'policyUrl', 'imprintUrl'] as const) expect(config[key] ?? '').toBe(of[key]);
      const asks = of.mode === 'opt-in' || of.mode === 'opt-out';
      const wanted = of.categories.filter(({ required }) => asks || required);
      expect(read.ids.map((each) => each.id).sort()).toEqual(wanted.flatMap((each) => [each.id, ...each.services.map((service) => service.id)]).sort());
      for (const [i, each] of wanted.entries()) {
        expect(read.categories[i]!.cookies?.map((one) => one.name) ?? []).toEqual(each.cookies.map((one) => one.name));
      }
    }));
  });

  it('shows for npm the configuration that it shows for the script tag', () => {
    fc.assert(fc.property(state, (of) => {
      const { protect, ...config } = handed(of);
      expect(config).toEqual(declared(of));
      expect(protect).toBe(of.mode === 'no-cookie' ? 'the guards' : undefined);
    }));
  });

  it('shows only what differs from what the library does by itself', () => {
    expect(forScriptTag(clean({ controller: '', policyUrl: '' })).map((block) => block.text)).toEqual(['<script src="/consent-gate.js"></script>']);
    expect(forNpm(clean({ controller: '', policyUrl: '' })).map((block) => block.text)).toEqual(["import { startConsent } from 'consent-banner';\n\nstartConsent();"]);
    expect(declared(clean({ layout: 'box', days: 180, gpc: 'honour', modal: true, signal: 'on', width: '320', controller: '' }))).toEqual({ layout: 'box', modal: true, policyUrl: '/privacy' });
  });

  it('lets no text out of the place that it stands in', () => {
    fc.assert(fc.property(state, (of) => {
      const html = forScriptTag(of).map((block) => block.text).join('\n');
      expect(html.match(/<\/?[a-z!][\w-]*/gi)!.filter((tag) => !['<script', '</script', '<style', '</style', '<link', '<consent-banner', '</consent-banner'].includes(tag))).toEqual([]);
      expect(html.match(/<script/g)!.length).toBe(Object.keys(declared(of)).length ? 2 : 1);
      const css = forNpm(of).find(({ language }) => language === 'css')?.text ?? ':root {\n}';
      expect(css).toMatch(/^:root \{\n(  --consent-[a-z-]+: [^{};<>\\]+;\n)*\}$/);
    }));
    for (const value of ['4px; } body { display: none', 'url(//other.example)', 'red /* ', 'rgb(0 0 0', '"Inter', 'a) b(', '</style>']) expect(clean({ tokens: { accent: value } }).tokens).toEqual({});
    for (const value of ['#0b6e4f', 'light-dark(#fff, rgb(0 0 0 / 50%))', '"Inter", system-ui, sans-serif', 'calc(1em + 2px)']) expect(clean({ tokens: { accent: value } }).tokens).toEqual({ accent: value });
  });

  it('writes like the README', () => {
    const of = clean({ mode: 'opt-out', look: 'paper', tokens: { radius: '4px', accent: '#0b6e4f' }, categories: [
      { id: 'necessary', required: true },
      { id: 'analytics', cookies: [{ name: '_ga*', provider: 'Example Analytics', purpose: 'Counts visits', duration: 'P400D' }] },
    ] });
    expect(forScriptTag(of).map((block) => block.text)).toEqual([`<link rel="stylesheet" href="/themes/paper.css">
<style>
  :root {
    --consent-accent: #0b6e4f;
    --consent-radius: 4px;
  }
</style>
<script type="application/json" id="consent-config">
{ "mode": "opt-out",
  "policyUrl": "/privacy",
  "controller": "Example Ltd",
  "categories": [
    { "id": "necessary", "required": true },
    { "id": "analytics",
      "cookies": [
        { "name": "_ga*", "provider": "Example Analytics", "purpose": "Counts visits", "duration": "P400D" } ] } ] }
</script>
<script src="/consent-gate.js"></script>`]);
    expect(forNpm(clean({ mode: 'no-cookie', look: 'paper', controller: "O'Neil" })).map((block) => block.text)).toEqual([`import { startConsent } from 'consent-banner';
import { protect } from 'consent-banner/protect';
import 'consent-banner/themes/paper.css';

startConsent({ mode: 'no-cookie', policyUrl: '/privacy', controller: "O'Neil", protect });`, '<consent-banner></consent-banner>']);
  });

  it('has a colour among its tokens for every colour field', () => {
    expect(colours.filter((name) => !tokens.includes(name))).toEqual([]);
  });
});
