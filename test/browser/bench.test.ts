import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('a small run of npm run bench measures everything that it shows', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(new URL('../../bench/run.mjs', import.meta.url)), '--small']);
  const rows = stdout.split('\n').filter((line) => line.startsWith('| **consent-banner**'));
  expect(rows).toHaveLength(3);
  for (const row of rows) expect(row).toMatch(/^\| \*\*consent-banner\*\* (\| \d+(\.\d)? )+\|$/);
}, 120_000);
