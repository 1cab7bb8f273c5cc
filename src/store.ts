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
 * Holds the one value that changes. A listener that throws is handed to `onThrow` and stops no other;
 * one that dispatches is heard after the present round, so that every listener sees every value in order.
 */
export function createStore<S, A>(initial: S, update: (state: S, action: A) => S, onThrow: (error: unknown) => void): Store<S, A> {
  const listeners = new Set<(state: S) => void>();
  const waiting: S[] = [];
  let state = initial;
  const tell = (listener: (state: S) => void, value: S) => {
    try { listener(value); } catch (error) { onThrow(error); }
  };
  return {
    get: () => state,
    subscribe(listener) {
      // A function of its own each time: the same listener may subscribe twice.
      const own = (value: S) => listener(value);
      listeners.add(own);
      tell(own, state);
      return () => { listeners.delete(own); };
    },
    dispatch(action) {
      const next = update(state, action);
      if (next === state) return;
      state = next;
      if (waiting.push(next) > 1) return;
      for (; waiting.length; waiting.shift()) for (const listener of [...listeners]) tell(listener, waiting[0] as S);
    },
  };
}
