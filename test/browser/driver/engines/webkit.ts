import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findEngine } from '../../../setup/engines.mjs';
import { freePort } from '../process/free-port.js';
import { launch } from '../process/launch.js';
import { until } from '../process/until.js';
import type { EngineStart, EngineStarted } from './engine-start.js';
import { environment } from './environment.js';
import { newSession } from './new-session.js';

/** The window can be no narrower than its toolbar, which is 447 pixels wide by itself; a page must be seen at 320. */
const narrowToolbar = '* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }';

async function answers(base: string): Promise<boolean> {
  return (await fetch(`${base}/status`, { signal: AbortSignal.timeout(2000) })).ok;
}

export async function startWebkit({ directory, proxyPort }: EngineStart): Promise<EngineStarted> {
  const { programs } = findEngine('webkit');
  const folder = (name: string) => join(directory, name);

  const display = await launch(programs.display!, ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp', '-noreset'], {
    directory: `${directory}-display`,
  });
  const number = await until(() => /^(\d+)$/m.exec(display.output())?.[1], { timeout: 15_000, what: 'Xvfb' }).catch(async (error: unknown) => {
    await display.stop();
    throw error;
  });

  for (const name of ['runtime', 'config', 'cache', 'data', 'home']) await mkdir(folder(name), { recursive: true, mode: 0o700 });
  await mkdir(join(folder('config'), 'gtk-3.0'));
  await writeFile(join(folder('config'), 'gtk-3.0', 'gtk.css'), narrowToolbar);
  const port = await freePort();
  const driver = await launch(programs.driver!, [`--port=${port}`], {
    directory,
    env: environment({
      DISPLAY: `:${number}`, GDK_BACKEND: 'x11', WAYLAND_DISPLAY: undefined, NO_AT_BRIDGE: '1',
      HOME: folder('home'), XDG_RUNTIME_DIR: folder('runtime'), XDG_CONFIG_HOME: folder('config'),
      XDG_CACHE_HOME: folder('cache'), XDG_DATA_HOME: folder('data'),
    }),
  });
  const stop = async () => {
    await driver.stop();
    await display.stop();
  };
  try {
    const base = `http://127.0.0.1:${port}`;
    await until(() => answers(base), { timeout: 15_000, what: 'WebKitWebDriver' });
    const session = await newSession(base, {
      pageLoadStrategy: 'none',
      acceptInsecureCerts: true,
      timeouts: { script: 20_000, pageLoad: 20_000 },
      // Not the `proxy` capability: with `noProxy` in it MiniBrowser 2.50.6 crashes every few starts (that part was rewritten in
      // https://bugs.webkit.org/show_bug.cgi?id=283418), and it speaks TLS to an `sslProxy`.
      'webkitgtk:browserOptions': { args: ['--automation', `--proxy=http://127.0.0.1:${proxyPort}`, '--ignore-host=localhost'] },
    }, driver);
    return { ...session, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
