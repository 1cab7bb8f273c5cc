import { beforeEach, describe, expect, it } from 'vitest';
import { page, server } from './driver/index.js';
import { html, ran, ready } from './documents.js';
import { accept, stays } from './gates.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
  server.file('/a.js', '(window.ran ??= []).push("a")', { type: 'text/javascript' });
});

const open = async (body: string, headers = {}, nonce = '') => {
  server.page('/page', html({ head: stays, body, nonce }), headers);
  await page.goto('/page');
  await ready();
};
const inside = () => page.run(() => document.querySelectorAll('b.inside').length);

/** A template in a template, side by side with others or deeper. */
const nested = [
  ['at the top of it', '<template data-consent="analytics"><b class="inside"></b></template><i></i>'],
  ['deeper in it', '<p><template data-consent="analytics"><b class="inside"></b></template></p>'],
] as const;

describe('a gated template in another', () => {
  it.each(nested)('(%s) goes with that, and is there once when both are allowed again', async (_, markup) => {
    await open(`<template data-consent="functional">${markup}</template><p id="after"></p>`);
    await accept();
    await expect.poll(inside).toBe(1);
    await page.run(() => window.consentBanner!.withdraw('functional'));
    await expect.poll(inside).toBe(0);
    await accept();
    await expect.poll(inside).toBe(1);
    await page.run(() => window.consentBanner!.withdraw());
    await expect.poll(inside).toBe(0);
    expect(await page.run(() => document.querySelectorAll('template').length)).toBe(1);
    expect(await page.exists('#after')).toBe(true);
  });

  it('goes with that too where a router has put a copy of the page in its place', async () => {
    await open(`<main><template data-consent="functional">${nested[0][1]}</template><p id="after"></p></main>`);
    await accept();
    await expect.poll(inside).toBe(1);
    await page.run(() => {
      const main = document.querySelector('main')!;
      main.replaceWith(main.cloneNode(true));
    });
    expect(await inside()).toBe(1);
    await page.run(() => window.consentBanner!.withdraw());
    await expect.poll(inside).toBe(0);
    expect(await page.run(() => document.querySelectorAll('template, i').length)).toBe(1);
    expect(await page.exists('#after')).toBe(true);
  });
});

describe('the scripts of a gated template', () => {
  it('run where the template came by innerHTML, too, and are said to run once that is withdrawn', async () => {
    await open('<div id="place"></div>');
    await page.run(() => {
      document.querySelector('#place')!.innerHTML = '<template data-consent="functional"><script>(window.ran ??= []).push("inline")</script><script src="/a.js" id="file" data-site="7"></script></template>';
    });
    await page.run(() => new Promise((resolve) => { setTimeout(resolve, 50); }));
    expect(await ran()).toEqual([]);
    await accept();
    await expect.poll(async () => [...await ran()].sort()).toEqual(['a', 'inline']);
    expect(await page.attribute('#file', 'data-site')).toBe('7');
    const { running } = await page.run(() => window.consentBanner!.rejectAll());
    expect(running).toEqual(['inline', `${server.origin}/a.js`]);
  });

  it.each([['lit-html consent-banner', ['inline'], []], ['lit-html', [], ['needs-trusted-types']]] as const)('under Trusted Types with the policies "%s" run: %j', async (policies, runs, problems) => {
    await open('<template data-consent="functional" id="gated"><script nonce="n1">(window.ran ??= []).push("inline")</script></template>',
      { 'content-security-policy': `script-src 'nonce-n1' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types ${policies}` }, 'n1');
    await accept();
    await page.waitFor(() => (window.ran ?? []).length + window.consentBanner!.problems.length > 0);
    expect(await ran()).toEqual(runs);
    expect(await page.run(() => window.consentBanner!.problems.map(({ code }) => code))).toEqual(problems);
    expect(await page.run(() => document.querySelector('#gated')!.hasAttribute('data-consent-released'))).toBe(runs.length > 0);
  });
});
