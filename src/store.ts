/** The value as everybody may read it. */
export interface Readable<S> {
  get(): S;
  /** Calls back now and on each change, until the function it gives back is called. */
  subscribe(listener: (state: S) => void): () => void;
}

export interface Store<S, A> extends Readable<S> {
  dispatch(action: A): void;
}

/**
 * Holds the one value that changes. A listener that throws is handed to `onThrow` and stops no other; one that
 * dispatches is fine: whoever is told afterwards is told the newest value.
 */
export function createStore<S, A>(initial: S, update: (state: S, action: A) => S, onThrow: (error: unknown) => void): Store<S, A> {
  // What tells them, and not the functions: the same listener may subscribe twice.
  const listeners = new Set<() => void>();
  let state = initial;
  return {
    get: () => state,
    dispatch(action) {
      const next = update(state, action);
      if (next === state) return;
      state = next;
      listeners.forEach((tell) => tell());
    },
    subscribe(listener) {
      const tell = () => { try { listener(state); } catch (thrown) { onThrow(thrown); } };
      listeners.add(tell);
      tell();
      return () => listeners.delete(tell);
    },
  };
}
