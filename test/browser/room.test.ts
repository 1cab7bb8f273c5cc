import { beforeEach, describe, expect, it } from 'vitest';
import { engine, page, server } from './driver/index.js';
import { banner, drawn, gone, inside, long, open, words } from './face.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
});

const app = (root: string) => `<my-app style="display:block"></my-app><script>
  customElements.define('my-app', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(root)} } })
</script>`;
const focusWithin = (id: string) => page.run((id: string) => document.querySelector('my-app')!.shadowRoot!.getElementById(id)!.focus(), id);

/** What has focus, also in a shadow root of the page, and whether it is seen: what is at its middle is it. */
const focused = () => page.run(() => {
  let root: Document | ShadowRoot = document;
  while (root.activeElement?.shadowRoot) root = root.activeElement.shadowRoot;
  const { activeElement } = root;
  const { left, top, right, bottom } = activeElement!.getBoundingClientRect();
  return [activeElement!.id, root.elementFromPoint((left + right) / 2, (top + bottom) / 2) === activeElement];
});
const padding = async () => [await page.style('html', 'scroll-padding-top'), await page.style('html', 'scroll-padding-bottom')];
const settled = async () => { await drawn(); await drawn(); };

/** WebKitGTK 2.50 tells no script how large it draws (no `currentCSSZoom`), and gives places in pixels of each element's own. */
const zooms: [element: string, zoom: number][] = [['html', 1], ...(engine.name === 'webkit' ? [] : [['html', 1.5], ['body', 2], ['html', .5]] as [string, number][])];

describe('the room that a banner takes', () => {
  it.each(zooms)('is kept clear of what gets focus where the page says %s { zoom: %d }', async (element, zoom) => {
    await open({ body: long, head: `<style>${element} { zoom: ${zoom} }</style>` });
    await banner();
    await page.run(() => document.getElementById('a0')!.focus());
    const hidden: unknown[] = [];
    for (let i = 0; i < 40; i++) {
      await page.run((id: string) => document.getElementById(id)!.focus(), `a${i}`);
      await settled();
      const [id, isSeen] = await focused();
      if (!isSeen) hidden.push(id);
    }
    expect(hidden).toEqual([]);
  });

  it('is no less than what the page keeps clear itself, and that again when it has gone', async () => {
    await open({ body: long, head: '<style>html { scroll-padding: 300px 0 20px }</style>' });
    await banner();
    await settled();
    const [above, below] = await padding();
    expect(above).toBe('300px');
    expect(parseFloat(below!)).toBeCloseTo((await page.box('consent-banner')).height, 0);
    await page.on('consent-banner', (host) => host.setAttribute('position', 'top'));
    await settled();
    expect(await padding()).toEqual(['300px', '20px']);
    await page.click(inside('#reject'));
    await gone();
    await settled();
    expect(await padding()).toEqual(['300px', '20px']);
  });

  it('is kept where the page sets style sheets of its own, which stay when the banner goes', async () => {
    await open({ body: long });
    await banner();
    await settled();
    await page.run(() => { document.adoptedStyleSheets = [new CSSStyleSheet()]; });
    await page.run(() => document.getElementById('a1')!.focus());
    await page.resize(900, 700);
    await settled();
    expect((await padding())[1]).not.toBe('auto');
    const own = await page.run(() => {
      const [own] = document.adoptedStyleSheets;
      document.adoptedStyleSheets = [own!];
      document.querySelector('consent-banner')!.remove();
      return document.adoptedStyleSheets.includes(own!);
    });
    expect(own).toBe(true);
  });
});

describe('a banner steps aside', () => {
  it('for what has focus in a shadow root of the page, also when it moves within that', async () => {
    await open({ body: app('<div style="height:calc(100vh - 60px)"><button id="a">a</button></div><button id="z">z</button>'), head: '<style>body { margin: 0 }</style>' });
    await banner();
    await focusWithin('a');
    await settled();
    await page.press('Tab');
    await settled();
    expect(await focused()).toEqual(['z', true]);
  });

  it('for what lies half beneath it', async () => {
    await open({ body: '<button id="half" style="position:fixed;left:40%;height:40px">Half</button>' });
    await banner();
    const { y } = await page.box('consent-banner');
    await page.run((top: number) => { const half = document.getElementById('half')!; half.style.top = `${top}px`; half.focus(); }, y - 15);
    await settled();
    const { y: top, height } = await page.box('consent-banner');
    expect(top + height).toBeLessThan(y - 15);
  });
});

describe('after a choice', () => {
  it('focus is where it was in a shadow root of the page', async () => {
    await open({ body: app('<button id="a">a</button><button id="b">b</button>') + words });
    await banner();
    await focusWithin('b');
    await page.on(inside('#reject'), (button) => button.focus());
    await page.press('Enter');
    await gone();
    await settled();
    expect((await focused())[0]).toBe('b');
  });
});

describe('a link of the banner that has focus', () => {
  it.each([[320, 256, 'bar'], [320, 256, 'box'], [320, 480, 'bar'], [640, 360, 'box'], [1280, 256, 'bar']] as const)('is not beneath its buttons in a window of %i by %i (%s)', async (width, height, layout) => {
    await page.resize(width, height);
    await open({ with: { layout, imprintUrl: '/imprint' } });
    await banner();
    const hidden = await page.run(async () => {
      const root = document.querySelector('consent-banner')!.shadowRoot!;
      const found: string[] = [];
      const links = [...root.querySelectorAll<HTMLElement>('a')];
      for (const link of [...links, ...links.reverse()]) {
        root.querySelector<HTMLElement>('#accept')!.focus();
        link.focus();
        await new Promise<void>((resolve) => { requestAnimationFrame(() => requestAnimationFrame(() => resolve())); });
        const [{ left, top, height }] = link.getClientRects() as unknown as [DOMRect];
        const at = root.elementFromPoint(left + 4, top + height / 2);
        if (at !== link) found.push(`${link.textContent}: ${at?.className ?? ''}`);
      }
      return links.length ? found : ['no link'];
    });
    expect(hidden).toEqual([]);
  });
});
