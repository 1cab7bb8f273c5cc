import { pause } from './pause.js';

export interface Patience {
  timeout: number;
  every?: number;
  /** What was waited for, as it reads after "Waited 500 ms for". */
  what: string | (() => string);
}

/** The first truthy value of `probe`. A probe that throws is tried again; its last error ends up in the message. */
export async function until<T>(probe: () => T | Promise<T>, { timeout, every = 40, what }: Patience): Promise<NonNullable<T>> {
  const start = Date.now();
  let last: unknown;
  for (;;) {
    try {
      const value = await probe();
      if (value) return value;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() - start >= timeout) break;
    await pause(every);
  }
  const why = last instanceof Error ? ` (last error: ${last.message})` : '';
  throw new Error(`Waited ${timeout} ms for ${typeof what === 'string' ? what : what()}${why}`);
}
