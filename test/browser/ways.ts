import { page, server } from './driver/index.js';
import { config } from './face.js';
import { html, ready } from './documents.js';

/** Every way in which a page asks another host for something, and what became of it. */

export type Way = readonly [name: string, kind: 'script' | 'frame' | 'image' | 'style' | 'media' | 'object' | 'connect' | 'other', what: string | ((url: string, name: string) => unknown)];

interface Tools {
  make(tag: string, more?: Record<string, unknown>): HTMLElement;
  place: HTMLElement;
  did(name: string): void;
}

declare global {
  interface Window {
    ran?: string[];
    tools: Tools;
  }
}

/** Markup with `@` for the URL, or what a script does with it. It notes its name by itself where the page can't see that it came. */
export const ways: readonly Way[] = [
  ['parser: script', 'script', '<script src="@"></script>'],
  ['parser: script async', 'script', '<script src="@" async></script>'],
  ['parser: script defer', 'script', '<script src="@" defer></script>'],
  ['parser: script type=module', 'script', '<script src="@" type="module"></script>'],
  ['parser: iframe', 'frame', '<iframe src="@" title="@"></iframe>'],
  ['parser: object', 'object', '<object data="@" type="text/html"></object>'],
  ['parser: img', 'image', '<img src="@" alt="" data-name="@name">'],
  ['parser: img srcset', 'image', '<img srcset="@ 1x" alt="" data-name="@name">'],
  ['parser: picture source', 'image', '<picture><source srcset="@"><img alt="" data-name="@name"></picture>'],
  ['parser: input type=image', 'image', '<input type="image" src="@" alt="" data-name="@name">'],
  ['parser: svg image', 'image', '<svg><image href="@" width="9" height="9" data-name="@name"></image></svg>'],
  ['parser: video poster', 'media', '<video poster="@"></video>'],
  ['parser: link rel=stylesheet', 'style', '<link rel="stylesheet" href="@">'],
  ['parser: link rel=preload', 'image', '<link rel="preload" as="image" href="@" data-name="@name">'],
  ['document.write: script', 'script', (url) => document.write(`<script src="${url}"></script>`)],
  ['document.write: img', 'image', (url, name) => document.write(`<img src="${url}" data-name="${name}">`)],
  ['document.write: iframe', 'frame', (url) => document.write(`<iframe src="${url}"></iframe>`)],
  ['innerHTML: img', 'image', (url, name) => { window.tools.place.appendChild(document.createElement('p')).innerHTML = `<img src="${url}" data-name="${name}">`; }],
  ['innerHTML: iframe', 'frame', (url) => { window.tools.place.appendChild(document.createElement('p')).innerHTML = `<iframe src="${url}"></iframe>`; }],
  ['innerHTML of a detached div: img', 'image', (url, name) => {
    const div = document.createElement('div');
    div.innerHTML = `<img src="${url}" data-name="${name}">`;
    div.firstElementChild!.addEventListener('load', ({ target }) => { if ((target as HTMLImageElement).naturalWidth) window.tools.did(name); });
  }],
  ['insertAdjacentHTML: img', 'image', (url, name) => window.tools.place.insertAdjacentHTML('beforeend', `<img src="${url}" data-name="${name}">`)],
  ['appendChild: script', 'script', (url) => document.head.appendChild(window.tools.make('script', { src: url }))],
  ['insertBefore: script', 'script', (url) => {
    const [first] = document.getElementsByTagName('script');
    first!.parentNode!.insertBefore(window.tools.make('script', { src: url, async: true }), first!);
  }],
  ['append: script type=module', 'script', (url) => document.head.append(window.tools.make('script', { type: 'module', src: url }))],
  ['append: script in a fragment', 'script', (url) => document.head.append(document.createRange().createContextualFragment(`<i><script src="${url}"></script></i>`))],
  ['replaceWith: script', 'script', (url) => {
    const there = document.body.appendChild(document.createElement('i'));
    there.replaceWith(window.tools.make('script', { src: url }));
  }],
  ['script.src after insertion', 'script', (url) => {
    const script = document.createElement('script');
    document.head.append(script);
    script.src = url;
  }],
  ['setAttribute of a script after insertion', 'script', (url) => document.head.appendChild(document.createElement('script')).setAttribute('SRC', url)],
  ['cloneNode: script', 'script', (url) => document.head.append(window.tools.make('script', { src: url }).cloneNode())],
  ['append: script in a shadow root', 'script', (url) => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'closed' }).append(window.tools.make('script', { src: url }));
    document.body.append(host);
  }],
  ['append: iframe in a fragment', 'frame', (url) => {
    const fragment = document.createDocumentFragment();
    fragment.append(document.createElement('section'));
    fragment.firstElementChild!.append(window.tools.make('iframe', { src: url }));
    window.tools.place.append(fragment);
  }],
  ['iframe.src after insertion', 'frame', (url) => { (window.tools.place.appendChild(document.createElement('iframe'))).src = url; }],
  ['insertAdjacentElement: object', 'object', (url) => window.tools.place.insertAdjacentElement('beforeend', window.tools.make('object', { type: 'text/html', data: url }))],
  ['append: embed', 'object', (url) => window.tools.place.append(window.tools.make('embed', { type: 'text/html', src: url }))],
  ['new Image().src', 'image', (url, name) => {
    const image = new Image(1, 1);
    image.onload = () => window.tools.did(name);
    image.src = url;
  }],
  ['img.srcset', 'image', (url, name) => {
    const image = document.createElement('img');
    image.onload = () => window.tools.did(name);
    image.srcset = `${url} 1x`;
  }],
  ['setAttribute of an img', 'image', (url, name) => {
    const image = document.createElement('img');
    image.onload = () => window.tools.did(name);
    image.setAttribute('src', url);
  }],
  ['template, cloned: img', 'image', (url, name) => {
    const template = document.createElement('template');
    template.innerHTML = `<img src="${url}" data-name="${name}">`;
    window.tools.place.append(template.content.cloneNode(true));
  }],
  ['append: svg image', 'image', (url, name) => {
    const svg = window.tools.place.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
    image.addEventListener('load', () => window.tools.did(name));
    image.setAttribute('width', '9');
    image.setAttribute('height', '9');
    image.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', url);
    svg.append(image);
  }],
  ['append: link rel=stylesheet', 'style', (url) => document.head.append(window.tools.make('link', { rel: 'stylesheet', href: url }))],
  ['link.rel after insertion', 'style', (url) => { (document.head.appendChild(window.tools.make('link', { href: url })) as HTMLLinkElement).rel = 'stylesheet'; }],
  ['append: link rel=preload', 'image', (url, name) => document.head.append(window.tools.make('link', { rel: 'preload', as: 'image', href: url, 'data-name': name }))],
  ['video.src', 'media', (url) => { document.createElement('video').src = url; }],
  ['new Audio()', 'media', (url) => new Audio(url)],
  ['fetch()', 'connect', (url, name) => fetch(url).then(() => window.tools.did(name), () => {})],
  ['fetch() of a Request', 'connect', (url, name) => fetch(new Request(url)).then(() => window.tools.did(name), () => {})],
  ['XMLHttpRequest', 'connect', (url, name) => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.onload = () => window.tools.did(name);
    request.send();
  }],
  ['navigator.sendBeacon()', 'connect', (url, name) => { if (navigator.sendBeacon(url, 'x')) window.tools.did(name); }],
  ['new EventSource()', 'connect', (url, name) => { new EventSource(url).onopen = () => window.tools.did(name); }],
  ['new WebSocket()', 'connect', (url) => new WebSocket(url.replace(/^http/, 'ws'))],
  ['import()', 'script', (url) => import(url)],
  ['a module that imports', 'script', (url) => document.head.append(window.tools.make('script', { type: 'module', textContent: `import '${url}'` }))],
  ['style: background-image', 'image', (url) => { document.body.appendChild(document.createElement('p')).style.background = `url(${url})`; }],
];

