import { beforeEach, describe, expect, it } from 'vitest';
import { html, ran, ready } from './documents.js';
import { page, server } from './driver/index.js';
import { accept, calm, count, gates, held, reject, released, serve, times, stays } from './gates.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
  serve('one', 'two', 'late');
});

const open = async (body: string, head = '') => {
  server.page('/page', html({ head: stays + head, body }));
  await page.goto('/page');
  await ready();
};

/** What a router does with the markup of the next page. */
interface Router {
  swap(markup: string): Promise<void> | void;
}
const next = (markup: string) => page.run((text) => (window as unknown as Router).swap(text), markup);
const whole = (name: string) => `<!doctype html><html><head><title>${name}</title></head><body><h1 id="${name}">${name}</h1><main>${gates(name)}</main></body></html>`;

const parse = `const parsed = new DOMParser().parseFromString(markup, 'text/html');`;

describe.each([
  ['replaces the body, in a view transition where the engine has one', `${parse}
    const change = () => { document.body.replaceWith(parsed.body); };
    return document.startViewTransition ? document.startViewTransition(change).updateCallbackDone : change();`],
  ['replaces the body and makes each script that is not marked as run anew', `${parse}
    for (const script of parsed.scripts) if (document.scripts.length && [...document.scripts].some((old) => old.text && old.text === script.text)) script.dataset.ran = '';
    document.body.replaceWith(parsed.body);
    for (const script of [...document.body.querySelectorAll('script:not([data-ran])')]) {
      if (script.type && script.type !== 'module') continue;
      const fresh = document.createElement('script');
      fresh.text = script.text;
      for (const { name, value } of script.attributes) fresh.setAttribute(name, value);
      script.replaceWith(fresh);
    }`],
  ['writes the container by innerHTML', `${parse} document.querySelector('main').innerHTML = parsed.querySelector('main').innerHTML;`],
  ['adopts the container of a parsed document', `${parse} document.querySelector('main').replaceWith(document.adoptNode(parsed.querySelector('main')));`],
  ['imports the container of a parsed document', `${parse} document.querySelector('main').replaceWith(document.importNode(parsed.querySelector('main'), true));`],
  ['puts the next container beside the old one and then takes that away', `${parse}
    const old = document.querySelector('main');
    old.after(parsed.querySelector('main'));
    return new Promise((resolve) => requestAnimationFrame(() => { old.remove(); resolve(); }));`],
  ['writes the body by innerHTML', `${parse} document.body.innerHTML = parsed.body.innerHTML;`],
  ['makes a fragment of the text', `document.querySelector('main').replaceChildren(document.createRange().createContextualFragment(markup.slice(markup.indexOf('<main>') + 6, markup.indexOf('</main>'))));`],
])('a router that %s', (_, body) => {
  const start = () => open(`<h1 id="one">one</h1><main>${gates('one')}</main>`, `<script>window.swap = (markup) => {${body}};</script>`);

  it('brings gates that are held back before consent, and released once by it', async () => {
    await start();
    await next(whole('two'));
    await held('two');
    await accept();
    await released('two');
    expect(await times('one')).toEqual([0, 0]);
  });

  it('brings gates that are released once a visit after consent', async () => {
    await start();
    await accept();
    await released('one');
    await next(whole('two'));
    await released('two');
    await next(whole('one'));
    await released('one', 2);
  });

  it('leaves one banner that can be chosen on, and then one way back', async () => {
    await start();
    for (const name of ['two', 'one']) {
      await next(whole(name));
      await page.waitFor('consent-banner >>> #accept', { until: 'visible' });
      expect(await count('consent-banner')).toBe(1);
    }
    await page.click('consent-banner >>> #reject');
    await page.waitFor('consent-button >>> button', { until: 'visible' });
    await next(whole('two'));
    await page.waitFor('consent-button >>> button', { until: 'visible' });
    expect(await count('consent-button')).toBe(1);
    await held('two');
  });
});

describe('a released script', () => {
  const start = async () => {
    await open(`<main>${gates('one')}</main><aside></aside>`);
    await accept();
    await released('one');
  };

  it('does not run again where it is moved', async () => {
    await start();
    await page.run(() => { document.querySelector('aside')!.append(...document.querySelectorAll('main script')); });
    await calm();
    expect(await page.run(() => document.querySelectorAll('aside script').length)).toBe(2);
    expect(await times('one')).toEqual([1, 1]);
  });

  it('does not run again as a copy of itself', async () => {
    await start();
    await page.run(() => { for (const script of document.querySelectorAll('main script')) document.querySelector('aside')!.append(script.cloneNode(true)); });
    await accept();
    await calm();
    expect(await page.run(() => document.querySelectorAll('aside script').length)).toBe(2);
    expect(await times('one')).toEqual([1, 1]);
  });

  it('does not run again when a router takes its mark away, and holds back nothing', async () => {
    await start();
    await page.run(() => { for (const script of document.querySelectorAll('main script')) script.removeAttribute('data-consent-released'); });
    await reject();
    await accept();
    await calm();
    expect(await times('one')).toEqual([1, 1]);
  });
});

