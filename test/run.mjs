// npm test: installs what is missing, builds, checks the types, and runs every test, those of the browser in each engine.
//
//   node test/run.mjs --only unit                              one group: build, types, unit, size or browser
//   node test/run.mjs --only browser --engine webkit           one engine: chromium, firefox or webkit
//   node test/run.mjs --only browser --engine webkit gate      only test files with this in their path
//   node test/run.mjs --long                                   the build, and what takes long (test/long), in each engine

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { engines } from './setup/engines.mjs';
import { ensureEngines } from './setup/ensure-engines.mjs';
import { ensurePackages } from './setup/ensure-packages.mjs';
import { runCommand } from './setup/run-command.mjs';
import { runTests } from './setup/run-tests.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const groups = ['build', 'types', 'unit', 'size', 'browser'];
const { values, positionals: filter } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', multiple: true }, engine: { type: 'string', multiple: true }, long: { type: 'boolean' } },
});
const only = values.only ?? (values.long ? ['build', 'browser'] : groups);
const chosen = values.engine ?? Object.keys(engines);
for (const [given, known] of [[only, groups], [chosen, Object.keys(engines)]]) {
  const wrong = given.find((each) => !known.includes(each));
  if (wrong) {
    console.error(`"${wrong}" is none of ${known.join(', ')}`);
    process.exit(2);
  }
}

const lines = [];
let passed = 0;
let failed = 0;

function title(text) {
  console.log(`\n── ${text} ${'─'.repeat(Math.max(0, 76 - text.length))}\n`);
}

function fail(line) {
  failed += 1;
  lines.push(line);
}

async function step(name, command, args, minutes) {
  title(name);
  if (!(await runCommand(command, args, { minutes }))) fail(`${name}: failed`);
}

async function tests(name, options) {
  title(name);
  const result = await runTests({ filter, ...options });
  passed += result.passed;
  failed += result.failed;
  const problems = result.problems.length > 0 ? ` (${result.problems.join('; ')})` : '';
  lines.push(`${name}: ${result.passed} passed, ${result.failed} failed${problems}`, ...result.failures.map((each) => `  ${each}`));
}

async function browserTests() {
  const reasons = await ensureEngines(chosen);
  for (const engine of chosen) {
    const reason = reasons[engine];
    if (!reason) {
      // WebKitGTK keeps something of every page it has shown and gets slower by it: a new browser every so many files.
      const parts = values.long || filter.length > 0 ? 1 : 4;
      await tests(engine, { project: values.long ? 'long' : 'browser', env: { ENGINE: engine }, parts, minutes: 20 });
      continue;
    }
    const line = `${engine}: not run (${reason})`;
    if (process.env.CI) fail(line);
    else lines.push(line);
  }
}

if (!(await ensurePackages())) {
  console.error('The npm packages could not be installed.');
  process.exit(1);
}
if (only.includes('build')) await step('build', 'npm', ['run', '--silent', 'build'], 5);
if (only.includes('types')) await step('types', 'npm', ['run', '--silent', 'types'], 5);
if (only.includes('unit')) await tests('unit', { project: 'unit', minutes: 10 });
if (only.includes('size') && existsSync('test/size.mjs')) await step('size', process.execPath, ['test/size.mjs'], 2);
if (only.includes('browser')) await browserTests();
if (passed + failed === 0 && (only.includes('unit') || only.includes('browser'))) fail('not a single test was run');

title('results');
for (const line of lines) console.log(line);
console.log(`total: ${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
