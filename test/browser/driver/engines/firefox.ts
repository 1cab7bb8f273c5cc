import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findEngine } from '../../../setup/engines.mjs';
import { Bidi } from '../firefox/bidi.js';
import { bridge } from '../firefox/bridge.js';
import { Marionette } from '../firefox/marionette.js';
import { preferences, userJs } from '../firefox/preferences.js';
import { launch } from '../process/launch.js';
import { until } from '../process/until.js';
import type { EngineStart, EngineStarted } from './engine-start.js';
import { environment } from './environment.js';

export async function startFirefox({ directory, proxyPort }: EngineStart): Promise<EngineStarted> {
  const { programs } = findEngine('firefox');
  const profile = join(directory, 'profile');
  const home = join(directory, 'home');
  await mkdir(profile, { recursive: true });
  await mkdir(home, { recursive: true });
  await writeFile(join(profile, 'user.js'), userJs(preferences(proxyPort)));

  const browser = await launch(
    programs.browser!,
    [
      '--headless', '--no-remote', '--marionette', '--remote-debugging-port', '0', '--remote-allow-system-access',
      '--width', '1400', '--height', '1000', '--profile', profile,
    ],
    {
      directory,
      env: environment({
        HOME: home, TMPDIR: directory, XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home, MOZ_CRASHREPORTER_DISABLE: '1',
        // Lets the preference for the server of its settings count: https://firefox-source-docs.mozilla.org/services/settings/
        MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
      }),
    },
  );
  try {
    const port = await until(
      async () => {
        if (browser.ended()) throw new Error(`Firefox ended: ${browser.output().slice(-800)}`);
        return Number(await readFile(join(profile, 'MarionetteActivePort'), 'utf8'));
      },
      { timeout: 60_000, what: "Firefox's remote protocol" },
    );
    const marionette = await Marionette.open(port);
    const { capabilities } = (await marionette.send('WebDriver:NewSession', {
      pageLoadStrategy: 'none',
      acceptInsecureCerts: true,
      timeouts: { script: 20_000, pageLoad: 20_000 },
      webSocketUrl: true,
    })) as { capabilities: { browserVersion: string; webSocketUrl: string } };
    const bidi = await Bidi.open(capabilities.webSocketUrl);
    const { endpoint, close } = await bridge(marionette, bidi);
    return {
      endpoint,
      version: capabilities.browserVersion,
      async stop() {
        close();
        bidi.close();
        marionette.close();
        await browser.stop();
      },
    };
  } catch (error) {
    await browser.stop();
    throw error;
  }
}
