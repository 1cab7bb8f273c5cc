import type { Realm } from './realm.js';

/** What whoever is refused is told, in the words of its own realm: the same as where an origin may keep nothing. */
export function refusalOf({ DOMException, Promise }: Realm) {
  const refusal = (name: string) => new DOMException(`"${name}" may not be kept now.`, 'SecurityError');
  return {
    refusal,
    refuse: (name: string): Promise<never> => Promise.reject(refusal(name)),
    /** What a method that promises gives where an argument of the page throws. */
    fail: (error: unknown): Promise<never> => Promise.reject(error),
    nothing: (): Promise<void> => Promise.resolve(),
  };
}
