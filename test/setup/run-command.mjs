import { spawn } from 'node:child_process';

const grace = 5000;
let running;

function kill(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended by itself.
  }
}

/** First asks the whole group of processes to end, then makes it. */
function end(child) {
  kill(child, 'SIGTERM');
  setTimeout(() => kill(child, 'SIGKILL'), grace).unref();
}

for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]]) {
  process.on(signal, () => {
    if (!running) process.exit(code);
    running.once('exit', () => {
      kill(running, 'SIGKILL');
      process.exit(code);
    });
    end(running);
  });
}

/** Runs a command with its output in the open, for `minutes` at most. Resolves to whether it ended well. */
export function runCommand(command, args, { minutes, env = {} }) {
  return new Promise((resolve) => {
    // A group of its own, so that everything it started can be ended with it.
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: true, env: { ...process.env, ...env } });
    running = child;
    const limit = setTimeout(() => {
      console.error(`${command} ${args.join(' ')}: not done after ${minutes} min, ended`);
      end(child);
    }, minutes * 60_000);
    const done = (well) => {
      clearTimeout(limit);
      if (child.pid !== undefined) kill(child, 'SIGKILL');
      if (running === child) running = undefined;
      resolve(well);
    };
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      done(false);
    });
    child.once('exit', (code) => done(code === 0));
  });
}
