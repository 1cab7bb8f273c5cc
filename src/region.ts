import type { Config } from './policy/config.js';
import { termsIn } from './policy/here.js';
import type { Terms } from './policy/terms.js';
import { listen, prerendering } from './unclobbered.js';

export { stricter } from './policy/here.js';

/** What a site says of where the visitor is, if it says anything that is a text. */
function said({ region }: Config): string | undefined {
  try {
    const value: unknown = typeof region === 'function' ? region() : region;
    return typeof value === 'string' && value ? value : undefined;
  } catch { return undefined; }
}

/**
 * What holds where the visitor is, by what the site says or else by the time zone of the browser; nothing is asked of a
 * network. A page that is prepared out of sight has no visitor before it is shown (Prerendering Revamped, "prerendering").
 */
export async function termsHere(config: Config): Promise<Terms> {
  if (prerendering()) await new Promise((resolve) => { listen('prerenderingchange', resolve); });
  const region = said(config);
  return termsIn(config, region ? [region] : undefined, region);
}
