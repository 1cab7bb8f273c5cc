/**
 * npm run bench: measures this library beside others, in one browser, and prints the tables and the goals.
 *
 *   node bench/run.mjs --write      also puts them into the README
 *   node bench/run.mjs --small      seconds instead of minutes: one round, few scripts, and none of the other libraries
 *   node bench/run.mjs --rounds 9   more rounds than five
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { openBrowser } from './browser.mjs';
import { goals } from './goals.mjs';
import { measure } from './measure.mjs';
import { prepare } from './prepare.mjs';
import { openServer } from './server.mjs';
import { subjects as load } from './subjects/all.mjs';
import { summarize } from './summary.mjs';
import { tables } from './table.mjs';

const { values: { write, small, rounds } } = parseArgs({ options: { write: { type: 'boolean' }, small: { type: 'boolean' }, rounds: { type: 'string' } } });
if (write && small) throw new Error('--write takes a whole run');

prepare(small);
const subjects = await load(small);
// Those that have to be built first, so that no page waits for it.
for (const { made } of subjects) for (const make of Object.values(made ?? {})) await make();

const number = Number(rounds ?? (small ? 1 : 5));
const server = await openServer(subjects);
let browser;
try {
  browser = await openBrowser();
  const started = Date.now();
  const results = await measure({ browser, server, subjects, small, rounds: number, log: (line) => console.error(line) });
  const summary = summarize(results);
  const { devDependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
  const text = [
    `Measured on ${new Date().toISOString().slice(0, 10)} in headless Chromium ${browser.version} on ${cpus().length} cores, medians of ${number} round${number === 1 ? '' : 's'}${small ? '' : ', beside '
      + Object.entries(devDependencies).map(([name, version]) => `${name} ${version}`).join(', ')}.`,
    tables(summary),
    ...(small ? [] : [`The goals:\n\n${goals(summary).map((line) => `- ${line}`).join('\n')}`]),
  ].join('\n\n');
  console.log(text);
  console.error(`\n${Math.round((Date.now() - started) / 1000)} s`);
  if (write) {
    const readme = new URL('../README.md', import.meta.url);
    writeFileSync(readme, readFileSync(readme, 'utf8').replace(/(<!-- bench -->\n)[^]*?(<!-- \/bench -->)/, (_, start, end) => `${start}${text}\n${end}`));
  }
} finally {
  server.close();
  await browser?.close();
}
