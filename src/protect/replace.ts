type Method = (this: never, ...given: never[]) => unknown;

/**
 * Puts a function in the place of a method, if there is one: under its name, with its number of arguments, and for the page to
 * replace as that was.
 */
export function replace<N extends Method>(target: object | undefined, key: string, guarding: (native: N) => Method): void {
  const native: unknown = target && Reflect.get(target, key);
  if (!target || typeof native !== 'function') return;
  const guarded = guarding(native as N);
  for (const each of ['name', 'length']) Reflect.defineProperty(guarded, each, { value: Reflect.get(native, each), configurable: true });
  Reflect.defineProperty(target, key, { configurable: true, enumerable: true, writable: true, ...Reflect.getOwnPropertyDescriptor(target, key), value: guarded });
}
