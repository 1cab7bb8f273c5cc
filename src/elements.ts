import { connectWords } from './ask.js';
import type { Core } from './core.js';
import { declaredItems } from './policy/doomed.js';
import type { Seen } from './policy/presence.js';
import { connectDeclaration } from './ui/declaration.js';
import type { Face } from './ui/face.js';
import { connectPreferences } from './ui/preferences.js';
import { listen } from './unclobbered.js';
import { speak } from './words.js';

/** What a script that was just let go writes is there a moment later. */
const SOON = 1000;

/** Gives what fills an element of either kind, and keeps those that are in the page up to date. */
async function connectElements(core: Core): Promise<(host: HTMLElement) => void> {
  let face: Face | undefined;
  let seen: Seen | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const known = new WeakMap<HTMLElement, () => void>();
  const present = new Map<HTMLElement, () => void>();
  const here = () => face as Face;
  const items = declaredItems(core.config);

  const draw = () => present.forEach((each, host) => {
    if (!host.isConnected) return present.delete(host);
    speak(host, here().words);
    each();
  });
  const look = async () => {
    if (![...present.keys()].some(({ localName }) => localName.endsWith('declaration'))) return;
    seen = await core.load('seen').then((chunk) => chunk.look(items), () => ({}));
    draw();
  };
  const looks = () => {
    void look();
    clearTimeout(timer);
    timer = setTimeout(look, SOON);
  };

  await connectWords(core, (words, change) => {
    face = { core, words, here: change, gone() {} };
    draw();
  });
  core.store.subscribe(() => {
    draw();
    looks();
  });
  for (const type of ['consent-erased', 'consent-released']) core.stops.push(listen(type, looks));

  return (host) => {
    let each = known.get(host);
    if (!each) {
      const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
      root.replaceChildren();
      const { theme } = core.config;
      if (theme && !host.hasAttribute('theme')) host.setAttribute('theme', theme);
      known.set(host, each = host.localName.endsWith('declaration') ? connectDeclaration(root, here, () => seen) : connectPreferences(root, here));
    }
    present.set(host, each);
    draw();
    looks();
  };
}

let connected: ReturnType<typeof connectElements> | undefined;

/** Fills `<consent-preferences>` or `<consent-declaration>`, again where it has come back into the page. Rejects where the words can't be loaded. */
export async function fill(core: Core, host: HTMLElement): Promise<void> {
  connected ??= connectElements(core);
  try { (await connected)(host); } catch (error) {
    connected = undefined;
    throw error;
  }
}
