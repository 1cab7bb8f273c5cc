import { describe, expect, it } from 'vitest';
import { ENDPOINT } from '../../src/policy/endpoint.js';

describe('an endpoint', () => {
  it.each(['/records', 'records', './records?site=1', '//logs.example/r', 'https://logs.example/r', 'HTTP://logs.example', '?r', 'a/b:c'])('may be %j', (link) => { expect(link).toMatch(ENDPOINT); });

  it.each(['', ' ', 'javascript:x', ' javascript:x', 'java\nscript:x', 'mailto:a@b.example', 'data:,x', 'ftp://a.example', 'https:', 'a b', 'https://a.example/ b'])('is never %j', (text) => { expect(text).not.toMatch(ENDPOINT); });
});
