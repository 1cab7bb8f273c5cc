import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../src/policy/check.js';
import { normalizeConfig } from '../src/policy/config.js';
import { shape, type Shape } from '../src/policy/shape.js';

const root = new URL('..', import.meta.url);
const schema = JSON.parse(readFileSync(new URL('dist/schema.json', root), 'utf8')) as Record<string, unknown>;
const validate = new Ajv({ strict: true, allErrors: true, allowUnionTypes: false }).compile(schema);

/** What the page would tell of its shape; what two ids or a mode make wrong together is for the page alone to say. */
const told = (config: unknown) => checkConfig(config, normalizeConfig(config)).filter(({ code }) => ['bad-value', 'unknown-key', 'days-too-long'].includes(code));

/** Values that each kind of a shape accepts, and some that look like it. */
const words: Record<string, readonly unknown[]> = {
  id: ['a', 'a-1', 'A', '1a', 'a/b', ''], name: ['_ga*', '*', '***', 'a b', ''], token: ['x', 'a b', 'a;b', ''],
  duration: ['P1Y', 'PT30M', 'P1Y2M', 'P0.5D', 'session', 'P', 'PT', '1 year', ''], link: ['/p', 'p', '', '?a', '#a', 'https://a.example', 'HTTP://a', 'mailto:a@b.example', 'javascript:x', 'JavaScript:x', 'data:,x', 'ftp://a', 'a/b:c'],
  endpoint: ['/r', 'r', '//a.example/r', '?r', 'https://a.example/r', 'HTTP://a', 'mailto:a@b.example', 'javascript:x', ' javascript:x', 'https:r', 'a b', 'a/b:c', ''],
  wording: ['Text', { en: 'Text' }, { en: 1 }, {}], region: ['DE', 'us-ca', 'XX', 'zz', 'T1', 't1', '', 'XX-CA', 'USA', 'UK'], origin: ['https://a.example', 'https://a.example/', 'a.example', 'https://*.a.example:8080'],
  protect: [true, false], object: [{}, { a: 1 }], days: [1, 395, 396, 0, 1.5], count: [0, 5, -1, 0.5], string: ['x', ''], boolean: [true, false],
};
const junk = [0, 1, -1, 1.5, 'x', '', true, null, [], {}, ['x'], { a: 1 }];
const codes = ['US', 'US-CA', 'EU', '*', 'UK', 'us', 'XX', 'California'];

/** Mostly what the shape asks for, and now and then anything. */
function like(shape: Shape): fc.Arbitrary<unknown> {
  const rarely = (fit: fc.Arbitrary<unknown>) => fc.oneof({ arbitrary: fit, weight: 12 }, { arbitrary: fc.constantFrom<unknown>(...junk), weight: 1 });
  if (Array.isArray(shape) && shape.length === 2) return fc.oneof(...shape.map((each) => like(each as Shape)));
  if (Array.isArray(shape)) return rarely(fc.array(like(shape[0] as Shape), { maxLength: 2 }));
  if (typeof shape === 'object') {
    const known = Object.fromEntries(Object.entries(shape).map(([key, each]) => [key, like(each as Shape)]));
    const needed = Object.keys(shape).filter((key) => key === 'id' || key === 'name' || key === 'endpoint');
    // Few at a time, or hardly one would be right.
    return rarely(fc.tuple(fc.subarray([...Object.keys(shape), 'unknown'], { minLength: 1, maxLength: 2 }), fc.nat(9)).chain(([keys, dice]) =>
      fc.record(Object.fromEntries([...dice ? needed : [], ...keys].map((key) => [key, known[key] ?? fc.constant(1)])))));
  }
  const [one = '', mapped] = shape.split('@');
  const word = fc.constantFrom<unknown>(...words[one] ?? [...one.split('|'), ...one.includes('|') ? ['other'] : []]);
  if (mapped === undefined) return rarely(word);
  const map = fc.dictionary(fc.constantFrom(...codes), fc.constantFrom<unknown>(...(mapped || one).split('|'), 'other'), { maxKeys: 2 });
  return rarely(one && mapped ? fc.oneof(word, map) : one && shape.endsWith('@') ? fc.oneof(word, map) : map);
}

const category = (shape.categories as readonly [Record<'services' | 'cookies', Shape>])[0];
/** Of every depth as many. */
const configs = fc.oneof(
  like(shape),
  fc.record({ categories: like(shape.categories) }),
  fc.record({ categories: fc.tuple(fc.record({ id: fc.constant('a'), services: like(category.services), cookies: like(category.cookies) }, { requiredKeys: ['id'] })) }),
);

describe('the JSON Schema', () => {
  it('says of each configuration what the page would tell of it', () => {
    let right = 0;
    fc.assert(fc.property(configs, (config) => {
      // A dictionary of fast-check may have no prototype, as JSON never has.
      const json = JSON.parse(JSON.stringify(config)) as unknown;
      const isRight = validate(json);
      if (isRight) right += 1;
      expect({ json, findings: told(json), errors: isRight ? [] : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`) })
        .toEqual({ json, findings: isRight ? [] : expect.arrayContaining([expect.anything()]) as unknown, errors: expect.anything() as unknown });
    }), { numRuns: 2000 });
    expect(right).toBeGreaterThan(200);
  });

  it('tells what each key is for', () => {
    const bare: string[] = [];
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, each] of Object.entries(node as Record<string, unknown>)) {
        if (key === 'properties') {
          for (const [name, property] of Object.entries(each as Record<string, { description?: string }>)) if (!/\w+ \w+.*\.$/.test(property.description ?? '')) bare.push(`${path}/${name}`);
        }
        walk(each, `${path}/${key}`);
      }
    };
    walk(schema, '');
    expect(bare).toEqual([]);
  });

  it.each(['mss', 'masses', 'platform', 'masterserver', 'masscer'])('finds nothing wrong with the demo %s', (name) => {
    const page = readFileSync(new URL(`demo/${name}/index.html`, root), 'utf8');
    const config = JSON.parse(/id="consent-config">([^]*?)<\/script>/.exec(page)![1]!) as unknown;
    expect([validate(config), validate.errors]).toEqual([true, null]);
  });
});
