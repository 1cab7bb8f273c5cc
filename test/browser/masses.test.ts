import { beforeEach, describe, expect, it } from 'vitest';
import { page, server } from './driver/index.js';
import { html, ready } from './documents.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
  server.answer('/n.js', ({ path }) => ({ body: `ran.push(${path.split('?')[1]})`, type: 'text/javascript' }));
  server.file('/a.png', '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>', { type: 'image/svg+xml' });
});

const open = async (body = '') => {
  server.page('/page', html({ head: '<script>window.ran = []</script>', body }));
  await page.goto('/page');
  await ready();
};
const accept = () => page.run(() => window.consentBanner!.acceptAll());
const inOrder = (length: number) => page.run((n) => window.ran!.length === n && window.ran!.every((each, i) => Number(each) === i), length);

describe('gates in great numbers', () => {
  it('that are 500 scripts, every tenth from a file, run in document order, each once', async () => {
    await open(Array.from({ length: 500 }, (_, i) => i % 10
      ? `<script type="text/plain" data-consent="analytics">ran.push(${i})</script>`
      : `<script type="text/plain" data-consent="analytics" src="/n.js?${i}"></script>`).join('\n'));
    expect(await page.run(() => window.ran)).toEqual([]);
    expect(server.requests('/n.js')).toEqual([]);
    await accept();
    await page.waitFor(() => window.ran!.length >= 500, { timeout: 20_000 });
    expect(await inOrder(500)).toBe(true);
  });

  it('that are some scripts from files: what asks for those that wait is asked for while the next frame is painted, and not with a refusal', async () => {
    const some = [0, 1, 2].map((i) => `<script type="text/plain" data-consent="analytics" src="/n.js?${i}"></script>`).join('\n');
    await open(some);
    await page.run(() => window.consentBanner!.rejectAll());
    expect(server.requests('/consent-gate-embeds.js')).toEqual([]);
    const painted = await page.run(() => new Promise<number>((resolve) => {
      document.addEventListener('consent-changed', () => { requestAnimationFrame(() => setTimeout(() => { resolve(performance.now()); })); }, { once: true });
      window.consentBanner!.acceptAll();
    }));
    await page.waitFor(() => window.ran!.length >= 3);
    expect(await inOrder(3)).toBe(true);
    const asked = await page.run(() => performance.getEntriesByType('resource').find(({ name }) => name.includes('-embeds.'))!.startTime);
    // WebKit's clock goes by whole milliseconds.
    expect(asked).toBeLessThanOrEqual(painted);
  });

  it('among 1,000 plain elements that a script puts in are found, each once', async () => {
    await open('<main></main>');
    const fill = () => page.run(() => {
      const main = document.querySelector('main')!;
      for (let i = 0; i < 1000; i += 1) {
        const element = document.createElement(i % 100 ? 'p' : 'script');
        if (element instanceof HTMLScriptElement) {
          element.type = 'text/plain';
          element.dataset['consent'] = 'analytics';
          element.text = `ran.push(${(window.ran!.length ? 10 : 0) + i / 100})`;
        }
        main.append(element);
      }
    });
    await fill();
    expect(await page.run(() => window.ran)).toEqual([]);
    await accept();
    await page.waitFor(() => window.ran!.length >= 10);
    await fill();
    await page.waitFor(() => window.ran!.length >= 20);
    expect(await inOrder(20)).toBe(true);
  });

  it('that are 150 frames and 150 images are released and taken back together', async () => {
    await open(Array.from({ length: 150 }, () => '<iframe data-consent="functional" data-src="about:blank#film" title="A film"></iframe><img data-consent="functional" data-src="/a.png" alt="">').join(''));
    expect(await page.run(() => document.querySelectorAll('[src^="about:"], [src="/a.png"]').length)).toBe(0);
    expect(server.requests('/a.png')).toEqual([]);
    await accept();
    await page.waitFor(() => document.querySelectorAll('[data-consent-released][src]').length === 300, { timeout: 20_000 });
    await page.run(() => window.consentBanner!.rejectAll());
    await page.waitFor(() => document.querySelectorAll('[data-consent-released], [src="/a.png"]').length === 0, { timeout: 20_000 });
  });
});
