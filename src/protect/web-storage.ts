import type { Guard } from './guard.js';
import type { Realm } from './realm.js';
import { replace } from './replace.js';

type Area = 'local' | 'session';

/** A storage, and what a page holds in its place: an item can be written as a property too, and only a Proxy sees that. */
interface Held {
  readonly kind: Area;
  readonly raw: Storage;
  readonly proxy: Storage;
}

/** By either of the two, those of all realms: a page may use the methods of one for the storage of another. */
const held = new WeakMap<object, Held>();
const rawOf = (area: Storage): Storage => held.get(area)?.raw ?? area;

/** What is asked of what a page holds as it would be of the storage itself. */
const ASKED = ['deleteProperty', 'getOwnPropertyDescriptor', 'getPrototypeOf', 'ownKeys', 'preventExtensions', 'setPrototypeOf'] as const;
type Trap = (target: object, ...given: unknown[]) => unknown;

function hold(raw: Storage, kind: Area, guard: Guard, setItem: Storage['setItem']): Held {
  const known = held.get(raw);
  if (known) return known;
  const forwarded = ASKED.map((name) => [name, (_: object, ...given: unknown[]) => (Reflect[name] as Trap)(raw, ...given)]);
  // Of an object that inherits from the storage: of that itself a browser would ask for the item again after each that is set
  // (ECMAScript, "[[Set]]" of Proxy objects), which takes as long as a third of the write.
  const proxy: Storage = new Proxy(Object.create(raw) as Storage, {
    ...Object.fromEntries(forwarded) as ProxyHandler<Storage>,
    set(_, key, value: unknown, receiver) {
      // A symbol names no item, and an object that has this as its prototype has properties of its own.
      if (typeof key === 'symbol' || receiver !== proxy) return Reflect.set(raw, key, value, receiver === proxy ? raw : receiver);
      const text = `${value}`;
      // As the setter of a named property does (Web IDL, "legacy platform objects", [[Set]]); Chromium takes longer for that.
      if (!guard.refuses(kind, key)) setItem.call(raw, key, text);
      return true;
    },
    defineProperty(_, key, property) {
      if (typeof key === 'symbol' || 'get' in property || 'set' in property) return Reflect.defineProperty(raw, key, property);
      // Where no value is given Chromium keeps "undefined", and WebKitGTK 2.50 ends.
      const text = `${property.value}`;
      return guard.refuses(kind, key) || Reflect.defineProperty(raw, key, { ...property, value: text });
    },
  });
  const area = { kind, raw, proxy };
  held.set(raw, area).set(proxy, area);
  return area;
}

/** `localStorage` and `sessionStorage`: what may not be kept is dropped silently; what is there can be read and removed. */
export function guardWebStorage(realm: Realm, guard: Guard): void {
  const { prototype } = realm.Storage;
  const { setItem } = prototype;
  const kinds = (['local', 'session'] as const).flatMap((kind) => {
    const key = `${kind}Storage`;
    const get = Reflect.getOwnPropertyDescriptor(realm, key)?.get;
    return get ? [{ kind, key, get }] : [];
  });
  for (const { kind, key, get } of kinds) {
    Reflect.defineProperty(realm, key, {
      get(this: unknown) {
        // Where storage is blocked this throws (HTML Standard, "localStorage"), and only then when it is asked for.
        const raw = get.call(this) as Storage | null;
        return raw && hold(raw, kind, guard, setItem).proxy;
      },
    });
  }
  /** What there is of a storage that nobody has asked the window for: an event brings one. */
  const find = (raw: Storage): Held | undefined => held.get(raw) ?? kinds.filter(({ get }) => get.call(realm) === raw).map(({ kind }) => hold(raw, kind, guard, setItem))[0];

  const length = Reflect.getOwnPropertyDescriptor(prototype, 'length')?.get;
  if (length) Reflect.defineProperty(prototype, 'length', { get(this: Storage) { return length.call(rawOf(this)) as unknown; } });
  for (const key of ['getItem', 'removeItem', 'key', 'clear']) {
    replace(prototype, key, (native: (...given: unknown[]) => unknown) => function (this: Storage, ...given: unknown[]) { return native.apply(rawOf(this), given); });
  }
  replace(prototype, 'setItem', (native: Storage['setItem']) => function (this: Storage, ...given: Parameters<Storage['setItem']>) {
    // The length tells whether it is a storage at all.
    const { raw, kind } = held.get(this) ?? (length?.call(this), find(this)) ?? { raw: this, kind: 'local' };
    if (given.length < 2) return native.apply(raw, given);
    const name = `${given[0]}`;
    const text = `${given[1]}`;
    if (!guard.refuses(kind, name)) native.call(raw, name, text);
  });
  guardStorageEvent(realm, (raw) => find(raw)?.proxy ?? raw);
}

/** A page compares the storage of an event with its own, and makes such events. */
function guardStorageEvent(realm: Realm, shown: (raw: Storage) => Storage): void {
  const { StorageEvent } = realm;
  const { prototype } = StorageEvent;
  const get = Reflect.getOwnPropertyDescriptor(prototype, 'storageArea')?.get;
  if (!get) return;
  Reflect.defineProperty(prototype, 'storageArea', {
    get(this: StorageEvent) {
      const raw = get.call(this) as Storage | null;
      return raw && shown(raw);
    },
  });
  replace(prototype, 'initStorageEvent', (native: (...given: unknown[]) => void) => function (this: StorageEvent, ...given: unknown[]) {
    native.apply(this, given.map((each) => (each && held.get(each)?.raw) ?? each));
  });
  realm.StorageEvent = new Proxy(StorageEvent, {
    construct(native, [type, init]: [string, StorageEventInit | undefined], made: typeof StorageEvent) {
      const area = init?.storageArea && held.get(init.storageArea);
      return Reflect.construct(native, [type, area ? { ...init, storageArea: area.raw } : init], made) as StorageEvent;
    },
  });
}
