import type { Core } from '../core.js';
import { first } from '../unclobbered.js';

/** Follows what stands on the page's `<consent-banner>`, where that is stricter than what holds. Rejects where it can't be told. */
export async function heed(core: Core): Promise<void> {
  const element = first('consent-banner:is([mode],[region])');
  if (element) await (await core.load('region')).heedElement(core, element);
}
