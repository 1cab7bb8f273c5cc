/**
 * What a call costs that passes, in microseconds: in a page with the guards, and in the same page without. The pages are frames of one
 * page and take turns, so that what else the machine does, and what a storage takes longer at one time than at another, is the same for all.
 */
const calls = {
  'a cookie': "document.cookie = 'bench=1; max-age=9'",
  'local storage': "localStorage.setItem('bench', '1')",
  'its property': "localStorage.bench = '1'",
  'an element put in': 'host.appendChild(plain)',
  'a source of one': "picture.src = 'data:,'",
  'the window of a frame': 'frame.contentWindow',
  'a request made ready': "request.open('GET', '/')",
};

/** Calls in a row. More would wait for what a storage hands on to another process, fewer would each be a first one. */
const MANY = 50;

/** In each frame: the calls, each giving the microseconds that one of them took. */
const acts = `
  const host = document.createElement('div'), plain = document.createElement('p'), picture = new Image(), frame = document.body.appendChild(document.createElement('iframe')), request = new XMLHttpRequest();
  const timed = (act) => {
    const start = performance.now();
    for (let index = 0; index < ${MANY}; index += 1) act();
    return (performance.now() - start) * ${1000 / MANY};
  };
  const many = (act) => {
    // Often enough to be compiled.
    for (let index = 0; index < 20000; index += 1) act();
    return () => timed(act);
  };
  return [${Object.values(calls).map((text) => `many(() => { ${text} })`).join(', ')}];`;

/** Gives, by subject and call, what it took, turn by turn. */
export async function call({ browser, server }, subjects, turns) {
  await browser.forget(server.origin);
  await browser.goto(`${server.origin}/page/none`);
  const times = await browser.run(`(async () => {
    const pages = await Promise.all(${JSON.stringify(subjects.map(({ name }) => `/page/${name}`))}.map(async (src) => {
      const frame = document.createElement('iframe');
      await new Promise((resolve) => {
        frame.onload = resolve;
        frame.src = src;
        document.body.append(frame);
      });
      return new frame.contentWindow.Function(${JSON.stringify(acts)})();
    }));
    const times = pages.map((acts) => acts.map(() => []));
    for (let turn = 0; turn < ${turns}; turn += 1) {
      for (let act = 0; act < ${Object.keys(calls).length}; act += 1) {
        for (let index = 0; index < pages.length; index += 1) {
          // Each is the first as often as the others.
          const page = (index + turn) % pages.length;
          times[page][act].push(pages[page][act]());
        }
        await new Promise((resolve) => setTimeout(resolve));
      }
    }
    return times;
  })()`);
  return Object.fromEntries(subjects.map(({ name }, page) => [name, Object.fromEntries(Object.keys(calls).map((key, act) => [key, times[page][act]]))]));
}
