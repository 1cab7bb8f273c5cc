import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, server } from './driver/index.js';
import { html, ran, ready } from './documents.js';
import { drawn } from './face.js';

const js = { type: 'text/javascript' };
const note = `(window.ran ??= []).push`;
const hash = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`;
const whole = `${note}('whole')`;

// In a folder of their own, since WebKit keeps in memory what other files call the same.
beforeEach(async () => {
  await page.clear();
  server.reset();
  server.file('/kinds/self.js', `${note}([document.currentScript.id, document.currentScript.dataset.site, document.currentScript.src.slice(location.origin.length)].join(' '))`, js);
  server.file('/kinds/module.js', `import { name } from './part.js'; ${note}([name, import.meta.url.slice(location.origin.length), document.currentScript].join(' '))`, js);
  server.file('/kinds/part.js', `export const name = 'part'`, js);
  server.file('/kinds/slow.js', `${note}('slow')`, { ...js, delay: 300 });
  server.file('/kinds/whole.js', whole, js);
  server.file('/kinds/throws.js', `${note}('throws'); throw new Error('mine')`, js);
  server.file('/kinds/latin.js', Buffer.from(`${note}('\xe4'.charCodeAt(0))`, 'latin1'), js);
});

/** The same page twice: as the site would have it without a gate, and with one. `@kind` stands where the type does. */
const plain = (markup: string) => markup.replace(/<script @([\w/+-]*)/g, (_, kind) => `<script${kind && ` type="${kind}"`}`);
const gated = (markup: string) => markup.replace(/<script @([\w/+-]*)/g, (_, kind) => `<script type="text/plain" data-consent="analytics"${kind && ` data-type="${kind}"`}`);

const open = async (body: string) => {
  server.page('/page', html({ head: '<script>window.ran = []</script>', body }));
  await page.goto('/page');
  await ready();
};
const accept = () => page.run(() => window.consentBanner!.acceptAll());
const texts = async () => (await ran()).map((each) => String(each ?? ''));
/** This ran, in this order, and nothing more. */
const only = async (...runs: string[]) => {
  await expect.poll(texts, { timeout: 4000 }).toEqual(runs);
  await drawn();
  expect(await texts()).toEqual(runs);
};

const kinds: [name: string, markup: string, runs: string[]][] = [
  ['external', '<script @ src="/kinds/self.js" id="one" data-site="7"></script>', ['one 7 /kinds/self.js']],
  ['inline', `<script @ id="one" data-site="7">ran.push(document.currentScript.id + document.currentScript.dataset.site)</script>`, ['one7']],
  ['of a legacy type', '<script @text/ecmascript src="/kinds/whole.js"></script><script @Application/JavaScript>ran.push("capital")</script>', ['whole', 'capital']],
  ['async', '<script @ src="/kinds/self.js" async id="one"></script>', ['one  /kinds/self.js']],
  ['defer', '<script @ src="/kinds/slow.js" defer></script><script @ src="/kinds/self.js" id="two" defer></script>', ['slow', 'two  /kinds/self.js']],
  ['blocking=render', '<script @ src="/kinds/self.js" blocking="render" id="one"></script>', ['one  /kinds/self.js']],
  ['module, external', '<script @module src="/kinds/module.js"></script>', ['part /kinds/module.js ']],
  ['module, inline', `<script @module>import { name } from '/kinds/part.js'; ran.push([name, import.meta.url.slice(location.origin.length), document.currentScript].join(' '))</script>`, ['part /page ']],
  ['module, with async', `<script @module async>import { name } from '/kinds/part.js'; ran.push(name)</script>`, ['part']],
  ['module, with crossorigin', '<script @module src="/kinds/module.js" crossorigin="use-credentials"></script>', ['part /kinds/module.js ']],
  ['module, with a top-level await', `<script @module>await new Promise((go) => setTimeout(go, 50)); ran.push('awaited')</script>`, ['awaited']],
  ['nomodule', '<script @ nomodule src="/kinds/whole.js"></script><script @ nomodule>ran.push("old")</script><script @>ran.push("after")</script>', ['after']],
  ['nomodule, waiting for another', '<script @ src="/kinds/slow.js"></script><script @ nomodule src="/kinds/whole.js"></script><script @>ran.push("after")</script>', ['slow', 'after']],
  ['module and nomodule', '<script @module src="/kinds/module.js" nomodule></script>', ['part /kinds/module.js ']],
  ['for a data block', '<script @application/ld+json>{"ran": "never"}</script><script @>ran.push("after")</script>', ['after']],
  ['with onload', `<script @ src="/kinds/whole.js" onload="ran.push('loaded ' + this.getAttribute('src'))" onerror="ran.push('error')"></script>`, ['whole', 'loaded /kinds/whole.js']],
  ['with onerror', `<script @ src="/kinds/missing.js" onload="ran.push('loaded')" onerror="ran.push('error ' + this.getAttribute('src'))"></script>`, ['error /kinds/missing.js']],
  ['modules, one slow', '<script @module src="/kinds/slow.js"></script><script @module src="/kinds/module.js"></script>', ['slow', 'part /kinds/module.js ']],
  ['with onload, of a module', `<script @module src="/kinds/module.js" onload="ran.push('loaded')"></script>`, ['part /kinds/module.js ', 'loaded']],
  ['that throws', `<script @ src="/kinds/throws.js" onload="ran.push('loaded')"></script><script @>ran.push('after')</script>`, ['throws', 'loaded', 'after']],
  ['in another charset', '<script @ src="/kinds/latin.js" charset="windows-1252"></script>', ['228']],
  ['with its integrity', `<script @ src="/kinds/whole.js" integrity="${hash(whole)}"></script>`, ['whole']],
  ['with a wrong integrity', `<script @ src="/kinds/whole.js" integrity="${hash('other')}" onerror="ran.push('error')"></script><script @>ran.push('after')</script>`, ['error', 'after']],
  ['with a wrong integrity, of a module', `<script @module src="/kinds/module.js" integrity="${hash('other')}" onerror="ran.push('error')"></script>`, ['error']],
  ['in the middle of others', '<script>ran.push("before")</script><script @>ran.push("gated")</script>', ['before', 'gated']],
  ['with one that it makes', `<script @ src="/kinds/slow.js"></script><script @>const made = document.createElement('script'); made.text = 'ran.push("made")'; document.body.append(made); ran.push('maker')</script>`, ['slow', 'made', 'maker']],
  ['with strict mode and a global', '<script @>"use strict"; var shared = "shared"; const held = "held"; function add() { ran.push(this === undefined) }; add()</script><script @>ran.push(shared, held, window.shared, window.held)</script>', ['true', 'shared', 'held', 'shared', '']],
];

describe('a gated script', () => {
  it.each(kinds)('(%s) runs after consent as the browser runs it without a gate, and not before', async (_, markup, runs) => {
    await open(plain(markup));
    await only(...runs);

    await open(gated(markup));
    const before = markup.includes('<script>') ? 1 : 0;
    expect(await ran()).toHaveLength(before);
    const nodes = await page.run(() => ((window as unknown as { nodes: Element[] }).nodes = [...document.querySelectorAll('[data-consent]')]).length);
    await accept();
    await page.waitFor(() => document.querySelectorAll('[data-consent-released]').length === (window as unknown as { nodes: Element[] }).nodes.length);
    await only(...runs);
    // Not a copy: what the page had hold of is what ran.
    expect(await page.run(() => (window as unknown as { nodes: Element[] }).nodes.filter((node) => node.isConnected && node.hasAttribute('data-consent-released')).length)).toBe(nodes);
  });

  it.each(kinds.filter(([, markup]) => /onload|onerror|integrity|data-site/.test(markup) && !/@module/.test(markup)))('(%s) does the same where it came by innerHTML', async (_, markup, runs) => {
    await open('<div id="place"></div>');
    await page.run((text) => { document.querySelector('#place')!.innerHTML = text; }, gated(markup));
    expect(await ran()).toEqual([]);
    await accept();
    await only(...runs);
  });

  it('is one whatever the letters of its type are', async () => {
    await open('<script type="TEXT/Plain" data-consent="analytics">ran.push("large")</script>');
    expect(await page.run(() => window.consentBanner!.problems)).toEqual([]);
    await accept();
    await only('large');
  });

  it('of an old browser (nomodule) is not even asked for, first in its line or waiting', async () => {
    await open(gated('<script @ src="/kinds/old-first.js" nomodule></script><script @ src="/kinds/slow.js"></script><script @ src="/kinds/old-waiting.js" nomodule></script><script @ src="/kinds/whole.js?waiting"></script>'));
    await accept();
    await only('slow', 'whole');
    expect(server.requests().filter(({ path }) => path.startsWith('/kinds/old-'))).toEqual([]);
  });

  it('of type importmap gives later modules their names, on the first visit wherever the engine takes a map after a module', async () => {
    const map = '{"imports": {"bare": "/kinds/part.js"}}';
    const markup = `<script @importmap>${map}</script><script @module>import { name } from 'bare'; ran.push(name)</script>`;
    await open(`<script type="module" src="/kinds/module.js"></script><script type="module">
      for (const [type, text] of [['importmap', '${map}'], ['module', "import { name } from 'bare'; ran.push(name)"]]) document.body.append(Object.assign(document.createElement('script'), { type, text }));
      setTimeout(() => ran.push('over'), 300);
    </script>`);
    await page.waitFor(() => window.ran!.includes('over'));
    const late = (await ran()).includes('part');
    await open(gated(markup));
    await accept();
    if (late) await only('part');
    await open(gated(markup));
    await only('part');
  });

  it('of type importmap that is allowed from the first is there for a module of the page that comes right behind it', async () => {
    const markup = `<script @importmap>{"imports": {"bare": "/kinds/part.js"}}</script><script type="module" src="/kinds/bare.js"></script>`;
    server.file('/kinds/bare.js', "import { name } from 'bare'; ran.push(name)", { type: 'text/javascript' });
    await open(gated(''));
    await accept();
    await open(gated(markup));
    await only('part');
    expect(await page.run(() => window.consentBanner!.problems)).toEqual([]);
  });

  it('with speculation rules gives them to a browser that has such, and harms no other', async () => {
    await open(gated(`<script @speculationrules>{"prefetch": [{"source": "list", "urls": ["/next"], "eagerness": "immediate"}]}</script><script @>ran.push(document.querySelector('[data-type]').type)</script>`));
    server.page('/next', '<!doctype html><title>Next</title>');
    expect(server.requests('/next')).toHaveLength(0);
    await accept();
    await only('speculationrules');
    expect(await page.run(() => window.consentBanner!.problems)).toEqual([]);
  });
});
