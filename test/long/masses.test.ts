import { beforeEach, describe, expect, it } from 'vitest';
import { page, server } from '../browser/driver/index.js';
import { html, ready } from '../browser/documents.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
});

const open = async (body = '') => {
  server.page('/page', html({ head: '<script>window.ran = []</script>', body }));
  await page.goto('/page');
  await ready();
};

describe('gates in very great numbers', () => {
  it('that are 5,000 scripts all run in order, and a press is heard before the last has run', async () => {
    const busy = 'for (const end = performance.now() + 0.5; performance.now() < end;);';
    await open('<button type="button" id="own">A button</button>' + Array.from({ length: 5000 }, (_, i) => `<script type="text/plain" data-consent="analytics">ran.push(${i});${busy}</script>`).join(''));
    await page.run(() => {
      const seen: number[] = (window as unknown as { seen: number[] }).seen = [];
      document.querySelector('#own')!.addEventListener('click', () => { seen.push(window.ran!.length); });
      void window.consentBanner!.acceptAll();
    });
    await page.waitFor(() => window.ran!.length > 0);
    await page.click('#own');
    await page.waitFor(() => window.ran!.length >= 5000, { timeout: 60_000 });
    expect(await page.run(() => window.ran!.length === 5000 && window.ran!.every((each, i) => Number(each) === i))).toBe(true);
    const [heard] = await page.run(() => (window as unknown as { seen: number[] }).seen);
    expect(heard).toBeGreaterThan(0);
    expect(heard).toBeLessThan(5000);
  });

  it.each([['before consent', false], ['after it', true]])('among 10,000 elements that come %s are released once each', async (_, first) => {
    await open('<main></main>');
    const accept = () => page.run(() => window.consentBanner!.acceptAll());
    if (first) await accept();
    await page.run(() => {
      document.addEventListener('consent-released', ({ target }) => { (target as HTMLElement).dataset['times'] = `${Number((target as HTMLElement).dataset['times'] ?? 0) + 1}`; });
      const main = document.querySelector('main')!;
      for (let i = 0; i < 10_000; i += 1) {
        const section = document.createElement('section');
        if (i % 50 === 0) section.innerHTML = '<p><img data-consent="functional" data-src="data:," alt=""></p>';
        main.append(section);
      }
    });
    if (!first) await accept();
    await page.waitFor(() => document.querySelectorAll('[data-consent-released]').length === 200, { timeout: 20_000 });
    expect(await page.run(() => document.querySelectorAll('[data-times="1"]').length)).toBe(200);
  });
});
