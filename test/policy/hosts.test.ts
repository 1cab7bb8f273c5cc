import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeConfig } from '../../src/policy/config.js';
import type { Choices } from '../../src/policy/expression.js';
import { hostTable } from '../../src/policy/hosts.js';

const granted = 'granted';
const denied = 'denied';

const site = normalizeConfig({
  origins: ['https://api.example', 'http://old.example', 'https://*.files.example', 'https://any.example:*', 'https://cdn.example/path', '*', 7],
  categories: [
    { id: 'necessary', required: true, services: [{ id: 'shop', label: 'Shop', hosts: ['pay.example'] }] },
    { id: 'analytics', services: [{ id: 'counter', label: 'Counter', hosts: ['Count.example', '*.count.example', 'shared.example', 'port.example:8443', '[::1]:99'] }] },
    { id: 'advertising', services: [{ id: 'pixel', label: 'Pixel', hosts: ['shared.example', 'https://secure.example', '', '*', '*.', null, 'two words', 'path.example/x'] }, { id: 'odd', label: 'Odd', hosts: 'odd.example' }] },
  ],
});
const table = hostTable(site, ['https://site.example', 'https://lib.example:444', '']);

describe('who may be asked for something', () => {
  it.each<[string, Choices, boolean, string?, string?]>([
    ['https://site.example', {}, true],
    ['http://site.example', {}, false],
    ['https://site.example:8080', {}, false],
    ['https://www.site.example', {}, false],
    ['https://lib.example:444', {}, true],
    ['https://lib.example', {}, false],
    ['https://api.example', {}, true],
    ['http://api.example', {}, false],
    ['https://sub.api.example', {}, false],
    ['http://old.example', {}, true],
    ['https://old.example', {}, true],
    ['https://a.files.example', {}, true],
    ['https://a.b.files.example', {}, true],
    ['https://files.example', {}, false],
    ['https://evilfiles.example', {}, false],
    ['https://any.example:1234', {}, true],
    ['https://cdn.example', {}, false],
    ['https://pay.example', { necessary: granted, shop: granted }, true, 'shop', 'necessary'],
    ['https://count.example', {}, false, 'counter', 'analytics'],
    ['https://count.example', { analytics: granted, counter: denied }, false, 'counter', 'analytics'],
    ['https://count.example', { analytics: denied, counter: granted }, true, 'counter', 'analytics'],
    ['http://count.example', { counter: granted }, true, 'counter', 'analytics'],
    ['https://count.example:8080', { counter: granted }, false],
    ['https://a.count.example', { counter: granted }, true, 'counter', 'analytics'],
    ['https://discount.example', { counter: granted }, false],
    ['https://port.example:8443', { counter: granted }, true, 'counter', 'analytics'],
    ['https://port.example', { counter: granted }, false],
    ['https://[::1]:99', { counter: granted }, true, 'counter', 'analytics'],
    ['https://shared.example', {}, false, 'counter | pixel', 'analytics'],
    ['https://shared.example', { pixel: granted, counter: denied }, true, 'counter | pixel', 'advertising'],
    ['https://secure.example', { pixel: granted }, true, 'pixel', 'advertising'],
    ['http://secure.example', { pixel: granted }, false],
    ['https://path.example', { pixel: granted }, false],
    ['https://odd.example', { odd: granted }, false],
    ['https://count.example.', { counter: granted }, false],
    ['null', { pixel: granted }, false],
  ])('%s under %j: %s', (origin, choices, allowed, consent, category) => {
    expect(table(origin, choices)).toEqual({ allowed, ...(consent && { consent, category }) });
  });

  const labels = fc.array(fc.constantFrom('a', 'b', 'ab'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'));
  const port = fc.constantFrom('', ':8080', ':9');
  const origin = fc.tuple(fc.constantFrom('http', 'https'), labels, port).map(([scheme, host, suffix]) => `${scheme}://${host}${suffix}`);
  const written = fc.tuple(fc.constantFrom('', '*.'), labels, port).map((parts) => parts.join(''));
  const standing = fc.constantFrom('granted' as const, 'denied' as const, undefined);
  const sites = fc.tuple(fc.array(written, { maxLength: 3 }), fc.array(written, { maxLength: 3 }), fc.array(origin, { maxLength: 2 }));
  const tableOf = ([one, two, origins]: readonly [string[], string[], string[]]) => hostTable(normalizeConfig({
    origins, categories: [{ id: 'x', services: [{ id: 'one', label: 'One', hosts: one }] }, { id: 'y', services: [{ id: 'two', label: 'Two', hosts: two }] }],
  }), []);
  const choicesOf = (one: 'granted' | 'denied' | undefined, two: typeof one): Choices => ({ ...(one && { one }), ...(two && { two }) });

  /** As a person would say it, with the host cut up at its dots. */
  function isMeant(pattern: string, of: string): boolean {
    const [, host = '', itsPort = ''] = /\/\/([^:]+)(:\d+)?$/.exec(of) ?? [];
    const [name = '', itsSuffix] = pattern.split(':');
    if (itsPort !== (itsSuffix ? `:${itsSuffix}` : '')) return false;
    if (!name.startsWith('*.')) return name === host;
    const wanted = name.slice(2).split('.');
    const parts = host.split('.');
    return parts.length > wanted.length && wanted.every((part, index) => part === parts[parts.length - wanted.length + index]);
  }

  it('is whoever is listed, or declared by a service that is allowed, and nobody else', () => {
    fc.assert(fc.property(sites, origin, standing, standing, ([one, two, origins], asked, a, b) => {
      const listed = origins.some((each) => each === asked || (each.startsWith('http:') && each.replace('http:', 'https:') === asked));
      const owners = [one, two].map((hosts) => hosts.some((each) => isMeant(each, asked)));
      const verdict = tableOf([one, two, origins])(asked, choicesOf(a, b));
      expect(verdict.allowed).toBe(listed || (owners[0]! && a === 'granted') || (owners[1]! && b === 'granted'));
      if (!listed) expect(verdict.consent ?? '').toBe(['one', 'two'].filter((_, index) => owners[index]).join(' | '));
    }), { numRuns: 2000 });
  });

  it('is never fewer for a grant, and never more for a refusal', () => {
    fc.assert(fc.property(sites, origin, standing, (declared, asked, b) => {
      const of = tableOf(declared);
      if (of(asked, choicesOf('denied', b)).allowed) expect(of(asked, choicesOf('granted', b)).allowed).toBe(true);
      expect(of(asked, choicesOf(undefined, b)).allowed).toBe(of(asked, choicesOf('denied', b)).allowed);
    }));
  });

  it('is read of anything that a site may have written, without an error', () => {
    fc.assert(fc.property(fc.anything(), fc.webUrl(), (hosts, url) => {
      expect(hostTable(normalizeConfig({ origins: hosts, categories: [{ id: 'x', services: [{ id: 'one', label: 'One', hosts: [hosts] }] }] }), [])(new URL(url).origin, {}).allowed).toBe(false);
    }));
  });

  it('takes no time that grows out of hand with what a page asks for', () => {
    // Else it would not end before the test's own limit.
    expect(table(`https://${'a.'.repeat(50_000)}example`, {}).allowed).toBe(false);
    expect(hostTable(normalizeConfig({ origins: [`https://${'a-'.repeat(50_000)}!`], categories: [] }), [])('https://a.example', {}).allowed).toBe(false);
  });
});
