/** What a call costs that passes, in microseconds: in a page with the guards, and in the same page without. */
const calls = {
  'a cookie': "document.cookie = 'bench=1; max-age=9'",
  'local storage': "localStorage.setItem('bench', '1')",
  'its property': "localStorage.bench = '1'",
  'an element put in': 'host.appendChild(plain)',
  'a source of one': "picture.src = 'data:,'",
  'the window of a frame': 'frame.contentWindow',
  'a request made ready': "request.open('GET', '/')",
};

export async function call({ browser, server }, subject) {
  await browser.forget(server.origin);
  await browser.goto(`${server.origin}/page/${subject.name}`);
  return browser.run(`(async () => {
    const host = document.createElement('div'), plain = document.createElement('p'), picture = new Image(), frame = document.body.appendChild(document.createElement('iframe')), request = new XMLHttpRequest();
    const times = {};
    for (const [name, act] of [${Object.entries(calls).map(([name, text]) => `[${JSON.stringify(name)}, () => { ${text} }]`).join(', ')}]) {
      const each = [];
      for (let round = 0; round < 9; round += 1) {
        const start = performance.now();
        for (let index = 0; index < 1000; index += 1) act();
        each.push(performance.now() - start);
        await new Promise((resolve) => setTimeout(resolve));
      }
      times[name] = each.sort((a, b) => a - b)[4];
    }
    return times;
  })()`);
}
