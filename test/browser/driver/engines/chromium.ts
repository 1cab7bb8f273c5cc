import { join } from 'node:path';
import { findEngine } from '../../../setup/engines.mjs';
import { launch } from '../process/launch.js';
import { until } from '../process/until.js';
import type { EngineStart, EngineStarted } from './engine-start.js';
import { environment } from './environment.js';
import { newSession } from './new-session.js';

const switches = [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--ignore-certificate-errors',
  // Pages here go from one loopback host to another, and from http to https, as nothing but a test does.
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,LocalNetworkAccessChecks,Translate,OptimizationHints,AutofillServerCommunication',
  // It asks there for the accounts of its own user.
  '--gaia-url=http://127.0.0.1:9/',
  '--lang=en-US', '--accept-lang=en-US', '--window-size=1400,1000', '--force-device-scale-factor=1', '--hide-scrollbars',
];

export async function startChromium({ directory, proxyPort }: EngineStart): Promise<EngineStarted> {
  const { programs } = findEngine('chromium');
  const profile = join(directory, 'profile');
  const driver = await launch(programs.driver!, ['--port=0'], {
    directory,
    env: environment({ XDG_CONFIG_HOME: join(directory, 'config'), XDG_CACHE_HOME: join(directory, 'cache'), TMPDIR: directory }),
  });
  try {
    const port = await until(() => /started successfully on port (\d+)/.exec(driver.output())?.[1], { timeout: 15_000, what: 'chromedriver' });
    const session = await newSession(`http://127.0.0.1:${port}`, {
      browserName: 'chrome',
      // Waiting for pages is done here: a page may hold a script that never answers, and chromedriver would wait for it.
      pageLoadStrategy: 'none',
      acceptInsecureCerts: true,
      timeouts: { script: 20_000, pageLoad: 20_000 },
      'goog:loggingPrefs': { browser: 'ALL' },
      'goog:chromeOptions': {
        binary: programs.browser,
        args: [...switches, `--user-data-dir=${profile}`, `--proxy-server=http://127.0.0.1:${proxyPort}`],
      },
    }, driver);
    return { ...session, stop: driver.stop };
  } catch (error) {
    await driver.stop();
    throw error;
  }
}
