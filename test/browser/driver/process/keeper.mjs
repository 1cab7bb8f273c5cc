// node keeper.mjs MARK DIRECTORY COMMAND [ARGUMENT…]
//
// Runs a browser's process and ends everything it started as soon as standard input closes. The system closes it even
// when the test run is killed outright, so that no browser and no profile is ever left behind.

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

const [mark, directory, command, ...args] = process.argv.slice(2);
const patience = 2000;

const child = spawn(command, args, {
  detached: true,
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, CONSENT_TEST_RUN: mark },
});

/** A browser's helpers may leave its process group, but they keep the environment they were born with. */
function marked() {
  let all;
  try {
    all = readdirSync('/proc');
  } catch {
    return [];
  }
  return all.filter(Number).map(Number).filter((pid) => {
    try {
      return pid !== process.pid && readFileSync(`/proc/${pid}/environ`, 'latin1').includes(`CONSENT_TEST_RUN=${mark}\0`);
    } catch {
      return false;
    }
  });
}

function send(pid, signal) {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}

function signalAll(signal) {
  const group = child.pid !== undefined && send(-child.pid, signal);
  const strays = marked().map((pid) => send(pid, signal));
  return group || strays.some(Boolean);
}

let ending = false;

async function end(code) {
  if (ending) return;
  ending = true;
  const start = Date.now();
  while (signalAll(Date.now() - start < patience ? 'SIGTERM' : 'SIGKILL') && Date.now() - start < 3 * patience) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  try {
    rmdirSync(dirname(directory));
  } catch {
    // Another keeper's files are still in it.
  }
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
process.stdin.on('data', () => {}).on('end', () => end(0)).on('error', () => end(0));
child.on('error', (error) => {
  console.error(error.message);
  end(1);
});
child.on('exit', (code) => end(code ?? 1));
