import { spawnSync } from 'node:child_process';
import { engines, findEngine } from './engines.mjs';
import { findProgram } from './find-program.mjs';
import { runCommand } from './run-command.mjs';

/** Pages look alike wherever these are, and pictures of them can be compared. */
const fonts = ['fonts-dejavu-core', 'fonts-liberation'];

/** How to install packages here: as root, or as someone who may become root without being asked. */
function apt() {
  if (process.platform !== 'linux' || !findProgram(['apt-get'])) return undefined;
  if (process.getuid() === 0) return ['apt-get'];
  const allowed = findProgram(['sudo']) && spawnSync('sudo', ['-n', 'true']).status === 0;
  return allowed ? ['sudo', '-n', 'apt-get'] : undefined;
}

/** Installs the engines that are missing, where that can be done. Gives back why each of the others cannot run. */
export async function ensureEngines(names) {
  const missing = names.filter((name) => findEngine(name).missing.length > 0);
  const install = missing.length > 0 ? apt() : undefined;
  if (install) {
    const [command, ...first] = install;
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const packages = [...missing.flatMap((name) => engines[name].packages), ...fonts];
    await runCommand(command, [...first, 'update', '-qq'], { minutes: 5, env });
    await runCommand(command, [...first, 'install', '-y', '-qq', '--no-install-recommends', ...packages], { minutes: 15, env });
  }
  return Object.fromEntries(names.flatMap((name) => {
    const lacking = findEngine(name).missing;
    return lacking.length > 0 ? [[name, `no ${lacking.join(', no ')}${install ? '' : ', and no way to install it here'}`]] : [];
  }));
}
