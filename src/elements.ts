import { connectWords } from './ask.js';
import type { Core } from './core.js';
import type { Presence } from './policy/presence.js';
import { connectDeclaration, type Declared } from './ui/declaration.js';
import type { Face } from './ui/face.js';
import { connectPreferences } from './ui/preferences.js';
import { speak, type FirstWords, type Spoken } from './words.js';

/** What a script that was just let go writes is there a moment later. */
const SOON = 1000;

type Fill = (host: HTMLElement) => Promise<void>;

/** Gives what fills an element of either kind, and keeps those that are in the page up to date. */
async function connectElements(core: Core): Promise<Fill> {
  const { config, load, store, stops } = core;
  let face: Face | undefined;
  let here: ((item: Parameters<Declared['here']>[0]) => Presence) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const known = new WeakMap<HTMLElement, Promise<() => void>>();
  const present = new Map<HTMLElement, () => void>();
  /** Those of an element that the page has put into a language of its own. */
  const own = new WeakMap<HTMLElement, FirstWords>();
  const faceOf = (host: HTMLElement): Face => ({ ...face as Face, ...(own.has(host) && { words: own.get(host) as FirstWords }) });
  const isTable = ({ localName }: HTMLElement) => localName.endsWith('declaration');

  const draw = () => present.forEach((each, host) => {
    if (!host.isConnected) return present.delete(host);
    speak(host, faceOf(host).words);
    each();
  });
  const look = async () => {
    if (![...present.keys()].some(isTable)) return;
    here = await (await load('declared')).look(config);
    draw();
  };
  const looks = () => {
    clearTimeout(timer);
    timer = setTimeout(look, SOON);
    return look();
  };

  await connectWords(core, (words, change) => {
    face = { core, words, here: change, gone() {} };
    draw();
  });
  store.subscribe(() => {
    draw();
    void looks();
  });
  for (const type of ['consent-erased', 'consent-released']) {
    document.addEventListener(type, looks);
    stops.push(() => document.removeEventListener(type, looks));
  }

  const listenTo = async (host: Spoken) => {
    if (host.lang && host.lang !== host.spoken) own.set(host, await (await load('words')).wordsIn(core, host.lang));
    else if (!host.lang) own.delete(host);
  };

  const connect = async (host: HTMLElement) => {
    new MutationObserver(() => { void listenTo(host).then(draw, () => {}); }).observe(host, { attributeFilter: ['lang'] });
    await listenTo(host).catch(() => {});
    // Asked for first: without it the element stays as the page has written it.
    const chunk = isTable(host) ? await load('declared') : undefined;
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    root.replaceChildren();
    const { theme } = config;
    if (theme && !host.hasAttribute('theme')) host.setAttribute('theme', theme);
    return chunk ? connectDeclaration(root, () => faceOf(host), { describe: (words) => chunk.describe(config, words), here: (item) => here?.(item) }) : connectPreferences(root, () => faceOf(host));
  };

  return async (host) => {
    let connecting = known.get(host);
    if (!connecting) {
      known.set(host, connecting = connect(host));
      connecting.catch(() => known.delete(host));
    }
    present.set(host, await connecting);
    draw();
    await looks();
  };
}

let connected: Promise<Fill> | undefined;

/**
 * Fills `<consent-preferences>` or `<consent-declaration>`, again where it has come back into the page. Where files can't be loaded, which
 * is told, the element stays as the page has written it.
 */
export async function fill(core: Core, host: HTMLElement): Promise<void> {
  connected ??= connectElements(core);
  connected.catch(() => { connected = undefined; });
  await connected.then((place) => place(host)).catch(() => {});
}
