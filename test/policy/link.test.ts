import { describe, expect, it } from 'vitest';
import { isLink } from '../../src/policy/link.js';

describe('a link that may be shown', () => {
  it.each(['https://a.example/b', 'HTTP://a.example', 'mailto:a@b.example', '/privacy', 'privacy.html', './a:b', '?a=b:c', '#a:b', '//a.example', '', ' /privacy '])('is %j', (link) => {
    expect(isLink(link)).toBe(true);
  });

  it.each([
    'javascript:alert(1)', 'JavaScript:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'java\tscript:alert(1)', '\u0001javascript:alert(1)',
    'data:text/html,x', 'vbscript:x', 'file:///etc', 'blob:x', 'ftp://a.example', 'tel:1', 'about:blank', 7, null, undefined, {}, ['/a'],
  ])('is not %j', (link) => { expect(isLink(link)).toBe(false); });

  it('is read as the browser reads it: what passes never has another scheme', () => {
    const pieces = ['java', 'script', ':', '/', '\n', '\t', ' ', '\u0000', '\u001f', 'a', 'https', 'data', '//', '?', '#', 'mailto', '\\', '.', '@'];
    let seed = 7;
    const random = (below: number) => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % below; };
    for (let i = 0; i < 20_000; i++) {
      const link = Array.from({ length: 1 + random(6) }, () => pieces[random(pieces.length)]).join('');
      if (!isLink(link)) continue;
      const { protocol } = URL.canParse(link, 'https://site.example/') ? new URL(link, 'https://site.example/') : { protocol: 'https:' };
      expect(['https:', 'http:', 'mailto:'], JSON.stringify(link)).toContain(protocol);
    }
  });
});
