/** When a first visitor's browser has rendered a frame with the banner in it, in milliseconds from the first byte of the page. */
export async function paint({ browser, server }, subject) {
  await browser.forget(server.origin);
  await browser.goto(`${server.origin}/page/${subject.name}?shown=1`);
  return browser.run('stopwatch.rendered');
}