/**
 * What is stopped: everything, that is that it runs (or is shown, or answered), that it stores something, and the request; all but
 * the request, which the browser may have made by then; nothing for good, since it is taken out again and may have been shown for
 * a moment; or nothing.
 */
export type Stopped = 'all' | 'run' | 'stay' | 'nothing';

type Engines = Readonly<Record<'chromium' | 'firefox' | 'webkit', Stopped>>;
const everywhere = (stopped: Stopped): Engines => ({ chromium: stopped, firefox: stopped, webkit: stopped });

/**
 * What the parser puts in the preload scanner may have asked for before there was an element, or the parser itself before an
 * observer hears of it. A frame that came as text has begun to load.
 */
const late = everywhere('run');
/** WebKit may show an image of the markup, or have one that is preloaded, before an observer hears of it. */
const drawn: Engines = { ...late, webkit: 'stay' };
/** WebKit asks for an image as soon as there is one; the others when the script has ended. */
const image: Engines = { chromium: 'all', firefox: 'all', webkit: 'stay' };

const exceptions: Readonly<Record<string, Engines>> = {
  'document.write: script': late,
  'document.write: img': image,
  'document.write: iframe': late,
  'innerHTML: img': image,
  'innerHTML: iframe': late,
  'innerHTML of a detached div: img': image,
  'insertAdjacentHTML: img': image,
  'import()': everywhere('nothing'),
  'a module that imports': everywhere('nothing'),
  'style: background-image': everywhere('nothing'),
};

