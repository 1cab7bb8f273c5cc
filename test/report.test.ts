// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Load } from '../src/load.js';
import { createReporter, type Problem } from '../src/report.js';
import * as check from '../src/check.js';

const loads = (async () => check) as unknown as Load;
const fails = (async () => { throw new Error('no such file'); }) as unknown as Load;
const turn = () => new Promise((resolve) => setTimeout(resolve));

let heard: Problem[] = [];
document.addEventListener('consent-problem', (event) => { heard.push((event as CustomEvent<Problem>).detail); });

describe('a report', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  beforeEach(() => { heard = []; warn.mockClear(); });

  it('is told once a code and key: to the console, as an event, and in the list', async () => {
    const report = createReporter(loads);
    report({ code: 'unknown-key', key: 'polcyUrl', expected: 'policyUrl|mode' });
    report({ code: 'unknown-key', key: 'polcyUrl', expected: 'policyUrl|mode' });
    report({ code: 'unknown-key', key: 'mod', expected: 'policyUrl|mode' });
    await turn();
    expect(heard.map(({ code, key }) => [code, key])).toEqual([['unknown-key', 'polcyUrl'], ['unknown-key', 'mod']]);
    expect(heard[0]!.message).toContain('"policyUrl"');
    expect(report.problems).toEqual(heard);
    expect(warn.mock.calls).toEqual(heard.map(({ message }) => [`consent-banner: ${message}`]));
  });

  it('stands in the list at once, before its sentence is here', () => {
    const report = createReporter(loads);
    report({ code: 'load-failed', key: 'ui' });
    expect(report.problems).toEqual([{ code: 'load-failed', key: 'ui', message: 'load-failed: ui' }]);
  });

  it('is told all the same where the sentences can not be had', async () => {
    const report = createReporter(fails);
    report({ code: 'second-copy' }, new Error('why'));
    await turn();
    expect(heard).toEqual([{ code: 'second-copy', message: 'second-copy' }]);
    expect(warn.mock.calls[0]).toEqual(['consent-banner: second-copy', new Error('why')]);
  });
});
