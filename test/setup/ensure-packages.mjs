import { existsSync, readFileSync } from 'node:fs';
import { runCommand } from './run-command.mjs';

function packages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** Whether everything that the lock file asks of every machine is there, in its version. */
function complete() {
  const installed = 'node_modules/.package-lock.json';
  if (!existsSync(installed)) return false;
  const present = packages(installed);
  return Object.entries(packages('package-lock.json'))
    .every(([path, { version, optional, link }]) => path === '' || optional || link || present[path]?.version === version);
}

export async function ensurePackages() {
  return complete() || runCommand('npm', ['ci', '--no-audit', '--no-fund'], { minutes: 15 });
}
