import type { Core } from '../core.js';
import { first } from '../unclobbered.js';

/** Follows what stands on the page's `<consent-banner>`, where that is stricter than what holds. */
export async function heed({ config, store, load, adopt }: Core): Promise<void> {
  const element = first('consent-banner:is([mode],[region])');
  if (!element) return;
  const state = store.get();
  const terms = (await load('region')).stricter(config, state, element.getAttribute('mode'), element.getAttribute('region'));
  if (terms.mode !== state.mode || terms.region !== state.region || terms.assumed.length !== state.assumed.length) await adopt(terms, store.get().decision);
}
