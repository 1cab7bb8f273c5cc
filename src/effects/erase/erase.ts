import type { Core } from '../../core.js';
import { optional } from '../../policy/decision.js';
import { condemns, declaredItems, type Kind } from '../../policy/doomed.js';
import type { Choices } from '../../policy/expression.js';
import type { Erasure } from '../../policy/report.js';
import { isHere, unreachable } from '../../policy/unreachable.js';
import { recordName } from '../stored.js';
import { cacheStorage } from './caches.js';
import { cookies, expireElsewhere, visible } from './cookies.js';
import { databases } from './databases.js';
import { empty } from './empty.js';
import { storage } from './storage.js';

const places = [cookies, storage('local'), storage('session'), databases, cacheStorage];

/**
 * Erases what was declared and is denied by everybody who declared it, looks whether it is gone, and says what became of it.
 * Nothing else is touched, and our own record never is. It never throws, and ends in some seconds at the latest.
 */
export async function erase({ config, store }: Pick<Core, 'config' | 'store'>): Promise<Erasure> {
  const declared = declaredItems(config);
  // A cookie of another site is not the one of that name here.
  const items = declared.filter((item) => item.kind !== 'cookie' || isHere(item, location.hostname));
  // Where no decision is left, nothing is to be left of an earlier one either, unless it is allowed without one.
  const choices = (): Choices => {
    const { decidedAt, choices: stand } = store.get();
    return decidedAt ? stand : Object.fromEntries(optional(config).map(({ id }) => [id, stand[id] ?? 'denied']));
  };
  const keeper = config.storage === 'local' || config.storage === 'session' ? config.storage : 'cookie';
  const isOurs = (kind: Kind, name: string) => kind === keeper && name === String(recordName(config));
  // Asked anew for each: a visitor may have changed their mind meanwhile.
  const condemn = (kind: Kind) => (name: string) => (isOurs(kind, name) ? undefined : condemns(items, choices(), kind, name));
  const denied = (kind: Kind) => items.filter((item) => item.kind === kind && choices()[item.id] === 'denied');

  const others = declared.filter(({ kind, name }) => !isOurs(kind, String(name)));
  const beyond = unreachable(others, choices(), location.hostname, visible());
  const parts = await Promise.all(places.map((place) => empty(place, denied(place.kind), condemn(place.kind))));
  expireElsewhere(denied('cookie'), condemn('cookie'));
  const kept = parts.flatMap((part) => part.kept);
  return {
    erased: parts.flatMap(({ erased }) => erased),
    kept: [...kept, ...beyond.filter(({ name }) => !kept.some((item) => item.kind === 'cookie' && item.name === name))],
  };
}
