import { describe, expect, it } from 'vitest';
import { normalizeConfig } from '../../src/policy/config.js';
import { declaredItems } from '../../src/policy/doomed.js';
import { unreachable } from '../../src/policy/unreachable.js';

const found = (cookies: unknown, { visible = [], also = [], host = 'a.shop.example.co.uk' }: { visible?: string[]; also?: unknown; host?: string } = {}) => {
  const config = normalizeConfig({ categories: [{ id: 'n', required: true, cookies: also }, { id: 'a', cookies }] });
  return unreachable(declaredItems(config), { n: 'granted', a: 'denied' }, host, visible).map(({ name, reason }) => `${name} ${reason}`);
};

describe('what no script of a page can see', () => {
  it('is what was declared as HttpOnly, unless it can be seen all the same', () => {
    expect(found([{ name: 'sid', httpOnly: true }, { name: 'px*', httpOnly: true }, { name: 'plain' }])).toEqual(['sid http-only', 'px* http-only']);
    expect(found([{ name: 'sid', httpOnly: true }, { name: 'px*', httpOnly: true }], { visible: ['sid', 'px1'] })).toEqual([]);
  });

  it.each([
    ['ads.example', true], ['.ads.example', true], ['shop.example.com', true], ['hop.example.co.uk', true], ['b.a.shop.example.co.uk', true], ['b.shop.example.co.uk', true],
    ['a.shop.example.co.uk', false], ['.shop.example.co.uk', false], ['EXAMPLE.co.uk', false],
  ])('is what belongs to %s, seen from a.shop.example.co.uk: %s', (domain, expected) => {
    expect(found([{ name: 'x', domain }])).toEqual(expected ? ['x third-party'] : []);
  });

  it('is another cookie than one of the same name here', () => {
    expect(found([{ name: 'x', domain: 'ads.example' }], { visible: ['x'], also: [{ name: 'x' }] })).toEqual(['x third-party']);
  });

  it('is not told of while somebody who declared it is allowed, nor of anything that is no cookie', () => {
    expect(found([{ name: 'sid', httpOnly: true }], { also: [{ name: 'sid' }] })).toEqual([]);
    expect(found([{ name: 'sid', httpOnly: true, kind: 'local' }, { name: 'x', domain: 'ads.example', kind: 'local' }])).toEqual([]);
  });
});
