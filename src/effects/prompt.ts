import type { Core } from '../core.js';
import { asks } from '../policy/update.js';
import { create, first, insert } from '../unclobbered.js';

const tag = 'consent-banner';

/** Asks where the state calls for it, and keeps one `<consent-banner>` in the page while something is to be shown. */
export function connectPrompt({ store, show, emit }: Core, define: (gone: () => void) => Promise<void>) {
  let defined: Promise<void> | undefined;

  /** The page's own element, or one put in as the first child of the body, so that it comes first to the keyboard. */
  const place = () => {
    if (store.get().view === 'none') return;
    const body = first('body');
    if (body && !first(tag)) insert(body, create(tag), body.firstChild);
  };
  // A router may have swapped the body, and the banner with it. Not answered at once: with who takes it away again and
  // again that would never end.
  const mount = () => defined ??= define(() => { setTimeout(place, 50); }).then(place, () => {
    defined = undefined;
    show('none');
  });

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
    /** The page has been parsed, and it is known what holds here. */
    ask() {
      if (store.get().mode === 'no-cookie') mount();
      // Who has opened the preferences meanwhile is not to have them taken away.
      if (asks(store.get()) && store.get().view === 'none' && emit('consent-prompt', store.get(), document, true)) show('banner');
    },
  };
}
