// Runs first in every page. Each gated script calls ran(); the last one stops the watch.
var total = TOTAL;
var count = 0;
var errors = [];
var finished;
var allRan = new Promise((resolve) => { finished = resolve; });
function ran() {
  if (++count === total) finished(performance.now());
}
if (!total) finished(0);
addEventListener('error', ({ message }) => { errors.push(message); }, true);

var longest = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
}).observe({ type: 'longtask' });

var stopwatch = {
  /**
   * Resolves in the first task after the next frame has been rendered. Before anything else that waits for that frame, if it
   * is called first: a task of this priority goes before timers and messages.
   */
  frame: () => new Promise((resolve) => requestAnimationFrame(() => {
    scheduler.postTask(() => resolve(performance.now()), { priority: 'user-blocking' });
  })),
  /** When the first frame was rendered in which `find` gives something that is shown, in milliseconds from the first byte of the page on. */
  async seen(find) {
    while (!find()?.getClientRects().length) await new Promise(requestAnimationFrame);
    const at = await new Promise((resolve) => scheduler.postTask(() => resolve(performance.now()), { priority: 'user-blocking' }));
    return at - performance.getEntriesByType('navigation')[0].responseStart;
  },
  /** Resolves once `find` gives something that is shown and the page has had nothing to do for a while. */
  async ready(find, settle) {
    const end = performance.now() + 10000;
    for (;;) {
      const element = document.readyState === 'complete' && find();
      if (element && element.getClientRects().length) {
        // What brings a banner in is not what is measured.
        await new Promise((resolve) => setTimeout(resolve, settle));
        await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
        return undefined;
      }
      if (performance.now() > end) throw new Error('no accept button');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  },
  /** Presses what `find` gives, in a task of its own right after a frame; gives milliseconds. */
  async press(find) {
    const element = find();
    const early = count;
    longest = 0;
    // Some frames in a row, or the next one comes whenever it likes.
    for (let index = 0; index < 3; index += 1) await stopwatch.frame();
    const start = performance.now();
    const next = stopwatch.frame();
    element.click();
    const frame = await next - start;
    const all = await stopwatch.all();
    // Long tasks are told of a little later.
    await new Promise((resolve) => setTimeout(resolve, 60));
    return { frame, all: all === undefined ? undefined : Math.max(all - start, 0), longest, early, count, errors };
  },
  /** When all gated scripts have run, on the page's clock; undefined once none has for a while. */
  all: () => Promise.race([allRan, new Promise((resolve) => {
    let before = count;
    const timer = setInterval(() => {
      if (count !== before) before = count;
      else { clearInterval(timer); resolve(); }
    }, 1000);
  })]),
  /** From the first byte of the page on, until it was parsed and, where that is waited for, until all had run. */
  async load(wait) {
    const all = wait ? await stopwatch.all() : undefined;
    const { responseStart, domContentLoadedEventEnd } = performance.getEntriesByType('navigation')[0];
    return { parsed: domContentLoadedEventEnd - responseStart, all: all === undefined ? undefined : all - responseStart, count, errors };
  },
  /** How long it takes to put plain elements in, one by one, with all that follows before the next task. */
  async insert(number, times) {
    const rounds = [];
    for (let time = 0; time < times; time += 1) {
      const place = document.body.appendChild(document.createElement('div'));
      await stopwatch.frame();
      const start = performance.now();
      for (let index = 0; index < number; index += 1) place.appendChild(document.createElement('i'));
      await scheduler.postTask(() => {}, { priority: 'user-blocking' });
      rounds.push(performance.now() - start);
      place.remove();
    }
    // The first ones also compile.
    return rounds.slice(2);
  },
};
