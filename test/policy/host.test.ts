import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesHost } from '../../src/policy/host.js';

describe('a host', () => {
  it.each<[unknown, string, boolean]>([
    ['api.example', 'api.example', true],
    ['API.example', 'api.EXAMPLE', true],
    ['api.example', 'www.api.example', false],
    ['api.example', 'xapi.example', false],
    ['*.example.com', 'a.example.com', true],
    ['*.example.com', 'a.b.example.com', true],
    ['*.example.com', 'example.com', false],
    ['*.example.com', '.example.com', false],
    ['*.example.com', 'badexample.com', false],
    ['*.example.com', 'a.example.com.evil.test', false],
    ['api.example', 'api.example:8080', true],
    ['*.example', 'a.example:8080', true],
    ['api.example:8080', 'api.example:8080', true],
    ['api.example:8080', 'api.example', false],
    ['api.example:8080', 'api.example:9090', false],
    ['*', 'api.example', false],
    ['*.', 'api.example', false],
    ['**.example', 'api.example', false],
    ['*.*.example', 'a.b.example', false],
    ['a*.example', 'api.example', false],
    ['', 'api.example', false],
    [undefined, 'undefined', false],
    [5, '5', false],
    [/api/, 'api.example', false],
  ])('by %s: is %s meant? %s', (pattern, host, meant) => {
    expect(matchesHost(pattern, host)).toBe(meant);
  });

  it('is meant by its own name, and each under it by that with a star, and none by both', () => {
    const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,6}[a-z0-9])?$/);
    const name = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
    fc.assert(fc.property(name, name, (host, below) => {
      expect(matchesHost(host, host)).toBe(true);
      expect(matchesHost(`*.${host}`, `${below}.${host}`)).toBe(true);
      expect(matchesHost(`*.${host}`, host)).toBe(false);
      expect(matchesHost(host, `${below}.${host}`)).toBe(false);
    }));
  });
});
