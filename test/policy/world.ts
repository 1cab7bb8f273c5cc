import fc from 'fast-check';
import { normalizeConfig } from '../../src/policy/config.js';
import type { Choices, Standing } from '../../src/policy/expression.js';

/** Categories, services, what they declare, how they stand and what is in a browser: anything that may come together. */

const letters = fc.constantFrom('a', 'b', '_', '.');
const name = fc.string({ unit: letters, minLength: 1, maxLength: 4 });
export const kinds = ['cookie', 'local', 'session', 'indexeddb', 'cache'] as const;
const kind = fc.constantFrom(...kinds);
const pattern = fc.oneof(
  name,
  fc.tuple(fc.string({ unit: letters, maxLength: 2 }), fc.string({ unit: letters, maxLength: 2 })).map(([start, end]) => `${start}*${end}`),
  fc.constantFrom(/^a/, /b$/g, /_/, /./, '**'),
);
const cookie = fc.record({ name: pattern, kind, httpOnly: fc.boolean() }, { requiredKeys: ['name'] });
/** What JSON can be, in the place of something that was expected. */
const junk = fc.oneof(fc.jsonValue(), fc.constantFrom(null, { name: { split: 1, toString: 1, valueOf: 1 } }, { name: 'a', kind: { toString: 1 } }, { some: 1, length: 3 }));
const cookies = fc.oneof({ weight: 8, arbitrary: fc.array(fc.oneof({ weight: 8, arbitrary: cookie }, junk), { maxLength: 3 }) }, junk);

const declaration = fc.array(fc.record({ required: fc.boolean(), cookies, services: fc.array(fc.record({ cookies }), { maxLength: 2 }) }), { maxLength: 4 });

export const config = declaration.map((categories) => normalizeConfig({
  categories: categories.map(({ services, ...category }, i) => ({ ...category, id: `c${i}`, services: services.map((service, j) => ({ ...service, id: `s${i}-${j}` })) })),
}));

export const choices = fc.dictionary(fc.constantFrom(...[0, 1, 2, 3].flatMap((i) => [`c${i}`, `s${i}-0`, `s${i}-1`])), fc.constantFrom<Standing>('granted', 'denied'), { noNullPrototype: true }) as fc.Arbitrary<Choices>;
export const present = fc.uniqueArray(fc.record({ kind, name }), { maxLength: 12, selector: (item) => `${item.kind} ${item.name}` });