describe('a snapshot of what was released', () => {
  it('that is put back after a withdrawal shows and runs nothing of it, and shows it again with consent', async () => {
    await open(`<main>${gates('one')}</main>`);
    await accept();
    await released('one');
    await page.run(() => {
      const kept = document.querySelector('main')!.innerHTML;
      document.querySelector('main')!.replaceChildren();
      (window as unknown as { kept: string }).kept = kept;
    });
    await reject();
    await page.run(() => { document.querySelector('main')!.innerHTML = (window as unknown as { kept: string }).kept; });
    await page.waitFor(() => !document.querySelector('iframe')!.hasAttribute('src') && !document.querySelector('b.one') && document.querySelector<HTMLElement>('#one-shown')!.hidden);
    await accept();
    await released('one');
  });

  it('whose very nodes are put back after a withdrawal shows nothing of it', async () => {
    await open(`<main>${gates('one')}</main>`);
    await accept();
    await released('one');
    await page.run(() => {
      const main = document.querySelector('main')!;
      (window as unknown as { kept: Element }).kept = main;
      main.remove();
    });
    await reject();
    await page.run(() => { document.body.prepend((window as unknown as { kept: Element }).kept); });
    await page.waitFor(() => !document.querySelector('iframe')!.hasAttribute('src') && !document.querySelector('b.one') && document.querySelector<HTMLElement>('#one-shown')!.hidden);
  });
});

describe('a gate that a script puts in', () => {
  const gate = '<script type="text/plain" data-consent="functional" src="/late.js"></script>';

  it('within a fragment of created elements is held back and released once', async () => {
    await open('<main></main>');
    await page.run(() => {
      const fragment = document.createDocumentFragment();
      const script = document.createElement('script');
      script.type = 'text/plain';
      script.dataset['consent'] = 'functional';
      script.src = '/late.js';
      fragment.append(document.createElement('p'), script);
      document.querySelector('main')!.append(fragment);
    });
    expect(server.requests('/late.js')).toHaveLength(0);
    await accept();
    await page.waitFor(() => (window.ran ?? []).length > 0);
    await calm();
    expect(await ran()).toEqual(['late']);
  });

  it('never runs when it is taken out before consent, and does when it is put in after it', async () => {
    await open(`<main>${gate}</main>`);
    await page.run(() => {
      const script = document.querySelector('main script')!;
      (window as unknown as { kept: Element }).kept = script;
      script.remove();
    });
    await accept();
    await calm();
    expect(await ran()).toEqual([]);
    expect(server.requests('/late.js')).toHaveLength(0);
    await page.run(() => { document.querySelector('main')!.append((window as unknown as { kept: Element }).kept); });
    await page.waitFor(() => (window.ran ?? []).length > 0);
    await calm();
    expect(await ran()).toEqual(['late']);
  });

  it('never runs when it is taken out while it waits for one before it', async () => {
    let arrive = () => {};
    const removed = new Promise<void>((resolve) => { arrive = resolve; });
    server.answer('/slow.js', () => removed.then(() => ({ body: '(window.ran ??= []).push("slow")', type: 'text/javascript' })));
    await open('<main></main>');
    await accept();
    await page.run((text) => { document.querySelector('main')!.innerHTML = text; }, gate.replace('/late.js', '/slow.js') + gate);
    await page.waitFor('main [src="/slow.js"][data-consent-released]');
    await page.run(() => { document.querySelector('main [src="/late.js"]')!.remove(); });
    arrive();
    await page.waitFor(() => !!window.ran?.includes('slow'));
    await calm();
    expect(await ran()).toEqual(['slow']);
  });

  it('arrives in pieces while the page is still open, and is released once whole', async () => {
    await open('');
    await accept();
    const [start, end] = html({ body: `<main></main><p>Before</p><iframe data-consent="functional" data-src="/one.html" title="one"></iframe>${gate}<p id="cut"></p><!-- cut --><p id="after">After</p>` }).split('<!-- cut -->') as [string, string];
    server.stream('/slow', [start, end], 1500);
    await page.goto('/slow', { wait: 'start' });
    await page.waitFor(() => (window.ran ?? []).length > 0);
    expect(await page.run(() => [document.readyState, !!document.querySelector('#after')])).toEqual(['loading', false]);
    await page.waitFor(() => document.querySelector('iframe')?.contentDocument?.title === 'one');
    await page.waitFor('#after');
    await calm();
    expect(await ran()).toEqual(['late']);
  });
});

describe('gates in a shadow root that the page registers', () => {
  const put = ['came with the page', 'are written by setHTMLUnsafe'] as const;
  it.each(put)('and that %s are held back, released, and taken back', async (how) => {
    const host = `<div id="host"><template shadowrootmode="open">${gates('one')}</template></div>`;
    await open(`<main>${how === put[0] ? host : ''}</main>`);
    if (how === put[1]) await page.run((markup) => { document.querySelector('main')!.setHTMLUnsafe(markup); }, host);
    await page.run(() => { window.consentBanner!.observe(document.querySelector('#host')!.shadowRoot!); });
    await page.waitFor(() => document.querySelector('#host')!.shadowRoot!.querySelector<HTMLElement>('#one-shown')!.hidden);
    expect([server.requests('/one.js').length, server.requests('/one.html').length]).toEqual([0, 0]);
    await accept();
    await page.waitFor(() => {
      const inner = document.querySelector('#host')!.shadowRoot!;
      return inner.querySelector('iframe')?.contentDocument?.title === 'one' && !!inner.querySelector('b.one') && !inner.querySelector<HTMLElement>('#one-shown')!.hidden;
    });
    await expect.poll(() => times('one')).toEqual([1, 1]);
    await reject();
    await page.waitFor(() => {
      const inner = document.querySelector('#host')!.shadowRoot!;
      return !inner.querySelector('iframe')!.hasAttribute('src') && !inner.querySelector('b.one') && inner.querySelector<HTMLElement>('#one-shown')!.hidden;
    });
    await accept();
    await calm();
    expect(await times('one')).toEqual([1, 1]);
  });
});
