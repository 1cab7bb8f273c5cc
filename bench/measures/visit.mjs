/** A first visit with a press on the accept button, and a second visit. */

/** What each visit has on its page. `again`: whether the second visit is measured too, which takes its time. */
export const cases = [
  { key: '0', inline: 0 },
  { key: '12', inline: 12, again: true },
  { key: '100', inline: 100 },
  { key: '1000', inline: 1000 },
  { key: '5000', inline: 5000, again: true },
  { key: 'files', external: 12 },
  { key: 'late', external: 20, late: 80 },
];

export async function visit({ browser, server }, subject, { inline = 0, external = 0, late = 0, again }) {
  const url = `${server.origin}/page/${subject.name}?inline=${inline}&external=${external}&late=${late}`;
  const settle = subject.settle ?? 200;
  const files = () => [...server.asked];

  await browser.forget(server.origin);
  server.asked.clear();
  await browser.goto(url);
  await browser.run(`stopwatch.ready(${subject.button ?? '() => document.body'}, ${settle})`);
  const result = { first: { cpu: await browser.cpu(), load: await browser.run('stopwatch.load(false)'), files: files() } };
  if (subject.button) result.press = await browser.run(`stopwatch.press(${subject.button})`);
  if (!again) return result;

  server.asked.clear();
  await browser.goto(url);
  const load = await browser.run(`stopwatch.load(${Boolean(subject.button)})`);
  // What begins after load is a part of it.
  await browser.run(`new Promise((resolve) => setTimeout(resolve, ${settle}))`);
  result.again = { load, cpu: await browser.cpu(), files: files() };
  return result;
}
