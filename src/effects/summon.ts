import type { Core } from '../core.js';
import { asks } from '../policy/update.js';
import { first, sheets } from '../unclobbered.js';

/**
 * Brings what asks: at once where it will be needed, or when something is to be shown. Gives what is to be called once the
 * page has been parsed and it is known what holds here.
 */
export function connectSummon(core: Core): () => void {
  const { store, load, keep, show } = core;
  let prompt: Promise<() => Promise<void>> | undefined;
  const bring = () => (prompt ??= Promise.all([load('ui'), keep()]).then(([ui]) => ui.connectAsking(core)));
  const failed = () => {
    prompt = undefined;
    show('none');
  };

  store.subscribe((state) => { if (asks(state) || state.view !== 'none') bring().catch(failed); });

  // Until it is defined it would show what the page wrote into it.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('consent-banner:not(:defined){display:none}');
  sheets().push(sheet);

  return () => {
    const state = store.get();
    if (asks(state) || (state.mode === 'no-cookie' && first('consent-banner'))) bring().then((ask) => ask()).catch(failed);
  };
}
