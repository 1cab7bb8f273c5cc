import type { DeclaredItem } from '../../policy/doomed.js';
import { type Erasure, itemOf, type Reason } from '../../policy/report.js';
import type { Place } from './place.js';
import { within } from './within.js';

/** What condemns something of this name in a place, if anything does now. */
export type Condemn = (name: string) => DeclaredItem | undefined;

/** Erases what is condemned in a place, and looks whether it is gone. `denied` are the declarations for which to look there. */
export async function empty({ names, remove }: Place, denied: readonly DeclaredItem[], condemn: Condemn): Promise<Erasure> {
  if (!denied.length) return { erased: [], kept: [] };
  const condemned = denied.filter(({ name }) => typeof name !== 'string' || condemn(name));
  const exact = condemned.flatMap(({ name }) => (typeof name === 'string' && !name.includes('*') ? [name] : []));
  const list = () => within((async () => names(exact))());
  try {
    const before = await list();
    if (!before) throw new Error('It does not answer.');
    const found = before.flatMap((name) => {
      const item = condemn(name);
      return item ? [{ name, item }] : [];
    });
    const reasons = await Promise.all(found.map(({ name, item }) => remove(name, item).catch((): Reason => 'blocked')));
    const after = found.length ? await list() : [];
    const outcome = found.map(({ name, item }, i) => ({ item: itemOf(item, name), reason: reasons[i], left: after ? after.includes(name) : true }));
    return {
      erased: outcome.flatMap(({ item, left }) => (left ? [] : [item])),
      kept: outcome.flatMap(({ item, left, reason = 'blocked' }) => (left ? [{ ...item, reason }] : [])),
    };
  } catch {
    return { erased: [], kept: condemned.map((item) => ({ ...itemOf(item, String(item.name)), reason: 'blocked' })) };
  }
}
