/** A function of the browser's, as it is called. */
export type Native = (this: unknown, ...args: unknown[]) => unknown;

/** Puts a guard in the place of a method, under the same name and with as many parameters; `make` is handed the browser's own. */
export function replaceMethod(holder: object | undefined, name: string, make: (native: Native) => Native): void {
  const descriptor = holder && Object.getOwnPropertyDescriptor(holder, name);
  if (!descriptor || typeof descriptor.value !== 'function') return;
  const native = descriptor.value as Native;
  const value = make(native);
  Object.defineProperties(value, { name: { value: name, configurable: true }, length: { value: native.length, configurable: true } });
  Object.defineProperty(holder, name, { ...descriptor, value });
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
