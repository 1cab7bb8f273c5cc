/** Plain elements that a page puts in while a library watches it. */
export async function insert({ browser, server }, subject, number) {
  await browser.forget(server.origin);
  await browser.goto(`${server.origin}/page/${subject.name}`);
  if (subject.button) await browser.run(`stopwatch.ready(${subject.button}, 200).then(() => {})`);
  return browser.run(`stopwatch.insert(${number}, 7)`);
}
