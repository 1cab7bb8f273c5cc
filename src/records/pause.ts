import { listen } from '../unclobbered.js';

/** Resolves after so many seconds, or with the first of some events of the window. */
export const pause = (seconds: number, sooner: readonly string[]): Promise<void> => new Promise((resolve) => {
  const done = () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
    resolve();
  };
  const timer = setTimeout(done, seconds * 1000);
  const stops = sooner.map((type) => listen(type, done, window));
});
