import type { Core } from '../core.js';
import { contradicts } from '../policy/contradicts.js';

const loaded = () => new Promise((resolve) => {
  if (document.readyState === 'complete') resolve(undefined);
  else addEventListener('load', resolve, { once: true });
});

/**
 * Looks, once the page has loaded, whether it is true that nothing is kept but what is declared as necessary, and nobody else was
 * asked. What contradicts it is told. Where that can't be found out, it is not known to be true.
 */
export async function isTrue(core: Core): Promise<boolean> {
  await loaded();
  try {
    const found = await (await core.load('audit')).audit(core);
    if (!contradicts(found)) return true;
    const wrong = [...found.items, ...found.hosts].filter(({ allowed }) => !allowed);
    core.report({ code: 'untrue-statement', key: wrong.map((each) => ('host' in each ? each.host : `${each.kind} ${each.name}`)).join(', ') });
  } catch { /* Told as load-failed. */ }
  return false;
}
