import { defineBanner } from './banner.js';
import type { Face } from './face.js';

/**
 * Defines `<consent-banner>` and hands it the core, and the words, which may be called again with others. In no-cookie mode the tag is the statement, which needs nothing of the banner.
 * Rejects, and says so, where that cannot be done.
 */
export async function mount(face: Face): Promise<void> {
  const { core } = face;
  const { config, store, stops } = core;
  const { mode, gpc, assumed } = store.get();
  const vary = async () => defineBanner({ ...face, words: (await import('./variant.js')).variant(face) });
  try {
    if (mode === 'no-cookie') (await import('./statement.js')).defineStatement(face);
    else if (mode === 'opt-in' && !gpc && !config.revisionNote && !config.ids.some(({ id, required }) => !required && assumed.includes(id))) {
      defineBanner(face);
      let varied: Promise<void> | undefined;
      // An extension may set the signal late.
      stops.push(store.subscribe((state) => { if (state.gpc) varied ??= vary().catch(() => {}); }));
    } else await vary();
  } catch (error) {
    core.report({ code: 'load-failed', key: 'ui' }, error);
    throw error;
  }
}
