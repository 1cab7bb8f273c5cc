import { median, quartiles } from './median.mjs';

/** Milliseconds that a frame takes at 60 a second. */
export const FRAME = 1000 / 60;

/** One number for each measurement of a subject, or undefined. */
export function summarize(results) {
  const without = results.none.visits;
  return Object.fromEntries(Object.entries(results).map(([name, { visits, called, inserted, rendered, size }]) => {
    const of = (key, pick) => median((visits[key] ?? []).map(pick));
    /** Beside the same page without a library. */
    const beside = (key, pick) => {
      const own = of(key, pick);
      return own === undefined ? undefined : own - median(without[key].map(pick));
    };
    const all = (key) => of(key, ({ press }) => press?.all);
    const slope = all('5000') === undefined || all('1000') === undefined ? undefined : (all('5000') - all('1000')) / 4;
    return [name, {
      frame: (key) => of(key, ({ press }) => press?.frame),
      all,
      slope,
      longest: of('5000', ({ press }) => press?.longest),
      firstScript: beside('12', ({ first }) => first.cpu.script),
      againScript: beside('12', ({ again }) => again.cpu.script),
      undecided: of('5000', ({ first }) => first.load.parsed),
      undecidedScript: of('5000', ({ first }) => first.cpu.script),
      allowed: of('5000', ({ again }) => again.load.all),
      /** Microseconds a call. */
      called: Object.fromEntries(Object.entries(called).map(([call, times]) => [call, median(times)])),
      /** Microseconds more than in the page of another subject, turn by turn. */
      more: (call, other) => median(called[call].map((time, turn) => time - results[other].called[call][turn])),
      /** From the first byte to a frame with the banner in it. */
      rendered: median(rendered),
      inserted: median(inserted),
      spread: quartiles(inserted),
      size,
      /** What kept gated scripts from running, by case. */
      failed: Object.entries(visits).flatMap(([key, each]) => {
        const bad = each.find(({ press }) => press && press.count < Number(key));
        return bad ? [{ key, count: bad.press.count, error: bad.press.errors[0] }] : [];
      }),
    }];
  }));
}
