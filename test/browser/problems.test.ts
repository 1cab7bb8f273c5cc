import { beforeEach, describe, expect, it } from 'vitest';
import { page, server } from './driver/index.js';
import { html, ran, ready } from './documents.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
});

describe('a configuration that is wrong', () => {
  const gated = '<script type="text/plain" data-consent="analytics">(window.ran ??= []).push("analytics")</script><script type="text/plain" data-consent="necessary">(window.ran ??= []).push("necessary")</script>';
  const listen = '<script>window.heard = []; document.addEventListener("consent-problem", ({ detail }) => heard.push(detail))</script>';

  it.each<[string, string, string, string | undefined, string]>([
    ['an unknown key', '{"polcyUrl": "/privacy"}', 'unknown-key', 'polcyUrl', 'policyUrl'],
    ['a wrong type', '{"closeButton": "yes"}', 'bad-value', 'closeButton', 'true or false'],
    ['a wrong value', '{"layout": "strip"}', 'bad-value', 'layout', '"bar"'],
    ['negative days', '{"days": -1}', 'bad-value', 'days', 'whole number'],
    ['too many days', '{"days": 500}', 'days-too-long', 'days', '395'],
    ['an unknown mode', '{"mode": "optin"}', 'bad-value', 'mode', '"opt-in"'],
    ['a bad id', '{"categories": [{"id": "analytics"}, {"id": "necessary", "required": true}, {"id": "My ads"}]}', 'bad-value', 'categories[2].id', 'letters'],
    ['an id twice', '{"categories": [{"id": "analytics"}, {"id": "necessary", "required": true}, {"id": "analytics"}]}', 'duplicate-id', 'analytics', 'twice'],
    ['a wrong key deep down', '{"categories": [{"id": "analytics", "cookies": [{"nam": "_ga"}]}, {"id": "necessary", "required": true}]}', 'unknown-key', 'categories[0].cookies[0].nam', 'name'],
    ['one wrong value among right words', '{"layout": "strip", "revisionNote": "New partners", "categories": [{"id": "analytics", "label": "Analytics", "description": {"en": "What is read"}, "cookies": [{"name": "_ga", "purpose": "Tells visitors apart"}]}, {"id": "necessary", "required": true}]}', 'bad-value', 'layout', '"bar"'],
    ['a label that is none', '{"categories": [{"id": "analytics", "label": 7}, {"id": "necessary", "required": true}]}', 'bad-value', 'categories[0].label', 'text'],
    ['a link that is none', '{"policyUrl": "javascript:alert(1)"}', 'bad-value', 'policyUrl', 'relative link'],
    ['an origin with a path', '{"origins": ["https://api.example/"]}', 'bad-value', 'origins[0]', 'an origin'],
    ['a duration in words', '{"categories": [{"id": "analytics", "cookies": [{"name": "_ga", "duration": "1 year"}]}, {"id": "necessary", "required": true}]}', 'bad-value', 'categories[0].cookies[0].duration', 'ISO 8601'],
    ['a name that is everything', '{"categories": [{"id": "analytics", "cookies": [{"name": "*"}]}, {"id": "necessary", "required": true}]}', 'bad-value', 'categories[0].cookies[0].name', 'not only *'],
    ['categories that are no list', '{"categories": "analytics"}', 'bad-value', 'categories', 'list'],
    ['broken JSON', '{"policyUrl": "/privacy",}', 'broken-json', 'script#consent-config', 'JSON'],
  ])('by %s gives one clear problem, and nothing gated runs', async (_, config, code, key, says) => {
    server.page('/page', html({ head: `<script type="application/json" id="consent-config">${config}</script>${listen}`, body: gated }));
    await page.goto('/page');
    await ready();
    await page.waitFor(() => (window as unknown as { heard: unknown[] }).heard.length > 0);
    const heard = await page.run(() => (window as unknown as { heard: { code: string; key: string; message: string }[] }).heard);
    expect(heard).toMatchObject([{ code, key }]);
    expect(heard[0]!.message).toContain(says);
    expect(await page.run(() => window.consentBanner!.problems)).toEqual(heard);
    expect(await ran()).not.toContain('analytics');
  });

  it.each(['{"policyUrl": ', '[]', '{"categories": 7}'])('beyond reading (%s) asks nothing, stores nothing and keeps everything shut, whatever is called', async (config) => {
    server.page('/page', html({ head: `<script type="application/json" id="consent-config">${config}</script>`, body: gated }));
    await page.goto('/page');
    await ready();
    await page.run(async () => {
      await window.consentBanner!.acceptAll();
      window.consentBanner!.show('banner');
    });
    expect(await page.exists('consent-banner')).toBe(false);
    expect(await page.cookies()).toEqual([]);
    expect(await ran()).toEqual([]);
    expect(await page.run(() => window.consentBanner!.allows('necessary'))).toBe(false);
  });

  it('by attributes of the element gives one for each, and a bar is shown', async () => {
    server.page('/page', html({ body: `<consent-banner layout="boxx" position="left" theme="black"></consent-banner>${gated}` }));
    await page.goto('/page');
    await page.waitFor('consent-banner >>> #accept', { until: 'visible' });
    await page.waitFor(() => window.consentBanner!.problems.filter(({ message }) => message.includes('must be one of')).length === 3);
    const problems = await page.run(() => window.consentBanner!.problems);
    expect(problems.map(({ code, key }) => [code, key])).toEqual([['bad-value', 'layout'], ['bad-value', 'position'], ['bad-value', 'theme']]);
    expect(problems[1]!.message).toContain('"top"');
  });

  it('says nothing where nothing is wrong, and loads nothing for it', async () => {
    server.page('/page', html({ head: '<script type="application/json" id="consent-config">{"policyUrl": "/privacy", "categories": [{"id": "necessary", "required": true}, {"id": "analytics", "label": {"en": "Numbers"}, "cookies": [{"name": "_ga*", "duration": "P1Y"}]}]}</script>' }));
    await page.goto('/page');
    await page.waitFor('consent-banner >>> #accept');
    expect(await page.run(() => window.consentBanner!.problems)).toEqual([]);
    expect(server.requests('/consent-gate-check.js')).toHaveLength(0);
  });

  it('does not matter to data attributes: those of the script tag go over the block', async () => {
    server.page('/page', html({ head: '<script type="application/json" id="consent-config">{"mode": "opt-in"}</script>', script: '<script src="/consent-gate.js" data-mode="no-cookie"></script>' }));
    await page.goto('/page');
    await ready();
    expect(await page.run(() => window.consentBanner!.state.mode)).toBe('no-cookie');
  });
});