export const stopped = (name: string): Engines => exceptions[name] ?? (/^parser: (img|picture|input|svg|video|link rel=preload)/.test(name) ? drawn : name.startsWith('parser:') ? late : everywhere('all'));

/** What no script can see that it has come. */
export const unseen = ['parser: svg image', 'parser: video poster', 'video.src', 'new Audio()', 'new WebSocket()', 'style: background-image'];

/** What a file has to be of. */
const TYPES = { script: 'text/javascript', frame: 'text/html', object: 'text/html', image: 'image/svg+xml', media: 'image/svg+xml', style: 'text/css', connect: 'text/event-stream', other: 'text/plain' };
/** Counts the pages: WebKit keeps in memory what others call the same. */
let opened = 0;
const slug = (name: string) => `/ways/${opened}-${name.replace(/\W+/g, '-')}`;

const bodyOf = (kind: string, name: string) => {
  if (kind === 'script') return `window.ran.push(${JSON.stringify(name)})`;
  if (kind === 'frame' || kind === 'object') return `<!doctype html><script>parent.postMessage(${JSON.stringify(name)}, '*')</script>`;
  if (kind === 'image' || kind === 'media') return '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
  return kind === 'connect' ? 'data: x\n\n' : kind === 'style' ? `:root { --${slug(name).slice(6)}: 1 }` : '';
};

export const hostOf = (name: string) => new URL(server.origin).host.replace('localhost', `${name}.localhost`);

/** Opens a page that tries every way at once, of one host. */
export async function tryAll(host: string, declared: unknown): Promise<void> {
  const origin = `http://${host}`;
  opened += 1;
  for (const [name, kind] of ways) server.file(slug(name), bodyOf(kind, name), { type: TYPES[kind], headers: { 'access-control-allow-origin': '*', 'timing-allow-origin': '*' } });
  const body = ways.map(([name, , what]) => {
    const url = origin + slug(name);
    return typeof what === 'string' ? what.replaceAll('@name', name).replaceAll('@', url)
      : `<script>try { Promise.resolve((${String(what).replaceAll('__vite_ssr_dynamic_import__', 'import')})(${JSON.stringify(url)}, ${JSON.stringify(name)})).catch(() => {}) } catch (error) { window.thrown.push(String(error)) }</script>`;
  }).join('\n');
  const tools = `<script>
    window.ran = []; window.thrown = []; window.violations = [];
    window.tools = {
      make(tag, more = {}) {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(more)) if (name in element) element[name] = value; else element.setAttribute(name, value);
        return element;
      },
      get place() { return document.querySelector('#place'); },
      did(name) { ran.push(name) },
    };
    addEventListener('message', ({ data }) => { if (typeof data === 'string') ran.push(data) });
    document.addEventListener('load', ({ target }) => {
      const name = target.getAttribute('data-name');
      // WebKit tells that an image has come after its address has gone, when nothing is shown.
      if (name && (target.naturalWidth || target.localName !== 'img' && target.hasAttribute(target.localName === 'input' ? 'src' : 'href'))) ran.push(name);
    }, true);
    document.addEventListener('consent-violation', ({ detail }) => { violations.push([detail.kind, detail.name, detail.category ?? '']) });
  </script>`;
  server.page('/page', html({ head: tools + config(declared), body: `<div id="place"></div>${body}`, script: '<script src="/consent-gate.protect.js"></script>' }));
  await page.goto('/page');
  await ready();
  await page.run(() => new Promise((resolve) => { setTimeout(resolve, 700); }));
}

export interface Outcome {
  /** It ran, or was shown, or was answered. */
  readonly ran: boolean;
  readonly asked: boolean;
  readonly told: readonly string[];
}

export async function outcomes(host: string): Promise<Record<string, Outcome>> {
  const [all, violations] = await page.run(() => [window.ran ?? [], (window as unknown as { violations: [string, string, string][] }).violations] as const);
  const sheets = ways.filter(([, kind]) => kind === 'style').map(([name]) => name);
  const set = await page.run((names) => names.map((name) => getComputedStyle(document.documentElement).getPropertyValue(name)), sheets.map((name) => `--${slug(name).slice(6)}`));
  const styles = sheets.filter((_, index) => set[index]);
  return Object.fromEntries(ways.map(([name]) => {
    const url = `http://${host}${slug(name)}`;
    const told = violations.filter(([, each]) => each.replace(/^ws/, 'http') === url).map(([kind, , category]) => (category ? `${kind} ${category}` : kind));
    return [name, { ran: all.includes(name) || styles.includes(name), asked: server.requests(url).length > 0, told }];
  }));
}
