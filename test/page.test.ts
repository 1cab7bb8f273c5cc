// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { readDeclared, readPage } from '../src/page.js';

const put = (text: string) => {
  const block = document.createElement('script');
  block.type = 'application/json';
  block.id = 'consent-config';
  block.textContent = text;
  document.head.append(block);
};

beforeEach(() => { document.head.replaceChildren(); });

describe('what the page declares', () => {
  it('is the JSON of script#consent-config', () => {
    put('{"mode": "no-cookie", "days": 30}');
    expect(readDeclared()).toEqual({ mode: 'no-cookie', days: 30 });
  });

  it('is nothing where there is no such block, or something else has its id', () => {
    expect(readDeclared()).toEqual({});
    const form = document.createElement('form');
    form.id = 'consent-config';
    document.head.append(form);
    expect(readDeclared()).toEqual({});
  });

  it('is unknown where it does not parse, and as it is where it is no object', () => {
    put('{"mode": ');
    expect(readDeclared()).toBeUndefined();
    document.head.replaceChildren();
    put('[1]');
    expect(readDeclared()).toEqual([1]);
  });
});

describe('the page', () => {
  it('has Global Privacy Control only where it is true, read when it is asked', () => {
    const page = readPage({});
    for (const [value, expected] of [[undefined, false], ['1', false], [1, false], [false, false], [true, true]]) {
      Object.defineProperty(navigator, 'globalPrivacyControl', { value, configurable: true });
      expect(page.gpc()).toBe(expected);
    }
  });

  it('has a clock in seconds', () => {
    expect(Math.abs(readPage({}).now() - Date.now() / 1000)).toBeLessThan(2);
  });
});
