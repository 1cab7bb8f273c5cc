import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { runCommand } from './run-command.mjs';

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

async function runOnce({ project, env = {}, filter = [], minutes, shard }) {
  const folder = mkdtempSync(join(tmpdir(), 'consent-report-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'report.json');
  const well = await runCommand(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs', 'run', '--project', project, '--passWithNoTests',
      '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...(shard ? [`--shard=${shard}`] : []), ...filter,
    ],
    { env, minutes },
  );
  const report = read(file);

  const { numPassedTests: passed = 0, numPendingTests = 0, numTodoTests = 0, testResults = [] } = report ?? {};
  const failed = report?.numFailedTests ?? 0;
  const skipped = numPendingTests + numTodoTests;
  const failures = testResults.flatMap(({ name, assertionResults }) => assertionResults
    .filter(({ status }) => status === 'failed')
    .map(({ fullName }) => `${relative('', name)}: ${fullName}`));
  const unread = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.every((each) => each.status !== 'failed'));

  const problems = [];
  if (!report) problems.push('no report');
  if (skipped > 0) problems.push(`${skipped} skipped`);
  for (const each of unread) problems.push(`${each.name} could not be run`);
  if (report && passed + failed === 0 && filter.length === 0) problems.push('not a single test');
  if (!well && failed === 0 && problems.length === 0) problems.push('ended with an error');
  return { passed, failed: failed + problems.length, problems, failures };
}

/**
 * Runs one of vitest's projects and counts. Whatever hides a test counts as a failure too: one that was skipped, a file
 * that could not be read, an error outside of all tests, a run that ended early, or one without a single test.
 * `failures` are the tests that failed, by file and name. With `parts` its files are shared out over as many runs, of at most `minutes` each.
 */
export async function runTests({ parts = 1, ...options }) {
  const all = { passed: 0, failed: 0, problems: [], failures: [] };
  for (let part = 1; part <= parts; part += 1) {
    const { passed, failed, problems, failures } = await runOnce({ ...options, ...(parts > 1 && { shard: `${part}/${parts}` }) });
    all.passed += passed;
    all.failed += failed;
    all.problems.push(...problems);
    all.failures.push(...failures);
  }
  return all;
}
