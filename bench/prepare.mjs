import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

function must(command, args, folder) {
  const { status } = spawnSync(command, args, { cwd: fileURLToPath(new URL(folder, import.meta.url)), stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
}

/** Builds and installs what is missing. A small run needs none of the other libraries. */
export function prepare(small) {
  if (!existsSync(new URL('../node_modules', import.meta.url))) must('npm', ['ci', '--no-audit', '--no-fund'], '..');
  if (!existsSync(new URL('../dist/consent-gate.js', import.meta.url))) must('npm', ['run', '--silent', 'build'], '..');
  if (small || existsSync(new URL('node_modules', import.meta.url))) return;
  must('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], '.');
}
