type Method = (this: never, ...given: never[]) => unknown;

/** A function of the browser's, as it is called. */
type Native = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Puts a function in the place of a method, if there is one: under its name, with its number of arguments, and for the page to
 * replace as that was.
 */
export function replace<N extends Method = Native>(target: object | undefined, key: string, guarding: (native: N) => N): void {
  const native: unknown = target && Reflect.get(target, key);
  if (!target || typeof native !== 'function') return;
  const guarded = guarding(native as N);
  for (const each of ['name', 'length']) Reflect.defineProperty(guarded, each, { value: Reflect.get(native, each), configurable: true });
  Reflect.defineProperty(target, key, { configurable: true, enumerable: true, writable: true, ...Reflect.getOwnPropertyDescriptor(target, key), value: guarded });
}

/** Puts a guard in the place of a property's setter. */
export function replaceSetter(prototype: object | undefined, name: string, make: (native: (this: unknown, value: unknown) => void) => (this: unknown, value: unknown) => void): void {
  const descriptor = prototype && Object.getOwnPropertyDescriptor(prototype, name);
  if (descriptor?.set) Object.defineProperty(prototype, name, { ...descriptor, set: make(descriptor.set) });
}

/** Puts a constructor in the place of another that makes the same objects, of the same class and with the same constants. */
export function replaceConstructor(realm: object, name: string, make: (build: (args: unknown[]) => object, args: unknown[]) => object): void {
  const native = Reflect.get(realm, name) as (new (...args: unknown[]) => object) | undefined;
  if (!native) return;
  const guarded = new Proxy(native, { construct: (target, args: unknown[], newTarget) => make((given) => Reflect.construct(target, given, newTarget) as object, args) });
  Object.defineProperty(realm, name, { configurable: true, writable: true, enumerable: false, value: guarded });
  const prototype = native.prototype as object;
  Object.defineProperty(prototype, 'constructor', { configurable: true, writable: true, enumerable: false, value: guarded });
}
