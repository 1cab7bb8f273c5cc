import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Runs one of vitest's projects and counts. Whatever hides a test counts as a failure too: one that was skipped, a file
 * that could not be read, an error outside of all tests, a run that ended early, or one without a single test.
 */
export async function runTests(name, { project, env = {}, filter = [], minutes }) {
  const folder = mkdtempSync(join(tmpdir(), 'consent-report-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'report.json');
  const well = await runCommand(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs', 'run', '--project', project, '--passWithNoTests',
      '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...filter,
    ],
    { env, minutes },
  );
  const report = read(file);

  const { numPassedTests: passed = 0, numPendingTests = 0, numTodoTests = 0, testResults = [] } = report ?? {};
  const failed = report?.numFailedTests ?? 0;
  const skipped = numPendingTests + numTodoTests;
  const unread = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.every((each) => each.status !== 'failed'));

  const problems = [];
  if (!report) problems.push('no report');
  if (skipped > 0) problems.push(`${skipped} skipped`);
  for (const each of unread) problems.push(`${each.name} could not be run`);
  if (report && passed + failed === 0 && filter.length === 0) problems.push('not a single test');
  if (!well && failed === 0 && problems.length === 0) problems.push('ended with an error');
  return { name, passed, failed: failed + problems.length, problems };
}
