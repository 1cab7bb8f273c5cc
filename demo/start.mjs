// `npm start`: installs and builds what is missing, then serves the demo. Needs nothing but Node and npm.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDemoServer } from './server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const oldestNode = 20;

function fail(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

/** When the file was last changed; 0 when there is none. */
function changedAt(...path) {
  return statSync(join(root, ...path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** When anything in the folder was last changed; 0 when there is none. */
function lastChangeIn(folder) {
  if (!changedAt(folder)) return 0;
  const times = readdirSync(join(root, folder), { withFileTypes: true }).map(entry =>
    entry.isDirectory() ? lastChangeIn(join(folder, entry.name)) : changedAt(folder, entry.name));
  return Math.max(changedAt(folder), ...times);
}

function npm(what, ...args) {
  console.log(`${what} (npm ${args.join(' ')})`);
  // Under `npm start` npm names its own script; running that with this Node needs no shell on any system.
  const script = process.env.npm_execpath;
  const { error, status } = script?.endsWith('.js')
    ? spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) fail(`npm could not be started: ${error.message}`);
  if (status !== 0) fail(`npm ${args.join(' ')} failed; what it printed above says why.`);
}

function wantedPort() {
  const text = process.env.PORT ?? '';
  const port = Number(text);
  if (!/^\d*$/.test(text) || port > 65535) fail(`PORT must be a number from 0 to 65535, not "${text}".`);
  return port;
}

if (Number.parseInt(process.versions.node, 10) < oldestNode) {
  fail(`Node ${oldestNode} or newer is needed; this is ${process.versions.node}.`);
}
const port = wantedPort();

// npm writes this file last, so that an installation that broke off counts as none.
if (changedAt('node_modules', '.package-lock.json') < changedAt('package-lock.json')) {
  npm('Installing packages', 'ci', '--include=dev', '--no-audit', '--no-fund');
}

const sources = Math.max(lastChangeIn('src'), changedAt('rollup.config.mjs'), changedAt('tsconfig.json'));
if (changedAt('dist', 'consent-gate.js') < sources) npm('Building the library', 'run', 'build');
if (!changedAt('dist', 'consent-gate.js')) fail('The build left no dist/consent-gate.js.');

try {
  const { origin, close } = await createDemoServer({ root, port });
  console.log(`\nThe demo is at ${origin}/ (Ctrl+C stops it)\n`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      await close();
      process.exit(0);
    });
  }
} catch (error) {
  fail(error.code === 'EADDRINUSE'
    ? `Port ${port} is taken. Leave PORT unset for a free one.`
    : `The server could not start: ${error.message}`);
}
