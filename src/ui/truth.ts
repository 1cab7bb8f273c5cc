import type { Core } from '../core.js';
import { contradicts } from '../policy/contradicts.js';

const loaded = () => new Promise((resolve) => {
  if (document.readyState === 'complete') resolve(undefined);
  else addEventListener('load', resolve, { once: true });
});

/**
 * Looks, once the page has loaded, whether it is true that nothing is kept but what is declared as necessary, and nobody else was
 * asked. What contradicts it is told by the audit. Where that can't be found out, it is not known to be true.
 */
export async function isTrue(core: Core): Promise<boolean> {
  await loaded();
  try { return !contradicts(await (await core.load('audit')).audit(core)); } catch { return false; }
}
