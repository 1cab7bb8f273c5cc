import type { Core } from '../core.js';
import { asks } from '../policy/update.js';
import { create, emit, first, insert, sheets } from '../unclobbered.js';

/** Asks for the elements when the state calls for them, and keeps one `<consent-banner>` in the page while it does. */
export function connectPrompt(core: Core) {
  const { config, store, load, keep, show } = core;
  const tag = 'consent-banner';
  let mounted: Promise<void> | undefined;

  const mount = () => mounted ??= Promise.all([load('ui'), load('lang-en'), keep()]).then(([ui, locale]) => ui.mount(core, locale.default)).catch(() => {
    mounted = undefined;
    show('none');
  });

  /** The page's own element, or one put in as the first child of the body, so that it comes first to the keyboard. */
  const place = () => {
    if (store.get().view === 'none') return;
    const body = first('body');
    if (body && !first(tag)) insert(body, create(tag), body.firstChild);
  };

  // Until it is defined it would show what the page wrote into it.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${tag}:not(:defined){display:none}`);
  sheets().push(sheet);

  const ask = () => {
    if (asks(store.get()) && emit('consent-prompt', store.get(), document, true)) show('banner');
  };

  if (asks(store.get())) mount();
  let shown = false;
  const tell = () => {
    const shows = store.get().view !== 'none';
    if (shows !== shown) emit((shown = shows) ? 'consent-shown' : 'consent-hidden', store.get());
  };
  store.subscribe(({ view }) => {
    if (view === 'none') return tell();
    place();
    mount().then(tell);
  });
  return {
    /** The page has been parsed. */
    ready() {
      if (config.mode === 'no-cookie' && first(tag)) mount();
      ask();
    },
    /**
     * Elements came or went: a router may have swapped the body, and the banner with it. Not answered at once: with who
     * takes it away again and again that would never end.
     */
    changed() { if (store.get().view !== 'none') setTimeout(place, 50); },
  };
}
